package dev.scrutiny.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the index holds in memory of a remembered article: all that matching needs. */
final class IndexedArticle {

  private static final int NO_SLOT = -1;

  private final String articleId;
  private final String language;
  private final int rankKind;
  private final long publishedAt;
  private final long contentHash;
  private final long textHash;
  private final long[] textSignature;
  private final Features features;
  private int slot = NO_SLOT;
  private @Nullable StoryMembers story;

  private IndexedArticle(
      String articleId,
      String language,
      boolean titled,
      long publishedAt,
      long contentHash,
      long textHash,
      List<Long> textSignature,
      Features features) {
    this.articleId = articleId;
    // A million articles share a few dozen of these.
    this.language = language.intern();
    this.rankKind = Rank.kindOf(titled, language);
    this.publishedAt = publishedAt;
    this.contentHash = contentHash;
    this.textHash = textHash;
    this.textSignature = textSignature.stream().mapToLong(Long::longValue).toArray();
    this.features = features;
  }

  /** An article that is new. */
  static IndexedArticle of(Fingerprint article) {
    return new IndexedArticle(
        article.articleId(),
        article.language(),
        article.titled(),
        article.publishedAt(),
        article.contentHash(),
        article.textHash(),
        article.textSignature(),
        Features.of(article));
  }

  /** An article that the store remembers. */
  static IndexedArticle of(ArticleRecord article) {
    Assignment assignment = article.assignment();
    return new IndexedArticle(
        assignment.articleId(),
        article.language(),
        article.titled(),
        assignment.publishedAt(),
        assignment.contentHash(),
        article.textHash(),
        article.textSignature(),
        article.features());
  }

  /** As in {@link Fingerprint}. */
  String articleId() {
    return articleId;
  }

  /** As in {@link Fingerprint}. */
  String language() {
    return language;
  }

  /** As in {@link Rank}. */
  int rankKind() {
    return rankKind;
  }

  /** How well it represents its story. */
  Rank rank() {
    return new Rank(rankKind, publishedAt, articleId);
  }

  /** As in {@link Fingerprint}. */
  long publishedAt() {
    return publishedAt;
  }

  /** As in {@link Fingerprint}. */
  long contentHash() {
    return contentHash;
  }

  /** As in {@link Fingerprint}. */
  long textHash() {
    return textHash;
  }

  /** As in {@link Fingerprint}. */
  long[] textSignature() {
    return textSignature;
  }

  /** Its features. */
  Features features() {
    return features;
  }

  /** Its number in {@link Slots}. */
  int slot() {
    return slot;
  }

  /** Notes its number, which {@link Slots} gives. */
  void numbered(int itsSlot) {
    slot = itsSlot;
  }

  /** The articles of its story; it must have one. */
  StoryMembers story() {
    return Objects.requireNonNull(story, articleId);
  }

  /** Notes its story, or that it has none any more. */
  void story(@Nullable StoryMembers members) {
    story = members;
  }
}
