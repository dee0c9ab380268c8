package dev.scrutiny.analysis;

import dev.scrutiny.company.Candidate;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.story.Fingerprint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is found out about an article by itself.
 *
 * @param articleId id of the article
 * @param language language of the original, ISO 639-1, {@code und} where undetermined
 * @param languageConfidence 0 to 1; 1 where the producer declared the language
 * @param status what was done to have it in English
 * @param engine translation engine, {@code none} where nothing was translated
 * @param engineVersion its version, empty where nothing was translated
 * @param fallback why the engine that was asked first could not answer; null where it did
 * @param coverage share of the running words that the engine knew, 0 to 1
 * @param title headline in English, the first sentence where there is none
 * @param body editorial text in English, one paragraph a line
 * @param publishedAt publication time as declared, or null
 * @param mentions companies mentioned, by id
 * @param candidates companies that it names though nobody watches them
 * @param fingerprint fingerprint for the story index
 */
public record Analysis(
    String articleId,
    String language,
    double languageConfidence,
    Status status,
    String engine,
    String engineVersion,
    @Nullable String fallback,
    double coverage,
    String title,
    String body,
    @Nullable Instant publishedAt,
    List<CompanyMentions> mentions,
    List<Candidate> candidates,
    Fingerprint fingerprint) {

  /** What was done to have the article in English. */
  public enum Status {
    /** Translated by the engine. */
    TRANSLATED,
    /** It was English. */
    ENGLISH,
    /** Kept as it is: no engine could translate it. Companies are searched for all the same. */
    UNSUPPORTED_LANGUAGE
  }
}
