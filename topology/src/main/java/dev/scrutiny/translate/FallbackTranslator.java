package dev.scrutiny.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that can fail, and the one that steps in: sentence by sentence, so that what the first
 * could translate is kept. Every answer says who spoke and, where the first did not, why.
 */
public final class FallbackTranslator implements Translator {

  private static final Logger log = LoggerFactory.getLogger(FallbackTranslator.class);

  private final Translator first;
  private final Translator second;

  /**
   * Two engines as one.
   *
   * @param first is asked first, and may fail
   * @param second steps in for the languages that it has, and never fails
   */
  public FallbackTranslator(Translator first, Translator second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public String engine() {
    return first.engine();
  }

  @Override
  public String version() {
    return first.version();
  }

  @Override
  public boolean supports(String language) {
    return first.supports(language) || second.supports(language);
  }

  @Override
  public Translations translate(String language, List<String> sentences) {
    Translations translations = ask(language, sentences);
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (translations.sentences().get(i).text() == null) {
        missing.add(i);
      }
    }
    if (missing.isEmpty()) {
      return translations;
    }
    boolean silent = missing.size() == sentences.size();
    String reason =
        silent
            ? translations.fallback()
            : String.format(
                Locale.ROOT,
                "%s (%d of %d sentences)",
                translations.fallback(),
                missing.size(),
                sentences.size());
    if (!second.supports(language)) {
      return new Translations(
          silent ? Translations.NONE : translations.engine(),
          silent ? "" : translations.version(),
          reason,
          translations.sentences());
    }
    Translations rest = second.translate(language, missing.stream().map(sentences::get).toList());
    if (silent) {
      return new Translations(rest.engine(), rest.version(), reason, rest.sentences());
    }
    List<Translation> all = new ArrayList<>(translations.sentences());
    for (int i = 0; i < missing.size(); i++) {
      all.set(missing.get(i), rest.sentences().get(i));
    }
    return new Translations(
        translations.engine() + "+" + rest.engine(),
        translations.version() + "+" + rest.version(),
        reason,
        all);
  }

  /** Asks the first engine; whatever goes wrong there is the reason for the second to speak. */
  private Translations ask(String language, List<String> sentences) {
    String problem;
    if (!first.supports(language)) {
      problem = "does not translate from " + language;
    } else {
      try {
        Translations answer = first.translate(language, sentences);
        if (answer.sentences().size() == sentences.size()) {
          return answer;
        }
        problem = answer.sentences().size() + " answers to " + sentences.size() + " sentences";
      } catch (RuntimeException e) {
        log.warn(
            "the engine {} failed, {} speaks in its place", first.engine(), second.engine(), e);
        problem = e.toString();
      }
    }
    return new Translations(
        first.engine(),
        first.version(),
        first.engine() + ": " + problem,
        sentences.stream().map(Translation::none).toList());
  }

  @Override
  public void close() {
    try (second) {
      first.close();
    }
  }
}
