package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TranslateCommandTest {

  private final InputStream standardInput = System.in;
  private final PrintStream standardOutput = System.out;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void takeStandardOutput() {
    System.setOut(new PrintStream(written, false, StandardCharsets.US_ASCII));
  }

  @AfterEach
  void giveBack() {
    System.setIn(standardInput);
    System.setOut(standardOutput);
  }

  @Test
  void translatesEveryLineToOneLine() {
    String[] lines = translate("rumah\n\n  \nrumah.\r\nrumah").split("\n", -1);

    assertThat(lines).hasSize(6);
    assertThat(lines[0]).endsWith("house");
    assertThat(lines[1]).isEmpty();
    assertThat(lines[2]).isBlank();
    assertThat(lines[3]).endsWith("house.");
    assertThat(lines[4]).isEqualTo(lines[0]);
    assertThat(lines[5]).isEmpty();
  }

  @Test
  void anEmptyInputHasNoLines() {
    assertThat(translate("")).isEmpty();
    assertThat(translate("\n")).isEqualTo("\n");
  }

  @Test
  void aCarriageReturnWithinALineEndsNone() {
    assertThat(translate("rumah\rrumah\nrumah\n").split("\n", -1)).hasSize(3);
  }

  @Test
  void readsAndWritesUtf8() {
    assertThat(translate("阿里巴巴 Nguyễn \uD83D\uDEA2\n")).contains("阿里巴巴", "Nguyễn", "\uD83D\uDEA2");
  }

  @Test
  void writesEachLineBeforeItReadsTheNext() {
    List<Long> linesWritten = new ArrayList<>();
    System.setIn(
        new InputStream() {
          private int lines;

          @Override
          public int read() {
            throw new AssertionError("reads blocks");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            linesWritten.add(written.toString(StandardCharsets.UTF_8).lines().count());
            if (lines == 3) {
              return -1;
            }
            lines++;
            byte[] line = "rumah\n".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
          }
        });

    assertThat(Main.run(Main.commandLine(), "translate", "--from", "id")).isZero();

    assertThat(linesWritten).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void stopsWhereNobodyReads() {
    System.setOut(
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            }));
    ByteArrayInputStream input =
        new ByteArrayInputStream("rumah\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    System.setIn(input);

    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(Writer.nullWriter()));
    assertThat(Main.run(commandLine, "translate", "--from", "id")).isEqualTo(1);
    assertThat(input.available()).isPositive();
  }

  @Test
  void aLanguageThatTheEngineDoesNotKnowIsOneLine() {
    Terminal terminal = Terminal.run("translate", "--from", "xx");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.errorLines())
        .containsExactly("scrutiny: the engine lexicon does not translate from xx");
  }

  @Test
  void anEngineThatDoesNotExistIsAWrongCall() {
    assertThat(Terminal.run("translate", "--from", "id", "--engine", "none").exitCode())
        .isEqualTo(2);
  }

  private String translate(String input) {
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    written.reset();
    assertThat(Main.run(Main.commandLine(), "translate", "--from", "id")).isZero();
    return written.toString(StandardCharsets.UTF_8);
  }
}
