package dev.scrutiny.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the story index needs to know of an article: made by {@link Fingerprinter}, kept while
 * the article can be matched, about a kilobyte in size.
 *
 * @param version how it was made, {@link Fingerprinter#VERSION}; only equal versions compare well
 * @param articleId identity of the article
 * @param language language of the source text (ISO 639-1)
 * @param headline headline in English, or what stands in for it, or null
 * @param titled whether that is a headline of its own
 * @param companyIds ids of the companies mentioned, sorted, without repetition
 * @param publishedAt publication time, milliseconds since 1970-01-01 UTC
 * @param timeDeclared whether the producer declared that time
 * @param contentHash hash of title, body, language and declared time: differs between an article
 *     and its corrected version
 * @param textHash hash of the words of the source text, or 0 where there are too few to tell
 * @param textSignature signature of the source text for near copies, or empty where it is too short
 * @param features features of the story, strongest first: words and names in English or as in the
 *     source, in one of their forms, {@code #} and a number, {@code @} and a company's id
 * @param weights weight of each feature, in hundredths
 */
public record Fingerprint(
    int version,
    String articleId,
    String language,
    @Nullable String headline,
    boolean titled,
    List<String> companyIds,
    long publishedAt,
    boolean timeDeclared,
    long contentHash,
    long textHash,
    List<Long> textSignature,
    List<String> features,
    List<Integer> weights) {

  /** Copies the lists, so that a fingerprint never changes. */
  public Fingerprint {
    companyIds = List.copyOf(companyIds);
    textSignature = List.copyOf(textSignature);
    features = List.copyOf(features);
    weights = List.copyOf(weights);
    if (features.size() != weights.size()) {
      throw new IllegalArgumentException(
          features.size() + " features with " + weights.size() + " weights");
    }
  }

  /**
   * The same fingerprint with another publication time.
   *
   * @param time milliseconds since 1970-01-01 UTC
   */
  public Fingerprint withPublishedAt(long time) {
    return new Fingerprint(
        version,
        articleId,
        language,
        headline,
        titled,
        companyIds,
        time,
        timeDeclared,
        contentHash,
        textHash,
        textSignature,
        features,
        weights);
  }
}
