package dev.scrutiny.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remembered article, as kept in the store: its assignment, and of its fingerprint what later
 * articles are compared with.
 *
 * @param assignment its story, and why
 * @param language language of the source text (ISO 639-1)
 * @param headline as in {@link Fingerprint}
 * @param titled as in {@link Fingerprint}
 * @param companyIds as in {@link Fingerprint}
 * @param textHash as in {@link Fingerprint}
 * @param textSignature as in {@link Fingerprint}
 * @param features features of the story
 */
public record ArticleRecord(
    Assignment assignment,
    String language,
    @Nullable String headline,
    boolean titled,
    List<String> companyIds,
    long textHash,
    List<Long> textSignature,
    Features features) {

  /** Copies the lists, so that a record never changes. */
  public ArticleRecord {
    companyIds = List.copyOf(companyIds);
    textSignature = List.copyOf(textSignature);
  }

  /** The record of an article with this fingerprint. */
  static ArticleRecord of(Fingerprint article, Features features, Assignment assignment) {
    return new ArticleRecord(
        assignment,
        article.language(),
        article.headline(),
        article.titled(),
        article.companyIds(),
        article.textHash(),
        article.textSignature(),
        features);
  }

  /** The same with another assignment. */
  ArticleRecord with(Assignment changed) {
    return new ArticleRecord(
        changed, language, headline, titled, companyIds, textHash, textSignature, features);
  }
}
