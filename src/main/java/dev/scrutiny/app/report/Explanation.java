package dev.scrutiny.app.report;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.schemas.StoryReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain English why an article is in its story. */
public final class Explanation {

  private static final int ARTICLES_SHOWN = 20;

  private static final Comparator<ArticleStory> EARLIEST =
      Comparator.comparing(ArticleStory::getPublishedAt).thenComparing(ArticleStory::getArticleId);

  private final StringBuilder text = new StringBuilder();

  private Explanation() {}

  /**
   * Explains an assignment.
   *
   * @param article what is to be explained
   * @param around the assignments of the articles of its story, and of the article it matched
   * @param story its story, or null where that is not known
   */
  public static String of(
      ArticleStory article, Map<String, ArticleStory> around, @Nullable Story story) {
    Explanation explanation = new Explanation();
    explanation.story(article, story);
    explanation.reason(article, around);
    explanation.others(article, around);
    return explanation.text.toString();
  }

  private void story(ArticleStory article, @Nullable Story story) {
    line(
        "Article %s, published %s, is in the story %s.",
        article.getArticleId(), article.getPublishedAt(), article.getStoryId());
    if (story != null) {
      line(
          "  %s: %s, %s.",
          TextReport.printable(story.getHeadline()),
          TextReport.counted(story.getArticleCount(), "article", "articles"),
          TextReport.languages(story.getArticlesByLanguage()));
    }
    line("");
  }

  private void reason(ArticleStory article, Map<String, ArticleStory> around) {
    String matched = article.getMatchedArticleId();
    switch (article.getReason()) {
      case SAME_TEXT -> line("It has the same words as article %s, but for punctuation.", matched);
      case NEAR_TEXT ->
          line(
              "It is an edited copy of article %s: %s of their text is the same, %s suffices.",
              matched, percent(article.getSimilarity()), percent(article.getThreshold()));
      case SAME_STORY -> {
        line("It tells the same story in other words, or in another language.");
        line(
            "Its similarity to the articles it joined was %s, where %s was needed.",
            decimal(article.getSimilarity()), decimal(article.getThreshold()));
        line("The most similar of them is article %s.", matched);
      }
      case FIRST_OF_STORY -> {
        line("Nothing that was known told the same story, so it founded a story of its own.");
        line(
            article.getSimilarity() > 0
                ? "The closest story had a similarity of %s, where %s would have been needed."
                : "No article near it in time had anything in common with it.",
            decimal(article.getSimilarity()),
            decimal(article.getThreshold()));
      }
    }
    if (!article.getSharedFeatures().isEmpty()) {
      line("They share, strongest first: %s.", features(article.getSharedFeatures()));
    }
    ArticleStory other = matched == null ? null : around.get(matched);
    if (other != null && !other.getStoryId().equals(article.getStoryId())) {
      line("Since then article %s has moved to the story %s.", matched, other.getStoryId());
    }
    line("Decided by version %d of the fingerprint.", article.getFingerprintVersion());
  }

  private void others(ArticleStory article, Map<String, ArticleStory> around) {
    List<ArticleStory> others = new ArrayList<>();
    for (ArticleStory other : around.values()) {
      if (other.getStoryId().equals(article.getStoryId())
          && !other.getArticleId().equals(article.getArticleId())) {
        others.add(other);
      }
    }
    line("");
    if (others.isEmpty()) {
      line("No other article is in the story.");
      return;
    }
    line("Also in the story:");
    others.stream()
        .sorted(EARLIEST)
        .limit(ARTICLES_SHOWN)
        .forEach(other -> line("  %s: %s", other.getArticleId(), shortReason(other)));
    if (others.size() > ARTICLES_SHOWN) {
      line("  and %,d more", others.size() - ARTICLES_SHOWN);
    }
  }

  private static String shortReason(ArticleStory article) {
    if (article.getReason() == StoryReason.FIRST_OF_STORY) {
      return "the first that was known";
    }
    String how =
        switch (article.getReason()) {
          case SAME_TEXT -> "same words as";
          case NEAR_TEXT -> "edited copy of";
          case SAME_STORY, FIRST_OF_STORY -> "same story as";
        };
    return how + " " + article.getMatchedArticleId();
  }

  /** Features are words as they stand, {@code #} and a number, {@code @} and a company's id. */
  private static String features(List<String> features) {
    List<String> shown = new ArrayList<>();
    for (String feature : features) {
      shown.add(
          switch (feature.charAt(0)) {
            case '#' -> "the number " + feature.substring(1);
            case '@' -> "the company " + feature.substring(1);
            default -> feature;
          });
    }
    return String.join(", ", shown);
  }

  private static String decimal(double similarity) {
    return String.format(Locale.ROOT, "%.2f", similarity);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
