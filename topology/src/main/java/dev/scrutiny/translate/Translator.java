package dev.scrutiny.translate;

import java.util.List;

/**
 * Translates sentences into English. Implementations are safe for use by several threads. Who opens
 * one closes it, when no thread uses it any more.
 */
public interface Translator extends AutoCloseable {

  /** Name of the engine as it stands in records and configuration, such as {@code lexicon}. */
  String engine();

  /** Version of the engine and of its data: equal versions give equal translations. */
  String version();

  /**
   * Whether the engine translates from a language. An engine that cannot tell at the moment, since
   * its server is down, says that it does; its translations then say why there are none.
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

  /** Gives back what the engine holds, such as the memory of a model. */
  @Override
  default void close() {}
}
