package dev.scrutiny.story;

/**
 * The state of the {@link StoryIndex}: seven ordered tables. In the keys, parts are separated by
 * U+0000 (ids that contain it are escaped), and times are 16 hexadecimal digits that sort like the
 * times.
 */
public interface StoryStore {

  /** Fingerprint of each remembered article; key: article id. */
  OrderedTable<Fingerprint> fingerprints();

  /** Assignment of each remembered article; key: article id. */
  OrderedTable<Assignment> assignments();

  /** Terms to articles; key: term, publication time, article id. */
  OrderedTable<Posting> postings();

  /** Stories with remembered articles; key: story id. */
  OrderedTable<StoryRecord> stories();

  /** Ids of the remembered articles of a story; key: story id, publication time, article id. */
  OrderedTable<String> membersByTime();

  /**
   * Headlines (empty where there is none) of the remembered articles of a story, the most
   * representative first; key: story id, rank, publication time, article id.
   */
  OrderedTable<String> membersByRank();

  /** Ids of all remembered articles, the oldest first; key: publication time, article id. */
  OrderedTable<String> expiry();
}
