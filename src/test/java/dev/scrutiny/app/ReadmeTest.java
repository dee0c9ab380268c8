package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.config.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README shows is what there is. */
class ReadmeTest {

  private static final Path HOME = Path.of(System.getProperty("scrutiny.home"));

  @Test
  void theJavaExampleIsTheOneThatIsTested() throws IOException {
    String example =
        Files.readString(HOME.resolve("src/test/java/dev/scrutiny/example/ReadScrutiny.java"));
    int start = example.indexOf("    TrustedRecords.trust();");
    int end = example.lastIndexOf("  }\n}");
    assertThat(readme()).contains(example.substring(start, end).replaceAll("(?m)^    ", ""));
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void everyKeyIsInTheTableWithItsDefault(Key key) throws IOException {
    String value = key.defaultValue();
    String shown = value == null ? "required" : value.isEmpty() ? "empty" : "`" + value + "`";
    assertThat(readme()).contains("| `" + key.key() + "` | " + shown + " |");
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }
}
