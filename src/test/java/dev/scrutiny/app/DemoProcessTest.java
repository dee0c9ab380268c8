package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a process of its own. */
class DemoProcessTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void countsTheFirmsOfItsWatchlistAloneAndWhenKilledTakesTheRegistryWithIt() throws Exception {
    Path articles =
        Files.writeString(
            folder.resolve("a.txt"), "Ships return.\n\nQuillon sails again. Alibaba does not.");
    Path watchlist =
        Files.writeString(folder.resolve("w.csv"), "id,name\nq,Quillon\nm,Marrow & Pike\n");
    Path log = folder.resolve("log");
    Process demo =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + folder,
                    "-Dscrutiny.registry.home=" + System.getProperty("scrutiny.registry.home"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.scrutiny.app.Main",
                    "demo",
                    "--serve",
                    "--watchlist=" + watchlist,
                    "--articles=" + articles))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (!Files.readString(log).contains("serving until Ctrl-C")) {
        assertThat(demo.isAlive() && System.nanoTime() < deadline)
            .as(Files.readString(log))
            .isTrue();
        Thread.sleep(100);
      }
      assertThat(Files.readString(log))
          .containsPattern("│ Quillon +│ +1 │ +1 │")
          .doesNotContain("Alibaba", "Marrow");
      List<ProcessHandle> children = demo.children().toList();
      assertThat(children).hasSize(1);

      demo.destroyForcibly();

      children.get(0).onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } finally {
      demo.destroyForcibly();
    }
  }
}
