package dev.scrutiny.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.ConfigException;
import dev.scrutiny.translate.libretranslate.LibreTranslateSettings;
import dev.scrutiny.translate.libretranslate.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSettingsTest {

  @TempDir private Path folder;

  @Test
  void theBuiltInEngineIsTheDefault() {
    assertThat(settings(Map.of())).isEqualTo(new EngineSettings.Lexicon());
  }

  @Test
  void anEngineThatDoesNotExistIsNamedWithThoseThatDo() {
    assertFails(
        Map.of("TRANSLATION_ENGINE", "deep"),
        "translation.engine is deep: there are lexicon, marian, libretranslate");
  }

  @Test
  void marianNeedsAFolder() {
    assertThat(settings(Map.of("TRANSLATION_ENGINE", "marian", "MARIAN_MODELS", folder.toString())))
        .isEqualTo(new EngineSettings.Marian(folder));
    assertFails(
        Map.of("TRANSLATION_ENGINE", "Marian"),
        "marian.models is not set, the engine marian needs it: set it in the configuration file or"
            + " in the environment as SCRUTINY_MARIAN_MODELS");
    Path nowhere = folder.resolve("nowhere");
    assertFails(
        Map.of("TRANSLATION_ENGINE", "marian", "MARIAN_MODELS", nowhere.toString()),
        "marian.models is no folder: " + nowhere);
  }

  @Test
  void whatAnotherEngineNeedsIsNotAskedFor() {
    assertThat(settings(Map.of("LIBRETRANSLATE_URL", "nonsense")))
        .isEqualTo(new EngineSettings.Lexicon());
  }

  @Test
  void libreTranslateNeedsAnAddressOnly() {
    assertThat(server(Map.of()))
        .isEqualTo(
            new LibreTranslateSettings(
                URI.create("http://localhost:5000/"), null, Duration.ofSeconds(20), 2000));
    assertFails(
        Map.of("TRANSLATION_ENGINE", "libretranslate"),
        "libretranslate.url is not set, the engine libretranslate needs it: set it in the"
            + " configuration file or in the environment as SCRUTINY_LIBRETRANSLATE_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:5000", "ftp://host/", "http:///", "http://a b/", "/x"})
  void anAddressThatIsNoneIsRefused(String address) {
    assertFails(
        Map.of("TRANSLATION_ENGINE", "libretranslate", "LIBRETRANSLATE_URL", address),
        "libretranslate.url is no address like http://localhost:5000: ");
  }

  @Test
  void anAddressMayHaveAPathButNoSecrets() {
    assertThat(server(Map.of("LIBRETRANSLATE_URL", "https://host/lt")).url())
        .isEqualTo(URI.create("https://host/lt/"));
    for (String address : new String[] {"http://me:hidden@host/", "http://host/?key=hidden"}) {
      assertThatThrownBy(() -> server(Map.of("LIBRETRANSLATE_URL", address)))
          .isInstanceOf(ConfigException.class)
          .message()
          .doesNotContain("hidden");
    }
  }

  @Test
  void theKeyComesFromTheEnvironmentOrFromAFileAndIsNeverShown() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "hidden\n");

    LibreTranslateSettings given = server(Map.of("LIBRETRANSLATE_API_KEY", "hidden"));
    LibreTranslateSettings read = server(Map.of("LIBRETRANSLATE_API_KEY_FILE", file.toString()));

    assertThat(given).isEqualTo(read).asString().contains("***").doesNotContain("hidden");
    assertThat(given.apiKey()).isEqualTo(new Secret("hidden"));
  }

  @Test
  void aKeyFileThatHoldsNoKeyIsNamedAndNotShown() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Path two = Files.writeString(folder.resolve("two"), "hidden\nhidden\n");

    assertFails(
        with(Map.of("LIBRETRANSLATE_API_KEY_FILE", nowhere.toString())),
        "cannot read the key in " + nowhere + " (libretranslate.api.key.file): no such file");
    assertFails(
        with(Map.of("LIBRETRANSLATE_API_KEY_FILE", two.toString())),
        "libretranslate.api.key.file: " + two + " has 2 lines, a key is one");
    assertFails(
        with(
            Map.of(
                "LIBRETRANSLATE_API_KEY_FILE", two.toString(), "LIBRETRANSLATE_API_KEY", "hidden")),
        "libretranslate.api.key and libretranslate.api.key.file are both set: set one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "LIBRETRANSLATE_TIMEOUT_SECONDS, 0, 'libretranslate.timeout.seconds is 0, less than 1'",
    "LIBRETRANSLATE_TIMEOUT_SECONDS, 61, 'libretranslate.timeout.seconds is 61, more than 60'",
    "LIBRETRANSLATE_CHARACTERS, 9, 'libretranslate.characters is 9, less than 100'",
    "LIBRETRANSLATE_CHARACTERS, x, 'libretranslate.characters is not a whole number: x'"
  })
  void numbersOutOfBoundsAreRefused(String variable, String value, String message) {
    assertFails(with(Map.of(variable, value)), message);
  }

  private static Map<String, String> with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>();
    all.put("TRANSLATION_ENGINE", "libretranslate");
    all.put("LIBRETRANSLATE_URL", "http://localhost:5000");
    all.putAll(variables);
    return all;
  }

  private static LibreTranslateSettings server(Map<String, String> variables) {
    return ((EngineSettings.LibreTranslate) settings(with(variables))).server();
  }

  private static EngineSettings settings(Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>();
    variables.forEach((name, value) -> environment.put("SCRUTINY_" + name, value));
    return EngineSettings.of(Config.load(null, environment));
  }

  private static void assertFails(Map<String, String> variables, String message) {
    assertThatThrownBy(() -> settings(variables))
        .isInstanceOf(ConfigException.class)
        .message()
        .startsWith(message)
        .doesNotContain("hidden")
        .doesNotContain("\n");
  }
}
