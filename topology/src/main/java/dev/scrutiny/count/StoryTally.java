package dev.scrutiny.count;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all articles of one story say of one company, kept so that any of them can be withdrawn.
 *
 * <p>The deduplicated counts are maxima over the story's articles. A maximum cannot be subtracted
 * from, so the tally keeps how many articles have each count; there are few different counts
 * however many articles a story has.
 *
 * @param articlesByNames number of articles by their number of name occurrences, zero left out
 * @param articlesByProducts number of articles by their number of product occurrences, zero left
 *     out
 * @param articlesByLanguage number of articles that name the company, by language
 */
public record StoryTally(
    SortedMap<Integer, Long> articlesByNames,
    SortedMap<Integer, Long> articlesByProducts,
    SortedMap<String, Long> articlesByLanguage) {

  /** The tally of no article. */
  public static StoryTally empty() {
    return new StoryTally(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** Whether no article is left. */
  public boolean isEmpty() {
    return articlesByNames.isEmpty() && articlesByProducts.isEmpty();
  }

  /** The tally with one more article. */
  public StoryTally plus(MentionFacts facts) {
    return changed(facts, 1);
  }

  /** The tally with one article less; the article must have been added before. */
  public StoryTally minus(MentionFacts facts) {
    return changed(facts, -1);
  }

  /** What the story adds to the company's figures. */
  public Figures figures() {
    long articles = 0;
    long raw = 0;
    for (var entry : articlesByNames.entrySet()) {
      articles += entry.getValue();
      raw += entry.getKey() * entry.getValue();
    }
    return new Figures(
        articlesByNames.isEmpty() ? 0 : 1,
        articles,
        articlesByNames.isEmpty() ? 0 : articlesByNames.lastKey(),
        raw,
        articlesByProducts.isEmpty() ? 0 : articlesByProducts.lastKey(),
        articlesByLanguage);
  }

  private StoryTally changed(MentionFacts facts, long step) {
    StoryTally changed =
        new StoryTally(
            new TreeMap<>(articlesByNames),
            new TreeMap<>(articlesByProducts),
            new TreeMap<>(articlesByLanguage));
    if (facts.names() > 0) {
      Counters.add(changed.articlesByNames, facts.names(), step);
      Counters.add(changed.articlesByLanguage, facts.language(), step);
    }
    if (facts.products() > 0) {
      Counters.add(changed.articlesByProducts, facts.products(), step);
    }
    return changed;
  }
}
