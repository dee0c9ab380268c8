package dev.scrutiny.translate.marian;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens networks, so that all are closed again where one fails. */
final class Opening {

  private final OrtEnvironment environment;
  private final MarianOptions options;
  private final List<OrtSession> opened = new ArrayList<>();

  Opening(OrtEnvironment environment, MarianOptions options) {
    this.environment = environment;
    this.options = options;
  }

  OrtSession open(Path file) {
    try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
      settings.setIntraOpNumThreads(options.threads());
      settings.setInterOpNumThreads(1);
      // Threads that wait for work give the processor away.
      settings.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = environment.createSession(file.toString(), settings);
      opened.add(session);
      return session;
    } catch (OrtException e) {
      throw new MarianException(file, "is no network that ONNX Runtime can open", e);
    }
  }

  void closeAll() {
    opened.forEach(Opening::close);
  }

  static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a network cannot be closed", e);
    }
  }
}
