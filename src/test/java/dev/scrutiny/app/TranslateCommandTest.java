package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void linesThatAreThereAreTranslatedBeforeItWaitsForMore() {
    List<Long> linesWritten = new ArrayList<>();
    System.setIn(
        new InputStream() {
          private final byte[] all = "rumah\n".repeat(350).getBytes(StandardCharsets.UTF_8);
          private int given;

          @Override
          public int read() {
            throw new AssertionError("reads blocks");
          }

          @Override
          public int available() {
            return 0;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            linesWritten.add(written.toString(StandardCharsets.UTF_8).lines().count());
            int count = Math.min(length, Math.min(6 * 70 + 3, all.length - given));
            System.arraycopy(all, given, buffer, offset, count);
            given += count;
            return count == 0 ? -1 : count;
          }
        });

    assertThat(Main.run(Main.commandLine(), "translate", "--from", "id")).isZero();

    assertThat(linesWritten).containsExactly(0L, 70L, 141L, 211L, 282L, 350L);
  }

  @Test
  void aLineOfAMegabyteIsOneLine() {
    String line = "rumah ".repeat(200_000).strip();

    assertThat(translate("rumah\n" + line + "\nrumah").split("\n", -1)).hasSize(4);
  }

  @Test
  void manyLinesKeepTheirOrder() {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      input.append(i % 7 == 0 ? "" : "Rumah " + i + ".").append(i % 3 == 0 ? "\r\n" : "\n");
    }

    String[] lines = translate(input.toString()).split("\n", -1);

    assertThat(lines).hasSize(1001);
    for (int i = 0; i < 1000; i++) {
      if (i % 7 == 0) {
        assertThat(lines[i]).isEmpty();
      } else {
        assertThat(lines[i]).contains(Integer.toString(i)).doesNotContain("\r");
      }
    }
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsPlaceAfterTheLinesBefore() {
    byte[] input = "rumah\nrumah\nru?ah\nrumah\n".getBytes(StandardCharsets.UTF_8);
    input[14] = (byte) 0xFF;
    System.setIn(new ByteArrayInputStream(input));
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(err, true));

    assertThat(Main.run(commandLine, "translate", "--from", "id")).isEqualTo(1);

    assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(err.toString().lines())
        .containsExactly("scrutiny: standard input, line 3: not UTF-8 at byte 2");
  }

  @Test
  void saysWhoTranslatedAndHowMuchWasKnown() {
    System.setIn(
        new ByteArrayInputStream("Rumah. Rumah xqzvk.\n\n".getBytes(StandardCharsets.UTF_8)));
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(err, true));

    assertThat(Main.run(commandLine, "translate", "--from", "id")).isZero();

    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("2 lines, 2 sentences, 66.7 % of 3 words known"),
            line -> assertThat(line).matches("engine lexicon \\S+: 2 sentences"));
  }

  @Test
  void anEngineThatLacksSomethingSaysWhatInOneLine() {
    assertThat(Terminal.run("translate", "--from", "id", "--engine", "libretranslate").errorLines())
        .singleElement()
        .asString()
        .startsWith("scrutiny: libretranslate.url is not set");
  }

  @Test
  void aModelInAFolderTranslates(@TempDir Path folder) throws IOException {
    Path models =
        Path.of(System.getProperty("scrutiny.home"))
            .resolve("topology/src/test/resources/dev/scrutiny/translate/marian/opus-mt-id_fr-en")
            .toRealPath();
    Path config = folder.resolve("scrutiny.properties");
    Files.writeString(config, "marian.models=" + models.toString().replace('\\', '/') + "\n");
    System.setIn(
        new ByteArrayInputStream(
            "Presiden menolak laporan itu kemarin.\n\n".getBytes(StandardCharsets.UTF_8)));
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(err, true));

    assertThat(
            Main.run(
                commandLine,
                "translate",
                "--from",
                "id",
                "--engine",
                "marian",
                "--config",
                config.toString()))
        .as(err.toString())
        .isZero();

    assertThat(written.toString(StandardCharsets.UTF_8))
        .isEqualTo("The president rejected the report yesterday.\n\n");
    assertThat(err.toString().lines())
        .anySatisfy(line -> assertThat(line).matches("engine marian \\S+: 1 sentences?"));
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
