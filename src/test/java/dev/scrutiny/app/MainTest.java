package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  static Stream<List<String>> commands() {
    List<List<String>> names = new ArrayList<>();
    collect(Main.commandLine(), List.of(), names);
    return names.stream();
  }

  private static void collect(CommandLine command, List<String> name, List<List<String>> names) {
    names.add(name);
    command
        .getSubcommands()
        .forEach(
            (last, subcommand) -> {
              List<String> longer = new ArrayList<>(name);
              longer.add(last);
              collect(subcommand, longer, names);
            });
  }

  @Test
  void hasTheCommandsOfTheContract() {
    assertThat(commands().map(name -> String.join(" ", name)))
        .contains(
            "demo",
            "run",
            "publish",
            "topics create",
            "topics describe",
            "table",
            "reset",
            "replay",
            "verify",
            "rejected list",
            "rejected show",
            "rejected retry",
            "translate",
            "watchlist import",
            "watchlist list");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpOnStandardOutput(List<String> command) {
    Terminal terminal = Terminal.run(with(command, "--help"));

    assertThat(terminal.exitCode()).isZero();
    assertThat(terminal.out())
        .startsWith("Usage: " + String.join(" ", with(List.of("scrutiny"), command)));
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsAWrongCall(List<String> command) {
    Terminal terminal = Terminal.run(with(command, "--no-such-option"));

    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isNotEmpty();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(Terminal.run("demo", "--no-such-option").errorLines())
        .first()
        .isEqualTo("Unknown option: '--no-such-option'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "topics", "watchlist", "nonsense", "publish", "translate"})
  void aCallWithoutWhatItNeedsIsAWrongCall(String command) {
    Terminal terminal = command.isEmpty() ? Terminal.run() : Terminal.run(command);

    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isNotEmpty();
  }

  @Test
  void aFormatThatDoesNotExistIsAWrongCall() {
    assertThat(Terminal.run("demo", "--format", "xml").exitCode()).isEqualTo(2);
    assertThat(Terminal.run("table", "--format", "xml").exitCode()).isEqualTo(2);
  }

  @Test
  void aPortWithoutDashboardIsAWrongCall() {
    Terminal terminal = Terminal.run("demo", "--port", "8080");

    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.errorLines())
        .first()
        .isEqualTo("--port is the port of the dashboard: it needs --serve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aPortThatIsNoneIsAWrongCall(String port) {
    Terminal terminal = Terminal.run("demo", "--serve", "--port=" + port);

    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.errorLines()).first().asString().contains("--port").contains(port);
  }

  @Test
  void writesUtf8WhateverTheCharsetOfThePlatform() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, false, StandardCharsets.US_ASCII));
    try {
      CommandLine commandLine = Main.commandLine();
      commandLine.getOut().print("Việt Nam, 中国\n");
      assertThat(Main.run(commandLine, "--version")).isZero();
    } finally {
      System.setOut(before);
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("Việt Nam, 中国\nscrutiny ");
  }

  @Test
  void everyCommandWritesWhereTheFirstOneDoes() {
    CommandLine commandLine = Main.commandLine();

    assertThat(commandLine.getSubcommands().values())
        .allSatisfy(
            command -> {
              assertThat(command.getOut()).isSameAs(commandLine.getOut());
              assertThat(command.getErr()).isSameAs(commandLine.getErr());
            });
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() {
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine()
            .setOut(new PrintWriter(new FullDisk()))
            .setErr(new PrintWriter(err, true));

    assertThat(Main.run(commandLine, "--version")).isEqualTo(1);
    assertThat(err.toString().lines()).containsExactly("scrutiny: cannot write to standard output");
  }

  private static String[] with(List<String> command, String... more) {
    return with(command, List.of(more)).toArray(String[]::new);
  }

  private static List<String> with(List<String> command, List<String> more) {
    return Stream.concat(command.stream(), more.stream()).toList();
  }

  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
