package dev.scrutiny.story;

/**
 * Articles by their numbers in {@link Slots}, ordered by publication time. Adding and removing
 * return the list to use from then on, since a list changes its form with its length.
 */
abstract sealed class SlotList permits ShortSlotList, LongSlotList {

  /** The longest list in one piece. */
  static final int LONGEST_PIECE = 256;

  /** A list of one article. */
  static SlotList of(int slot) {
    return new ShortSlotList(new int[] {slot}, 1);
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
