package dev.scrutiny.app.publish;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Standard input such that a thread that waits for it can be interrupted, as Ctrl-C does: {@link
 * System#in} itself waits on regardless.
 */
public final class StandardInput extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private final AtomicReference<@Nullable IOException> failure;

  private StandardInput(PipedInputStream in, AtomicReference<@Nullable IOException> failure) {
    super(in);
    this.failure = failure;
  }

  /** A stream of what {@link System#in} holds from now on. */
  public static InputStream open() throws IOException {
    PipedInputStream in = new PipedInputStream(BUFFER);
    PipedOutputStream out = new PipedOutputStream(in);
    InputStream source = System.in;
    AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    Thread reader = new Thread(() -> copy(source, out, failure), "read-standard-input");
    reader.setDaemon(true);
    reader.start();
    return new StandardInput(in, failure);
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return checked(super.read(buffer, offset, length));
  }

  /** The end of the pipe may be the end of the input, or where reading failed. */
  private int checked(int read) throws IOException {
    IOException cause = failure.get();
    if (read < 0 && cause != null) {
      throw cause;
    }
    return read;
  }

  private static void copy(
      InputStream source, PipedOutputStream out, AtomicReference<@Nullable IOException> failure) {
    byte[] buffer = new byte[BUFFER];
    try (out) {
      int read;
      while ((read = source.read(buffer)) >= 0) {
        out.write(buffer, 0, read);
        // Wakes the reader, which would look again only after a second.
        out.flush();
      }
    } catch (IOException e) {
      failure.set(e);
    }
  }
}
