package dev.scrutiny.story;

import java.util.Arrays;

/** A list in one sorted array. */
final class ShortSlotList extends SlotList {

  private long[] sorted;

  /** Where the earliest entry is: as time goes on that one goes, and the others need not move. */
  private int from;

  /** Where the next entry would be. */
  private int to;

  ShortSlotList(long[] sorted, int size) {
    this.sorted = sorted;
    this.to = size;
  }

  @Override
  int size() {
    return to - from;
  }

  @Override
  int first() {
    return slot(sorted[from]);
  }

  /** The entry of the earliest article. */
  long firstEntry() {
    return sorted[from];
  }

  @Override
  int last() {
    return slot(sorted[to - 1]);
  }

  @Override
  SlotList with(Slots slots, int slot) {
    insert(slots, entry(slots, slot));
    return size() > LONGEST_PIECE ? new LongSlotList(this, split()) : this;
  }

  @Override
  SlotList without(Slots slots, int slot) {
    delete(slots, entry(slots, slot));
    return this;
  }

  void insert(Slots slots, long entry) {
    if (to == sorted.length) {
      makeRoom();
    }
    int at = place(slots, entry);
    System.arraycopy(sorted, at, sorted, at + 1, to - at);
    sorted[at] = entry;
    to++;
  }

  private void makeRoom() {
    int size = size();
    if (from > size / 4) {
      System.arraycopy(sorted, from, sorted, 0, size);
    } else {
      sorted = Arrays.copyOfRange(sorted, from, from + (size < 8 ? size + 2 : size + (size >> 1)));
    }
    from = 0;
    to = size;
  }

  /** Removes an article, perhaps the only one. */
  void delete(Slots slots, long entry) {
    int at = place(slots, entry);
    if (at == to || sorted[at] != entry) {
      throw new IllegalStateException("no such article in the list: " + slot(entry));
    }
    if (at == from) {
      from++;
    } else {
      to--;
      System.arraycopy(sorted, at + 1, sorted, at, to - at);
    }
    int size = size();
    if (size <= sorted.length / 4) {
      sorted = Arrays.copyOfRange(sorted, from, from + Math.max(1, size + (size >> 1)));
      from = 0;
      to = size;
    }
  }

  /** Cuts off the later half. */
  ShortSlotList split() {
    int size = size();
    int half = size >> 1;
    long[] later = Arrays.copyOfRange(sorted, from + half, to + half);
    to = from + half;
    return new ShortSlotList(later, size - half);
  }

  @Override
  int before(Slots slots, long time, long earliest, int limit, int[] found, int at) {
    int end = upTo(slots, time);
    int start = Math.max(from, end - limit);
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
    int end = Math.min(to, start + limit);
    while (end > start && compareTime(slots, sorted[end - 1], latest) > 0) {
      end--;
    }
    int next = at;
    for (int i = start; i < end; i++) {
      found[next++] = slot(sorted[i]);
    }
    return next;
  }

  /** The place behind the articles that have that time at most. */
  private int upTo(Slots slots, long time) {
    // Most that is looked for is late, if at all: in steps that double, back from the end.
    int high = to;
    int step = 1;
    while (high > from && compareTime(slots, sorted[Math.max(from, high - step)], time) > 0) {
      high = Math.max(from, high - step);
      step <<= 1;
    }
    int low = Math.max(from, high - step);
    return low == high ? low : firstFrom(slots, time + 1, low + 1, high);
  }

  /** The first place between two whose article has that time at least; the later one if none. */
  private int firstFrom(Slots slots, long time, int earliest, int latest) {
    int low = earliest;
    int high = latest;
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
    if (from == to || sorted[from] == entry) {
      return from;
    }
    int high = to;
    int step = 1;
    while (high > from && compare(slots, sorted[Math.max(from, high - step)], entry) >= 0) {
      high = Math.max(from, high - step);
      step <<= 1;
    }
    int low = Math.max(from, high - step);
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
