package dev.scrutiny.story;

import java.util.Arrays;

/** A list in one sorted array. */
final class ShortSlotList extends SlotList {

  private long[] sorted;
  private int size;

  ShortSlotList(long[] sorted, int size) {
    this.sorted = sorted;
    this.size = size;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  int first() {
    return slot(sorted[0]);
  }

  /** The entry of the earliest article. */
  long firstEntry() {
    return sorted[0];
  }

  @Override
  int last() {
    return slot(sorted[size - 1]);
  }

  @Override
  SlotList with(Slots slots, int slot) {
    insert(slots, entry(slots, slot));
    return size > LONGEST_PIECE ? new LongSlotList(this, split()) : this;
  }

  @Override
  SlotList without(Slots slots, int slot) {
    delete(slots, entry(slots, slot));
    return this;
  }

  void insert(Slots slots, long entry) {
    if (size == sorted.length) {
      sorted = Arrays.copyOf(sorted, size < 8 ? size + 2 : size + (size >> 1));
    }
    int at = place(slots, entry);
    System.arraycopy(sorted, at, sorted, at + 1, size - at);
    sorted[at] = entry;
    size++;
  }

  /** Removes an article, perhaps the only one. */
  void delete(Slots slots, long entry) {
    int at = place(slots, entry);
    if (at == size || sorted[at] != entry) {
      throw new IllegalStateException("no such article in the list: " + slot(entry));
    }
    size--;
    System.arraycopy(sorted, at + 1, sorted, at, size - at);
    if (size <= sorted.length / 4) {
      sorted = Arrays.copyOf(sorted, Math.max(1, size + (size >> 1)));
    }
  }

  /** Cuts off the later half. */
  ShortSlotList split() {
    int half = size >> 1;
    long[] later = Arrays.copyOfRange(sorted, half, size + half);
    ShortSlotList second = new ShortSlotList(later, size - half);
    size = half;
    return second;
  }

  @Override
  int before(Slots slots, long time, long earliest, int limit, int[] found, int at) {
    int end = upTo(slots, time);
    int start = Math.max(0, end - limit);
    if (start < end && compareTime(slots, sorted[start], earliest) < 0) {
      start = firstFrom(slots, earliest, start + 1, end);
    }
    int next = at;
    for (int i = end - 1; i >= start; i--) {
      found[next++] = slot(sorted[i]);
    }
    return next;
  }

  @Override
  int after(Slots slots, long time, long latest, int limit, int[] found, int at) {
    int start = upTo(slots, time);
    int end = Math.min(size, start + limit);
    while (end > start && compareTime(slots, sorted[end - 1], latest) > 0) {
      end--;
    }
    int next = at;
    for (int i = start; i < end; i++) {
      found[next++] = slot(sorted[i]);
    }
    return next;
  }

  /** How many articles have that time at most. */
  private int upTo(Slots slots, long time) {
    // Most that is looked for is late, if at all: in steps that double, back from the end.
    int high = size;
    int step = 1;
    while (high > 0 && compareTime(slots, sorted[Math.max(0, high - step)], time) > 0) {
      high = Math.max(0, high - step);
      step <<= 1;
    }
    int low = Math.max(0, high - step);
    return low == high ? low : firstFrom(slots, time + 1, low + 1, high);
  }

  /** The first place between two whose article has that time at least; the later one if none. */
  private int firstFrom(Slots slots, long time, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareTime(slots, sorted[middle], time) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where an article is, or would be. */
  private int place(Slots slots, long entry) {
    // Most articles come as the latest and go as the earliest.
    if (size == 0 || sorted[0] == entry) {
      return 0;
    }
    int high = size;
    int step = 1;
    while (high > 0 && compare(slots, sorted[Math.max(0, high - step)], entry) >= 0) {
      high = Math.max(0, high - step);
      step <<= 1;
    }
    int low = Math.max(0, high - step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(slots, sorted[middle], entry) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
