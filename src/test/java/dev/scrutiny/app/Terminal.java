package dev.scrutiny.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Runs commands and keeps what they print. */
final class Terminal {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final int exitCode;

  private Terminal(String... args) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    exitCode = Main.run(commandLine, args);
  }

  static Terminal run(String... args) {
    return new Terminal(args);
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  List<String> errorLines() {
    return err().lines().toList();
  }
}
