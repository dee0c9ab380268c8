package dev.scrutiny.app;

import dev.scrutiny.app.cluster.Reset;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.StandardInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;

/** Asks before something is deleted. */
final class Confirmation {

  /** System property: whether there is somebody at a terminal, set by the launcher. */
  private static final String INTERACTIVE = "scrutiny.interactive";

  private Confirmation() {}

  /**
   * Shows what a reset will delete, and asks unless that is settled.
   *
   * @param confirmed whether the caller has confirmed it beforehand
   * @throws UserException if the answer is not yes, or there is nobody to ask
   */
  static void ask(Reset reset, boolean confirmed, PrintWriter err) throws InterruptedException {
    List<String> lines = reset.describe();
    lines.forEach(err::println);
    err.flush();
    if (confirmed || lines.isEmpty()) {
      return;
    }
    if (!Boolean.getBoolean(INTERACTIVE)) {
      throw new UserException("nothing was deleted: there is no terminal to ask; --yes confirms");
    }
    err.print("Delete all this? Type yes: ");
    err.flush();
    if (!answer().equalsIgnoreCase("yes")) {
      throw new UserException("nothing was deleted");
    }
  }

  private static String answer() throws InterruptedException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(StandardInput.open(), Charset.defaultCharset()))) {
      String answer = in.readLine();
      return answer == null ? "" : answer.strip();
    } catch (InterruptedIOException e) {
      throw new InterruptedException("interrupted while asking");
    } catch (IOException e) {
      throw new UserException("nothing was deleted: cannot read the answer", e);
    }
  }
}
