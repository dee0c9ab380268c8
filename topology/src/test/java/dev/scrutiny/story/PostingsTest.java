package dev.scrutiny.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postings answer as plain sorted sets do. */
class PostingsTest {

  private static final int LONG = 5 * SlotList.LONGEST_PIECE;

  private final Slots slots = new Slots();
  private final Postings postings = new Postings(slots);
  private final Map<Integer, NavigableSet<IndexedArticle>> expected = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answerAsSortedSetsDoWhileArticlesComeAndGo(long seed) {
    Random random = new Random(seed);
    List<IndexedArticle> articles = new ArrayList<>();
    Map<IndexedArticle, int[]> terms = new HashMap<>();
    for (int step = 0; step < 3 * LONG; step++) {
      if ((random.nextInt(3) == 0 && !articles.isEmpty()) || articles.size() > LONG) {
        IndexedArticle article = articles.remove(random.nextInt(articles.size()));
        for (int term : terms.get(article)) {
          postings.remove(term, article.slot());
          expected.get(term).remove(article);
        }
        slots.remove(article);
      } else {
        IndexedArticle article = article("a" + step, random.nextInt(1000));
        slots.add(article);
        // One term that all have, one that many have, one that few have, side by side in a table.
        int[] own = {1, 2 + random.nextInt(5), 100 + random.nextInt(LONG)};
        for (int term : own) {
          postings.add(term, article.slot());
          expected.computeIfAbsent(term, unused -> sorted()).add(article);
        }
        articles.add(article);
        terms.put(article, own);
      }
      check(random, 1);
      check(random, 2 + random.nextInt(5));
      check(random, 100 + random.nextInt(LONG));
    }
    for (IndexedArticle article : articles) {
      for (int term : terms.get(article)) {
        postings.remove(term, article.slot());
      }
    }
    expected.keySet().forEach(term -> assertThat(postings.count(term)).isZero());
  }

  private void check(Random random, int term) {
    NavigableSet<IndexedArticle> all = expected.getOrDefault(term, sorted());
    assertThat(postings.count(term)).isEqualTo(all.size());
    long time = random.nextInt(1000);
    long window = random.nextInt(500);
    int limit = 1 + random.nextInt(40);
    List<String> nearest = new ArrayList<>();
    all.descendingSet().stream()
        .filter(other -> other.publishedAt() <= time && other.publishedAt() >= time - window)
        .limit(limit)
        .forEach(other -> nearest.add(other.articleId()));
    all.stream()
        .filter(other -> other.publishedAt() > time && other.publishedAt() <= time + window)
        .limit(limit)
        .forEach(other -> nearest.add(other.articleId()));
    int[] found = new int[2 * limit];
    int count = postings.nearest(term, time, window, limit, found, 0);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(slots.article(found[i]).articleId());
    }
    assertThat(ids).isEqualTo(nearest);
  }

  private static NavigableSet<IndexedArticle> sorted() {
    return new TreeSet<>(
        Comparator.comparingLong(IndexedArticle::publishedAt)
            .thenComparing(IndexedArticle::articleId));
  }

  private static IndexedArticle article(String id, long time) {
    return IndexedArticle.of(Articles.english(id).withPublishedAt(time));
  }
}
