package dev.scrutiny.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Tells what language a text is in, on trigram models of Lingua for all its 75 languages in
 * low-accuracy mode. Safe for use by several threads.
 */
public final class LanguageDetector {

  /** What is looked at of a text, in UTF-16 units. */
  private static final int SAMPLE = 600;

  /** What is looked at to tell siblings apart, which takes little time but wants more text. */
  private static final int SIBLING_SAMPLE = 3_000;

  /** How far the next likely language must be behind for the language to be certain. */
  private static final double CLEAR_MARGIN = 0.12;

  /** A sibling this near is as likely: the larger language is taken. */
  private static final double SIBLING_MARGIN = 0.01;

  private static final double LEAST_CONFIDENCE = 0.25;

  private final FutureTask<com.github.pemistahl.lingua.api.LanguageDetector> models;
  private final Siblings siblings = new Siblings();

  /** Starts to load the models, in a thread of its own. */
  public LanguageDetector() {
    models =
        new FutureTask<>(
            () ->
                LanguageDetectorBuilder.fromAllLanguages()
                    .withLowAccuracyMode()
                    .withPreloadedLanguageModels()
                    .build());
    Thread loader = new Thread(models, "language-models");
    loader.setDaemon(true);
    loader.start();
  }

  /**
   * The language of a text. Only its beginning is looked at; the first call may wait for the
   * models.
   *
   * @param text text, best without page furniture
   * @return the language, undetermined for a text without letters or one that several languages fit
   *     about equally
   */
  public DetectedLanguage detect(String text) {
    String sample = beginning(text, SAMPLE);
    DetectedLanguage byScript = Scripts.detect(sample);
    if (byScript != null) {
      return byScript;
    }
    DetectedLanguage likely = mostLikely(models().computeLanguageConfidenceValues(sample));
    DetectedLanguage sibling = siblings.decide(likely.code(), beginning(text, SIBLING_SAMPLE));
    if (sibling != null) {
      return new DetectedLanguage(
          sibling.code(), Math.min(likely.confidence(), sibling.confidence()));
    }
    return likely;
  }

  /**
   * The first language, with its distance from the next one that is not its sibling for confidence.
   * Lingua rates languages by the logarithm of their probability relative to the first one's.
   */
  private DetectedLanguage mostLikely(Map<Language, Double> ratings) {
    String first = null;
    double next = 0;
    for (Map.Entry<Language, Double> rating : ratings.entrySet()) {
      String code = rating.getKey().getIsoCode639_1().toString();
      if (first == null) {
        first = code;
      } else if (!siblings.areSiblings(first, code)) {
        next = Math.max(next, rating.getValue());
      } else if (rating.getValue() > 1 - SIBLING_MARGIN) {
        first = siblings.larger(first, code);
      }
    }
    double confidence = Math.min(1, (1 - next) / CLEAR_MARGIN);
    return first == null || confidence < LEAST_CONFIDENCE
        ? DetectedLanguage.NONE
        : new DetectedLanguage(first, confidence);
  }

  private com.github.pemistahl.lingua.api.LanguageDetector models() {
    try {
      return models.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while language models load", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot load language models", e.getCause());
    }
  }

  /** The beginning of a text, up to a word boundary where it is cut. */
  private static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = length;
    while (space > length - 50 && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    int end = space > length - 50 ? space : length;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
  }
}
