package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateMemoryTest {

  /** Less than what is read, and than what is written: neither can be held. */
  private static final String HEAP = "-Xmx64m";

  private static final int LINES = 100_000;
  private static final String LINE =
      "Saham nomor %d naik di Jakarta. ".concat("Harga rumah di kota itu naik lagi. ".repeat(18));

  @TempDir private Path folder;

  @Test
  void linesWithoutEndAreTranslatedInAHeapThatCannotHoldThem() throws Exception {
    Path log = folder.resolve("log");
    Process translate =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.scrutiny.app.Main",
                "translate",
                "--from=id")
            .redirectError(log.toFile())
            .start();
    try {
      CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(translate));
      long lines = 0;
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(translate.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          assertThat(line).contains(" " + lines + " ").endsWith(".");
          lines++;
        }
      }

      assertThat(translate.waitFor()).as(Files.readString(log)).isZero();
      assertThat(lines).isEqualTo(LINES);
      writer.join();
    } finally {
      translate.destroyForcibly();
    }
  }

  private static void write(Process translate) {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(translate.getOutputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < LINES; i++) {
        writer.write(String.format(LINE, i).strip() + '\n');
      }
    } catch (IOException e) {
      throw new AssertionError("the command does not read on", e);
    }
  }
}
