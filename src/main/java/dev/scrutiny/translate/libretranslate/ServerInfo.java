package dev.scrutiny.translate.libretranslate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself.
 *
 * @param version its version, {@link #UNKNOWN} where it does not tell
 * @param languages codes of the languages that it translates into English
 * @param characters characters of a text at most; 0 where it does not say
 */
record ServerInfo(String version, Set<String> languages, int characters) {

  /** Stands for a version that is not known. */
  static final String UNKNOWN = "unknown";

  /**
   * The code that the server has for a language: the same, or where it has only variants ({@code
   * zh-Hans}, {@code pt-BR}), the first of them; null where it has none.
   */
  @Nullable String code(String language) {
    if (languages.contains(language)) {
      return language;
    }
    return languages.stream()
        .filter(code -> code.startsWith(language + "-"))
        .sorted()
        .findFirst()
        .orElse(null);
  }
}
