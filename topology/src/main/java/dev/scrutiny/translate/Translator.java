package dev.scrutiny.translate;

import java.util.List;

/** Translates sentences into English. Implementations are safe for use by several threads. */
public interface Translator {

  /** Name of the engine as it stands in records and configuration, such as {@code lexicon}. */
  String engine();

  /** Version of the engine and of its data: equal versions give equal translations. */
  String version();

  /**
   * Whether the engine translates from a language.
   *
   * @param language ISO 639-1 code
   */
  boolean supports(String language);

  /**
   * Translates sentences, one translation for each, in order.
   *
   * @param language ISO 639-1 code of a supported language
   * @param sentences sentences in that language; an empty one gives an empty translation
   * @throws IllegalArgumentException if the language is not supported
   */
  Translations translate(String language, List<String> sentences);
}
