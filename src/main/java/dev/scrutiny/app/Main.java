package dev.scrutiny.app;

import dev.scrutiny.app.config.Secrets;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;

/** Entry of the command line. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits with its code: 0 done, 1 failed, 2 called wrongly, 130 or 143
   * stopped by Ctrl-C or SIGTERM before it was done.
   */
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(1);
    Thread command = Thread.currentThread();
    StopSignals.interrupt(command);
    // Whatever else ends this process interrupts the command too, which closes what it has opened.
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
      code = run(commandLine(), args);
    } finally {
      finished.countDown();
    }
    System.exit(code);
  }

  /** Runs one command; a result that could not be written, to a full disk say, is a failure. */
  static int run(CommandLine commandLine, String... args) {
    int code = commandLine.execute(args);
    if (commandLine.getOut().checkError()) {
      commandLine.getErr().println("scrutiny: cannot write to standard output");
      return CommandLine.ExitCode.SOFTWARE;
    }
    return code;
  }

  /** The command line with all commands; it writes UTF-8, whatever the charset of the platform. */
  static CommandLine commandLine() {
    return new CommandLine(new ScrutinyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> report(exception, line.getErr()));
  }

  private static int report(Exception exception, PrintWriter err) {
    int failed = CommandLine.ExitCode.SOFTWARE;
    if (exception instanceof InterruptedException || exception instanceof InterruptException) {
      return StopSignals.exitCode();
    }
    if (exception instanceof KafkaException) {
      // Says what is wrong with the cluster or with the settings of its clients.
      ErrorLine.print(err, OneLine.withCause(exception));
      return failed;
    }
    ErrorLine.print(
        err,
        Secrets.maskAddresses(OneLine.of(exception)),
        exception instanceof UserException ? null : exception);
    return failed;
  }
}
