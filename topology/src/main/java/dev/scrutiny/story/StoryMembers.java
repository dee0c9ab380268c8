package dev.scrutiny.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The remembered articles of a story, in order of time and of how well they represent it. */
final class StoryMembers {

  private final String storyId;
  private final Slots slots;

  /** The articles of each kind of {@link Rank}; null where there is none. */
  private final @Nullable SlotList[] byKind = new SlotList[Rank.KINDS];

  private final StoryCompanies companies = new StoryCompanies();
  private boolean forgotten;

  /** A story without articles. */
  StoryMembers(String storyId, Slots slots) {
    this.storyId = storyId;
    this.slots = slots;
  }

  String storyId() {
    return storyId;
  }

  /** What companies its articles mention. */
  StoryCompanies companies() {
    return companies;
  }

  void add(IndexedArticle article, List<String> companyIds) {
    companies.add(companyIds);
    SlotList list = byKind[article.rankKind()];
    byKind[article.rankKind()] =
        list == null ? SlotList.of(slots, article.slot()) : list.with(slots, article.slot());
    article.story(this);
  }

  /** Takes out an article, as if it had never been there. */
  void remove(IndexedArticle article, List<String> companyIds) {
    companies.remove(companyIds);
    takeOut(article);
  }

  /** Forgets an article: what it named stays. */
  void forget(IndexedArticle article, List<String> companyIds) {
    companies.forget(companyIds);
    forgotten = true;
    takeOut(article);
  }

  @SuppressWarnings("NullAway") // An article is in the list of its kind.
  private void takeOut(IndexedArticle article) {
    SlotList list = byKind[article.rankKind()];
    byKind[article.rankKind()] = list.size() == 1 ? null : list.without(slots, article.slot());
    article.story(null);
  }

  int size() {
    int size = 0;
    for (SlotList list : byKind) {
      size += list == null ? 0 : list.size();
    }
    return size;
  }

  /** Whether the story has further articles, which are forgotten. */
  boolean hasForgotten() {
    return forgotten;
  }

  /** Notes that articles of the story have been forgotten, which named these companies. */
  void noteForgotten(List<String> companyIds) {
    forgotten = true;
    companies.restore(companyIds);
  }

  /** The most representative article, or null where there is none. */
  @Nullable IndexedArticle best() {
    for (SlotList list : byKind) {
      if (list != null) {
        return slots.article(list.first());
      }
    }
    return null;
  }

  /** Publication time of the earliest article, {@link Long#MAX_VALUE} where there is none. */
  long firstTime() {
    long time = Long.MAX_VALUE;
    for (SlotList list : byKind) {
      time = list == null ? time : Math.min(time, slots.time(list.first()));
    }
    return time;
  }

  /** Publication time of the latest article, {@link Long#MIN_VALUE} where there is none. */
  long lastTime() {
    long time = Long.MIN_VALUE;
    for (SlotList list : byKind) {
      time = list == null ? time : Math.max(time, slots.time(list.last()));
    }
    return time;
  }

  /** How many articles are within a window around a time, counted up to a limit. */
  int count(long time, long window, int limit) {
    int[] found = new int[2 * limit];
    int count = 0;
    for (SlotList list : byKind) {
      if (list != null && count < limit) {
        count += list.nearest(slots, time, window, limit, found, 0);
      }
    }
    return Math.min(limit, count);
  }

  /** All articles: their number is that of {@link #size}. */
  IndexedArticle[] all() {
    int[] found = new int[size()];
    int next = 0;
    for (SlotList list : byKind) {
      if (list != null) {
        next = list.before(slots, Long.MAX_VALUE, Long.MIN_VALUE, list.size(), found, next);
      }
    }
    IndexedArticle[] articles = new IndexedArticle[next];
    for (int i = 0; i < next; i++) {
      articles[i] = slots.article(found[i]);
    }
    return articles;
  }
}
