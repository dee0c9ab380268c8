package dev.scrutiny.story;

/**
 * Articles by their numbers in {@link Slots}, ordered by publication time. Adding and removing
 * return the list to use from then on, since a list changes its form with its length.
 *
 * <p>An entry of a list is a second and a number, so that a search stays within the list: the time
 * of an article is somewhere else in memory, and is looked up only where seconds are equal.
 */
abstract sealed class SlotList permits ShortSlotList, LongSlotList {

  /** The longest list in one piece. */
  static final int LONGEST_PIECE = 256;

  private static final int MILLIS = 1000;

  /** A list of one article. */
  static SlotList of(Slots slots, int slot) {
    return new ShortSlotList(new long[] {entry(slots, slot)}, 1);
  }

  /** The entry of an article: the second of its publication, then its number. */
  static long entry(Slots slots, int slot) {
    return ((long) second(slots.time(slot)) << Integer.SIZE) | slot;
  }

  /** The number of the article of an entry. */
  static int slot(long entry) {
    return (int) entry;
  }

  /** Orders the articles of two entries as {@link Slots#compare} does. */
  static int compare(Slots slots, long entry, long other) {
    int bySecond = Integer.compare((int) (entry >> Integer.SIZE), (int) (other >> Integer.SIZE));
    return bySecond != 0 ? bySecond : slots.compare(slot(entry), slot(other));
  }

  /** Orders the article of an entry and a time. */
  static int compareTime(Slots slots, long entry, long time) {
    int bySecond = Integer.compare((int) (entry >> Integer.SIZE), second(time));
    return bySecond != 0 ? bySecond : Long.compare(slots.time(slot(entry)), time);
  }

  /** The second of a time, counted so that all from 1970 to 2106 differ. */
  private static int second(long time) {
    long second = Math.floorDiv(time, MILLIS) + Integer.MIN_VALUE;
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, second));
  }

  /** How many articles there are: never none. */
  abstract int size();

  /** The earliest article. */
  abstract int first();

  /** The latest article. */
  abstract int last();

  /** Adds an article that the list does not hold. */
  abstract SlotList with(Slots slots, int slot);

  /** Removes an article that is not the only one. */
  abstract SlotList without(Slots slots, int slot);

  /**
   * Finds the latest articles up to a time.
   *
   * @param time their time at most
   * @param earliest their time at least
   * @param limit how many at most
   * @param found where to put them, the latest first
   * @param at where to put the first of them
   * @return where the next one would be put
   */
  abstract int before(Slots slots, long time, long earliest, int limit, int[] found, int at);

  /**
   * Finds the earliest articles after a time.
   *
   * @param time their time is greater
   * @param latest their time at most
   * @param limit how many at most
   * @param found where to put them, the earliest first
   * @param at where to put the first of them
   * @return where the next one would be put
   */
  abstract int after(Slots slots, long time, long latest, int limit, int[] found, int at);

  /** The articles nearest in time to either side, within a window; else as {@link #before}. */
  final int nearest(Slots slots, long time, long window, int limit, int[] found, int at) {
    int next = before(slots, time, time - window, limit, found, at);
    return slots.time(last()) <= time
        ? next
        : after(slots, time, time + window, limit, found, next);
  }
}
