package dev.scrutiny.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in English, and who translated them.
 *
 * @param engine name of the engine that spoke; where two did, both with a plus sign between, the
 *     one that was asked first in front; {@link #NONE} where none could
 * @param version its version: an engine of equal version gives equal translations; empty where none
 *     spoke
 * @param fallback why the engine that was asked first could not answer, its name first; null where
 *     it did
 * @param sentences one translation for each sentence, in order
 */
public record Translations(
    String engine, String version, @Nullable String fallback, List<Translation> sentences) {

  /** Stands for the engine where nothing was translated. */
  public static final String NONE = "none";
}
