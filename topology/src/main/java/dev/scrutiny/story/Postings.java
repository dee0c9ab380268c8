package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the remembered articles that may match an article, by the terms that they share. The work
 * is bounded whatever the data: of each term only the articles nearest in time are read, of those
 * only the most promising are returned.
 */
final class Postings {

  /** How many articles with the same text hash, or band, are read to either side in time. */
  static final int MOST_PER_TEXT_TERM = 4;

  /** How many articles with the same feature are read to either side in time. */
  static final int MOST_PER_FEATURE = 32;

  /** How many articles are returned for their features at most. */
  static final int MOST_BY_FEATURES = 64;

  /** How many articles are returned for their text at most. */
  static final int MOST_BY_TEXT = 32;

  private final OrderedTable<Posting> table;
  private final long windowMillis;

  Postings(OrderedTable<Posting> table, long windowMillis) {
    this.table = table;
    this.windowMillis = windowMillis;
  }

  /** Makes an article findable. */
  void add(Fingerprint article) {
    forEachTerm(article, (key, weight) -> table.put(key, new Posting(article.articleId(), weight)));
  }

  /** Undoes {@link #add}. */
  void remove(Fingerprint article) {
    forEachTerm(article, (key, weight) -> table.delete(key));
  }

  private static void forEachTerm(Fingerprint article, BiConsumer<String, Integer> action) {
    List<Terms.Term> terms = new ArrayList<>(Terms.ofText(article));
    terms.addAll(Terms.ofFeatures(article));
    for (Terms.Term term : terms) {
      action.accept(
          Keys.timed(term.key(), article.publishedAt(), article.articleId()), term.weight());
    }
  }

  /** Ids of articles that may match, within the time window. */
  Set<String> candidates(Fingerprint article) {
    Set<String> candidates = new LinkedHashSet<>();
    for (Terms.Term term : Terms.ofText(article)) {
      for (Posting posting : nearest(term, article.publishedAt(), MOST_PER_TEXT_TERM)) {
        if (candidates.size() < MOST_BY_TEXT) {
          candidates.add(posting.articleId());
        }
      }
    }
    Map<String, Long> scores = new HashMap<>();
    for (Terms.Term term : Terms.ofFeatures(article)) {
      for (Posting posting : nearest(term, article.publishedAt(), MOST_PER_FEATURE)) {
        scores.merge(posting.articleId(), (long) term.weight() * posting.weight(), Long::sum);
      }
    }
    scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_BY_FEATURES)
        .forEach(entry -> candidates.add(entry.getKey()));
    return candidates;
  }

  private List<Posting> nearest(Terms.Term term, long time, int limit) {
    String owner = term.key();
    List<Posting> nearest =
        new ArrayList<>(
            table.last(Keys.fromTime(owner, time - windowMillis), Keys.toTime(owner, time), limit));
    nearest.addAll(
        table.first(
            Keys.fromTime(owner, time + 1), Keys.toTime(owner, time + windowMillis), limit));
    return nearest;
  }
}
