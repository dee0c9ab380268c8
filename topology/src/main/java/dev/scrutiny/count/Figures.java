package dev.scrutiny.count;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of scrutiny that add up over stories: of one story, or of all stories of a company.
 *
 * @param stories stories that name the company
 * @param articles articles that name it
 * @param mentions mentions by name, each story once with its largest count
 * @param rawMentions mentions by name, summed over all articles
 * @param productMentions mentions of products, each story once with its largest count
 * @param articlesByLanguage articles that name it, by language of the original
 */
public record Figures(
    long stories,
    long articles,
    long mentions,
    long rawMentions,
    long productMentions,
    SortedMap<String, Long> articlesByLanguage) {

  /** The figures of no story. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, new TreeMap<>());

  /** Whether nothing is counted. */
  public boolean isEmpty() {
    return stories == 0 && productMentions == 0;
  }

  /** Adds a story: the adder of the company table. */
  public Figures plus(Figures story) {
    return changed(story, 1);
  }

  /** Withdraws a story that was added before: the subtractor of the company table. */
  public Figures minus(Figures story) {
    return changed(story, -1);
  }

  private Figures changed(Figures story, int sign) {
    SortedMap<String, Long> languages = new TreeMap<>(articlesByLanguage);
    story.articlesByLanguage.forEach(
        (language, count) -> Counters.add(languages, language, sign * count));
    return new Figures(
        stories + sign * story.stories,
        articles + sign * story.articles,
        mentions + sign * story.mentions,
        rawMentions + sign * story.rawMentions,
        productMentions + sign * story.productMentions,
        languages);
  }
}
