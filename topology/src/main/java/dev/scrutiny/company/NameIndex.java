package dev.scrutiny.company;

import java.util.Arrays;
import java.util.Map;

/**
 * Finds all of many names in a text in one pass. Names start where words start, so only there, and
 * at every character of scripts without blanks, a hash of the next four characters is looked up;
 * the names that share these are sorted, and narrowed down character by character. It is measured
 * against a double-array Aho-Corasick automaton in {@code decisions/companies.md}.
 *
 * @param <T> what is known of a name
 */
final class NameIndex<T> {

  /** Receives what is found. */
  @FunctionalInterface
  interface Hit<T> {

    /** The letters of a name stand at a position; whether they are whole words is not checked. */
    void at(int start, T value);
  }

  private static final int PREFIX = 4;
  private static final long HASH = 0x9E3779B97F4A7C15L;
  private static final int ARABIC_PREFIX = 3;

  /** Filter bits by the slots of the table, as a power of two. */
  private static final int FILTER_BITS = 2;

  private final String[] names;
  private final Object[] values;
  private final long[] prefixes;
  private final int[] firsts;
  private final int[] lasts;
  private final int shift;
  private final long[] filter;
  private final int filterShift;
  private final boolean[] shortLengths = new boolean[PREFIX];

  /**
   * An index.
   *
   * @param byName what is known of each name, by its folded units; a name starts with a letter or
   *     digit
   */
  NameIndex(Map<String, T> byName) {
    names = byName.keySet().toArray(new String[0]);
    Arrays.sort(names);
    values = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = byName.get(names[i]);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(8, names.length * 2));
    shift = Long.SIZE - bits;
    filterShift = Long.SIZE - bits - FILTER_BITS;
    filter = new long[1 << (bits + FILTER_BITS - 6)];
    prefixes = new long[1 << bits];
    firsts = new int[1 << bits];
    lasts = new int[1 << bits];
    for (int i = 0; i < names.length; i++) {
      if (names[i].length() < PREFIX) {
        shortLengths[names[i].length()] = true;
      }
      add(prefix(names[i]), i);
    }
  }

  /** The first four characters in one number; zeros for those that a shorter name lacks. */
  private static long prefix(String name) {
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = (prefix << Character.SIZE) | (i < name.length() ? name.charAt(i) : 0);
    }
    return prefix;
  }

  private void add(long prefix, int index) {
    int bit = (int) ((prefix * HASH) >>> filterShift);
    filter[bit >>> 6] |= 1L << bit;
    int slot = slot(prefix);
    if (prefixes[slot] != prefix) {
      prefixes[slot] = prefix;
      firsts[slot] = index;
    }
    lasts[slot] = index;
  }

  /** Where a prefix is in the tables, or the free place where it would be. */
  private int slot(long prefix) {
    int slot = (int) ((prefix * HASH) >>> shift);
    while (prefixes[slot] != prefix && prefixes[slot] != 0) {
      slot = (slot + 1) & (prefixes.length - 1);
    }
    return slot;
  }

  /**
   * Reports every name whose letters start a word of the text; of names with up to three of them in
   * text with blanks between all words only those that are whole words.
   */
  void find(FoldedText text, Hit<T> hit) {
    if (text.isSimple()) {
      findInWords(text, hit);
    } else {
      findAnywhere(text, hit);
    }
  }

  /** In text with blanks between all words a name of up to three units is a short word. */
  private void findInWords(FoldedText text, Hit<T> hit) {
    char[] units = text.foldedUnits();
    int size = text.size();
    int p = 0;
    while (p < size) {
      char first = units[p];
      if (first == ' ') {
        p++;
        continue;
      }
      long prefix = prefix(units, p);
      if (mayHave(prefix)) {
        lookUp(text, p, prefix, hit);
      }
      if (units[p + 1] == ' ' || units[p + 2] == ' ' || units[p + 3] == ' ') {
        for (int length = 1; length < PREFIX; length++) {
          if (units[p + length] == ' ') {
            lookUpShort(p, prefix, length, hit);
          }
        }
      }
      if (Letters.mayBePrefixed(first)) {
        probeBehindArabicPrefix(text, p, first, hit);
      }
      do {
        p++;
      } while (p < size && units[p] != ' ');
    }
  }

  private void findAnywhere(FoldedText text, Hit<T> hit) {
    boolean start = true;
    char[] units = text.foldedUnits();
    int size = text.size();
    for (int p = 0; p < size; p++) {
      char c = units[p];
      if (c == ' ') {
        start = true;
      } else if (start) {
        probe(text, p, hit);
        start = false;
        probeBehindArabicPrefix(text, p, c, hit);
      } else if (Letters.wordClass(c) == Letters.UNSPACED) {
        probe(text, p, hit);
      }
    }
  }

  /** Arabic and Hebrew write "and", "in", "the" in one with the next word. */
  private void probeBehindArabicPrefix(FoldedText text, int start, char first, Hit<T> hit) {
    char c = first;
    for (int p = start + 1; p <= start + ARABIC_PREFIX && Letters.isPrefixed(c); p++) {
      c = text.folded(p);
      if (c != ' ') {
        probe(text, p, hit);
      }
    }
  }

  private void probe(FoldedText text, int start, Hit<T> hit) {
    long prefix = prefix(text.foldedUnits(), start);
    for (int length = 1; length < PREFIX; length++) {
      lookUpShort(start, prefix, length, hit);
    }
    if (mayHave(prefix)) {
      lookUp(text, start, prefix, hit);
    }
  }

  private static long prefix(char[] units, int start) {
    return ((long) units[start] << (3 * Character.SIZE))
        | ((long) units[start + 1] << (2 * Character.SIZE))
        | ((long) units[start + 2] << Character.SIZE)
        | units[start + 3];
  }

  private void lookUp(FoldedText text, int start, long prefix, Hit<T> hit) {
    int slot = slot(prefix);
    if (prefixes[slot] != 0) {
      narrow(text, start, firsts[slot], lasts[slot] + 1, hit);
    }
  }

  /** The name of so many units, fewer than a prefix has. */
  private void lookUpShort(int start, long prefix, int length, Hit<T> hit) {
    int missing = Character.SIZE * (PREFIX - length);
    long shorter = prefix >>> missing << missing;
    if (shortLengths[length] && mayHave(shorter)) {
      int slot = slot(shorter);
      if (prefixes[slot] != 0) {
        report(hit, start, firsts[slot]);
      }
    }
  }

  /** Tells of most prefixes that no name has them, in memory that stays near the processor. */
  private boolean mayHave(long prefix) {
    int bit = (int) ((prefix * HASH) >>> filterShift);
    return (filter[bit >>> 6] & (1L << bit)) != 0;
  }

  private void narrow(FoldedText text, int start, int from, int to, Hit<T> hit) {
    int low = from;
    int high = to;
    int length = PREFIX;
    while (low < high) {
      if (names[low].length() == length) {
        report(hit, start, low);
        low++;
        continue;
      }
      char c = text.folded(start + length);
      low = lowerBound(low, high, length, c);
      high = lowerBound(low, high, length, (char) (c + 1));
      length++;
    }
  }

  /** The first of the names from one index to another whose character at a place is not smaller. */
  private int lowerBound(int from, int to, int place, char c) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[middle].charAt(place) < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @SuppressWarnings("unchecked") // The values are of this type.
  private void report(Hit<T> hit, int start, int index) {
    hit.at(start, (T) values[index]);
  }
}
