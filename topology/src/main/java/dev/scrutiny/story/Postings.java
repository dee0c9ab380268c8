package dev.scrutiny.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which articles have a term, for many terms that mostly few articles have. A hash table with open
 * addressing of 8 bytes an entry that holds the article itself where a term has only one. It is cut
 * into parts, so that it grows a little at a time and none of the articles has to wait for it.
 */
final class Postings {

  private static final int PART_BITS = 8;

  private final Slots slots;
  private final Part[] parts = new Part[1 << PART_BITS];

  /** Postings of the articles in {@code slots}. */
  Postings(Slots slots) {
    this.slots = slots;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part();
    }
  }

  /** How many articles have a term. */
  int count(int term) {
    return part(term).count(term);
  }

  /**
   * Adds an article to a term that it does not have yet.
   *
   * @param term any number, evenly distributed
   */
  void add(int term, int slot) {
    part(term).add(slots, term, slot);
  }

  /** Undoes {@link #add}. */
  void remove(int term, int slot) {
    part(term).remove(slots, term, slot);
  }

  /** The articles of a term that are nearest in time; parameters as {@link SlotList#nearest}. */
  int nearest(int term, long time, long window, int limit, int[] found, int at) {
    return part(term).nearest(slots, term, time, window, limit, found, at);
  }

  /** Reads the place where a term most likely is, for the reason of {@link Features#fetch}. */
  int fetch(int term) {
    int[] table = part(term).table;
    return table[(term << 1) & (table.length - 1)];
  }

  /** The latest article of a term, 0 where it has none: for the reason of {@link #fetch}. */
  int fetchLast(int term) {
    SlotList list = part(term).listOf(term);
    return list == null ? 0 : list.last();
  }

  /** The earliest article of a term, likewise. */
  int fetchFirst(int term) {
    SlotList list = part(term).listOf(term);
    return list == null ? 0 : list.first();
  }

  private Part part(int term) {
    return parts[term >>> (Integer.SIZE - PART_BITS)];
  }

  /** A hash table of its own, with linear probing and removal by shifting back. */
  private static final class Part {

    /** What stands for no article. */
    private static final int EMPTY = 0;

    /**
     * Side by side, since they are read together: a term, then its entry. A number above 0 is one
     * article, the slot plus 1; below 0 the list of that place, negated.
     */
    private int[] table = new int[32];

    private int size;
    private @Nullable SlotList[] lists = new SlotList[4];
    private int[] freeLists = new int[4];
    private int freeCount;

    /** Place 0 stays free, since it cannot be negated. */
    private int usedLists = 1;

    int count(int term) {
      int entry = table[find(term) + 1];
      return entry < 0 ? list(entry).size() : entry == EMPTY ? 0 : 1;
    }

    @Nullable SlotList listOf(int term) {
      int entry = table[find(term) + 1];
      return entry < 0 ? list(entry) : null;
    }

    int nearest(Slots slots, int term, long time, long window, int limit, int[] found, int at) {
      int entry = table[find(term) + 1];
      if (entry < 0) {
        return list(entry).nearest(slots, time, window, limit, found, at);
      }
      if (entry == EMPTY || Math.abs(slots.time(entry - 1) - time) > window) {
        return at;
      }
      found[at] = entry - 1;
      return at + 1;
    }

    void add(Slots slots, int term, int slot) {
      int at = find(term);
      int entry = table[at + 1];
      if (entry < 0) {
        lists[-entry] = list(entry).with(slots, slot);
      } else if (entry == EMPTY) {
        table[at] = term;
        table[at + 1] = slot + 1;
        size++;
        if (size > table.length / 8 * 3) {
          grow();
        }
      } else {
        table[at + 1] = -keep(SlotList.of(slots, entry - 1).with(slots, slot));
      }
    }

    void remove(Slots slots, int term, int slot) {
      int at = find(term);
      int entry = table[at + 1];
      if (entry < 0) {
        SlotList list = list(entry).without(slots, slot);
        lists[-entry] = list;
        if (list.size() == 1) {
          table[at + 1] = list.first() + 1;
          drop(-entry);
        }
      } else if (entry == slot + 1) {
        clear(at);
        size--;
      } else {
        throw new IllegalStateException("article " + slot + " does not have the term " + term);
      }
    }

    @SuppressWarnings("NullAway") // An entry below 0 has its list.
    private SlotList list(int entry) {
      return lists[-entry];
    }

    /** Where a term is, or the free place for it. */
    private int find(int term) {
      int mask = table.length - 1;
      int at = (term << 1) & mask;
      while (table[at + 1] != EMPTY && table[at] != term) {
        at = (at + 2) & mask;
      }
      return at;
    }

    private void grow() {
      int[] old = table;
      table = new int[old.length * 2];
      for (int i = 0; i < old.length; i += 2) {
        if (old[i + 1] != EMPTY) {
          int at = find(old[i]);
          table[at] = old[i];
          table[at + 1] = old[i + 1];
        }
      }
    }

    /** Frees a place; entries that were pushed on because of it move back. */
    private void clear(int place) {
      int mask = table.length - 1;
      int hole = place;
      int at = place;
      while (true) {
        at = (at + 2) & mask;
        if (table[at + 1] == EMPTY) {
          break;
        }
        int wanted = (table[at] << 1) & mask;
        if (((at - wanted) & mask) >= ((at - hole) & mask)) {
          table[hole] = table[at];
          table[hole + 1] = table[at + 1];
          hole = at;
        }
      }
      table[hole + 1] = EMPTY;
    }

    private int keep(SlotList list) {
      int place = freeCount > 0 ? freeLists[--freeCount] : usedLists++;
      if (place == lists.length) {
        lists = Arrays.copyOf(lists, place + (place >> 1));
      }
      lists[place] = list;
      return place;
    }

    private void drop(int place) {
      lists[place] = null;
      if (freeCount == freeLists.length) {
        freeLists = Arrays.copyOf(freeLists, freeCount + (freeCount >> 1));
      }
      freeLists[freeCount++] = place;
    }
  }
}
