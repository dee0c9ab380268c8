package dev.scrutiny.story;

import java.util.Arrays;

/**
 * Sums of scores by article, and the best of them. An open hash table small enough for the
 * processor's cache, used again for each article.
 */
final class Scores {

  /** Orders equal scores by when they were first added: fits behind the score in a long. */
  private static final int ORDER_BITS = 16;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final int[] places;
  private final int[] slots;
  private final int[] sums;
  private final long[] heap;
  private final int shift;
  private int count;

  /**
   * Room for scores.
   *
   * @param capacity most articles with a score
   * @param best how many of the best are wanted
   */
  Scores(int capacity, int best) {
    if (capacity >= 1 << ORDER_BITS) {
      throw new IllegalArgumentException("too many: " + capacity);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * capacity - 1);
    places = new int[1 << bits];
    shift = Integer.SIZE - bits;
    slots = new int[capacity];
    sums = new int[capacity];
    heap = new long[best];
  }

  void clear() {
    Arrays.fill(places, 0);
    count = 0;
  }

  /** Adds to the score of an article. */
  void add(int slot, int score) {
    int mask = places.length - 1;
    int at = (slot * GOLDEN_RATIO) >>> shift;
    while (places[at] != 0) {
      int entry = places[at] - 1;
      if (slots[entry] == slot) {
        sums[entry] += score;
        return;
      }
      at = (at + 1) & mask;
    }
    slots[count] = slot;
    sums[count] = score;
    places[at] = ++count;
  }

  /**
   * The articles with the best scores, best first, among equal ones those added first.
   *
   * @param least the least score that is good enough
   * @param found where to put them
   * @param at where to put the first of them
   * @return where the next one would be put
   */
  int best(long least, int[] found, int at) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (sums[i] < least) {
        continue;
      }
      long key = ((long) sums[i] << ORDER_BITS) | ((1 << ORDER_BITS) - 1 - i);
      if (size < heap.length) {
        heap[size++] = key;
        if (size == heap.length) {
          Arrays.sort(heap);
        }
      } else if (key > heap[0]) {
        // Sorted all the time: the best come from few terms and are found early.
        int place = -Arrays.binarySearch(heap, key) - 2;
        System.arraycopy(heap, 1, heap, 0, place);
        heap[place] = key;
      }
    }
    Arrays.sort(heap, 0, size);
    int next = at;
    for (int i = size - 1; i >= 0; i--) {
      int order = (1 << ORDER_BITS) - 1 - (int) (heap[i] & ((1 << ORDER_BITS) - 1));
      found[next++] = slots[order];
    }
    return next;
  }
}
