package dev.scrutiny.app;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** Entry of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code: 0 done, 1 failed, 2 called wrongly. */
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(1);
    Thread command = Thread.currentThread();
    // Ctrl-C and SIGTERM interrupt the command, which then closes what it has opened.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  command.interrupt();
                  try {
                    finished.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "interrupt-command"));
    int code = CommandLine.ExitCode.SOFTWARE;
    try {
      code = commandLine().execute(args);
      System.out.flush();
    } finally {
      finished.countDown();
    }
    System.exit(code);
  }

  /** The command line with all commands. */
  static CommandLine commandLine() {
    return new CommandLine(new ScrutinyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              if (exception instanceof InterruptedException) {
                return CommandLine.ExitCode.SOFTWARE;
              }
              commandLine.getErr().println("scrutiny: " + OneLine.of(exception));
              if (!(exception instanceof UserException)) {
                exception.printStackTrace(commandLine.getErr());
              }
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
