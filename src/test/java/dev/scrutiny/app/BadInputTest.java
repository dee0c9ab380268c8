package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.dashboard.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input ends in one line that says what is wrong and where; nothing has been started. */
class BadInputTest {

  @TempDir private Path folder;

  @Test
  void demoNamesArticlesThatAreNotThere() {
    Path nowhere = folder.resolve("nowhere");

    assertFails(
        Terminal.run("demo", "--articles", nowhere.toString()),
        "scrutiny: no such file or folder: " + nowhere);
  }

  @Test
  void demoNamesAnEmptyFolder() {
    assertFails(
        Terminal.run("demo", "--articles", folder.toString()),
        "scrutiny: no .txt, .jsonl, .html, .rss, .atom or .xml file in the folder " + folder);
  }

  @Test
  void demoNamesEveryLineOfABadWatchlist() throws IOException {
    Path articles = Files.writeString(folder.resolve("a.txt"), "Ships return.");
    Path list = Files.writeString(folder.resolve("bad.csv"), "id,name\n,Acme\nacme,\n");

    assertFails(
        Terminal.run("demo", "--articles", articles.toString(), "--watchlist", list.toString()),
        "scrutiny: " + list + ": line 2, column id: is empty; line 3, column name: is empty");
  }

  @Test
  void demoNamesAWatchlistThatIsNotThere() throws IOException {
    Path articles = Files.writeString(folder.resolve("a.txt"), "Ships return.");
    Path list = folder.resolve("nowhere.csv");

    assertFails(
        Terminal.run("demo", "--articles", articles.toString(), "--watchlist", list.toString()),
        "scrutiny: cannot read the watchlist " + list + ": no such file");
  }

  @Test
  void demoNamesAPortThatIsTaken() throws IOException {
    Path articles = Files.writeString(folder.resolve("a.txt"), "Ships return.");
    try (Dashboard other = Dashboard.bind(0)) {
      String port = Integer.toString(other.url().getPort());

      assertFails(
          Terminal.run("demo", "--articles", articles.toString(), "--serve", "--port", port),
          "scrutiny: cannot serve the dashboard on port " + port + ": Address already in use");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "run",
    "publish seeds",
    "table",
    "verify",
    "reset",
    "replay seeds",
    "rejected list",
    "topics create",
    "topics describe",
  })
  void withoutConfigurationTheMissingKeyIsNamed(String command) {
    Terminal terminal = Terminal.run(command.split(" "));

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.errorLines())
        .singleElement()
        .asString()
        .matches(
            "scrutiny: (bootstrap\\.servers|schema\\.registry\\.url) is not set: set it in the"
                + " configuration file or in the environment as SCRUTINY_[A-Z_]+");
  }

  @ParameterizedTest
  @CsvSource({"run", "publish seeds", "table", "topics create", "watchlist list"})
  void aConfigurationThatIsNotThereIsNamed(String command) {
    Path file = folder.resolve("nowhere.properties");

    assertFails(
        Terminal.run((command + " --config " + file).split(" ")),
        "scrutiny: no configuration file " + file);
  }

  @Test
  void publishNamesArticlesThatAreNotThere() throws IOException {
    Path nowhere = folder.resolve("nowhere.jsonl");

    assertFails(
        Terminal.run("publish", "--config", config("localhost:1"), nowhere.toString()),
        "scrutiny: no such file or folder: " + nowhere);
  }

  @Test
  void anAddressThatIsNoneIsOneLineWithoutStackTrace() throws IOException {
    Terminal terminal = Terminal.run("table", "--config", config("nonsense"));

    assertFails(
        terminal,
        "scrutiny: Failed to construct kafka consumer: Invalid url in bootstrap.servers: nonsense");
  }

  private String config(String servers) throws IOException {
    return Files.writeString(
            folder.resolve("scrutiny.properties"),
            "bootstrap.servers=" + servers + "\nschema.registry.url=mock://unused\n")
        .toString();
  }

  private static void assertFails(Terminal terminal, String line) {
    assertThat(terminal.errorLines()).containsExactly(line);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
  }
}
