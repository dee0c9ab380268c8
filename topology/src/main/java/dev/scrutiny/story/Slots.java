package dev.scrutiny.story;

import java.util.Arrays;

/**
 * Numbers the articles in memory, so that lists of articles are lists of {@code int}. Numbers of
 * removed articles are used again: they say nothing about order.
 */
final class Slots {

  private static final int FIRST_CAPACITY = 64;

  private IndexedArticle[] articles = new IndexedArticle[FIRST_CAPACITY];

  /** Times of the articles, apart from them since searches look at nothing else. */
  private long[] times = new long[FIRST_CAPACITY];

  private int[] free = new int[FIRST_CAPACITY];
  private int freeCount;
  private int used;

  /** Gives an article a number. */
  void add(IndexedArticle article) {
    int slot;
    if (freeCount > 0) {
      slot = free[--freeCount];
    } else {
      if (used == articles.length) {
        int larger = used + (used >> 1);
        articles = Arrays.copyOf(articles, larger);
        times = Arrays.copyOf(times, larger);
      }
      slot = used++;
    }
    articles[slot] = article;
    times[slot] = article.publishedAt();
    article.numbered(slot);
  }

  /** Frees the number of an article. */
  @SuppressWarnings("NullAway") // Free slots are never read.
  void remove(IndexedArticle article) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount + (freeCount >> 1));
    }
    free[freeCount++] = article.slot();
    articles[article.slot()] = null;
  }

  /** The article of that number. */
  IndexedArticle article(int slot) {
    return articles[slot];
  }

  /** When the article of that number was published. */
  long time(int slot) {
    return times[slot];
  }

  /** Orders articles by publication time, then by id. */
  int compare(int slot, int other) {
    int byTime = Long.compare(times[slot], times[other]);
    return byTime != 0 || slot == other
        ? byTime
        : articles[slot].articleId().compareTo(articles[other].articleId());
  }
}
