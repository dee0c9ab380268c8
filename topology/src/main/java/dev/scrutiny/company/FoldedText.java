package dev.scrutiny.company;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A stretch of text in the form in which names are looked up, with the way back to the offsets of
 * the original.
 *
 * <p>Folded, it is lower case without diacritics, with blanks for all punctuation.
 *
 * <p>Composed text in a script with blanks between words (the usual case) is looked up in place.
 * Other text is composed first (NFC, full-width and half-width forms replaced), runs of blanks
 * become one, invisible characters are left out, and a joint is put between two scripts where there
 * is no blank.
 */
final class FoldedText {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final int LONG_WORD = 4;

  /** Blanks behind the folded units, so that a few can be read without looking where they end. */
  private static final int PADDING = 4;

  /** Room for a few joints. */
  private static final int CHANGES = 16;

  private static final int LETTERS_A_SMALL_ONE = 10;
  private static final byte UNKNOWN = -1;
  private static final char[] NO_UNITS = {};
  private static final int[] NO_OFFSETS = {};

  private final String text;
  private final int from;
  private final boolean inPlace;
  private char[] units = NO_UNITS;
  private int[] starts = NO_OFFSETS;
  private int[] ends = NO_OFFSETS;
  private final char[] folded;
  private int length;
  private byte titleCase = UNKNOWN;

  private FoldedText(String text, int from, char[] folded) {
    this.text = text;
    this.from = from;
    this.inPlace = true;
    this.length = folded.length - PADDING;
    this.folded = folded;
  }

  private FoldedText(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.inPlace = false;
    int capacity = to - from + CHANGES;
    this.units = new char[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
    compose(to);
    this.folded = new char[length + PADDING];
    Arrays.fill(folded, length, folded.length, ' ');
    for (int i = 0; i < length; i++) {
      folded[i] = Letters.folded(units[i]);
    }
  }

  /** Folds the stretch of {@code text} from one offset to another. */
  static FoldedText of(String text, int from, int to) {
    int length = to - from;
    char[] folded = new char[length + PADDING];
    text.getChars(from, to, folded, 0);
    Arrays.fill(folded, length, folded.length, ' ');
    return Letters.foldSimple(folded, length)
        ? new FoldedText(text, from, folded)
        : new FoldedText(text, from, to);
  }

  /** Folds a whole text. */
  static FoldedText of(String text) {
    return of(text, 0, text.length());
  }

  /** Words as {@link #foldedBetween} gives them. */
  static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    for (String word : words) {
      FoldedText text = of(word);
      folded.add(text.foldedBetween(0, text.size()));
    }
    return folded;
  }

  private void compose(int to) {
    int i = from;
    while (i < to) {
      int next = i + 1;
      while (next < to && Letters.joinsPrevious(text.charAt(next))) {
        next++;
      }
      char c = text.charAt(i);
      if (next == i + 1 && !Letters.hasPlainForm(c)) {
        append(c, i, next);
      } else {
        Normalizer2 form = Letters.hasPlainForm(c) ? NFKC : NFC;
        String composed = form.normalize(text.substring(i, next));
        for (int k = 0; k < composed.length(); k++) {
          append(composed.charAt(k), i, next);
        }
      }
      i = next;
    }
  }

  private void append(char raw, int start, int end) {
    if (Letters.isIgnored(raw)) {
      return;
    }
    char c = Letters.canonical(raw);
    char last = length == 0 ? ' ' : units[length - 1];
    if (c == ' ' && last == ' ' && length > 0) {
      ends[length - 1] = end;
      return;
    }
    int before = Letters.wordClass(last);
    int here = Letters.wordClass(c);
    if (before != Letters.OTHER && here != Letters.OTHER && before != here) {
      put(Letters.JOINT, start, start);
    }
    put(c, start, end);
  }

  private void put(char c, int start, int end) {
    if (length == units.length) {
      units = Arrays.copyOf(units, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    units[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Number of positions. */
  int size() {
    return length;
  }

  /**
   * The unit at a position in its own case, with its diacritics, apostrophes and blanks unified; a
   * blank outside of the text.
   */
  char unit(int position) {
    if (position < 0 || position >= length) {
      return ' ';
    }
    return inPlace ? Letters.canonical(text.charAt(from + position)) : units[position];
  }

  /** The unit at a position as patterns have it; a blank outside of the text. */
  char folded(int position) {
    if (position < 0 || position >= length) {
      return ' ';
    }
    return folded[position];
  }

  /** The folded units, which the caller must not change, with four blanks behind them. */
  char[] foldedUnits() {
    return folded;
  }

  /** Whether the text is looked up in place, so that it has blanks between all words. */
  boolean isSimple() {
    return inPlace;
  }

  /** Offset in the original text where the unit at a position starts. */
  int startOf(int position) {
    return inPlace ? from + position : starts[position];
  }

  /** Offset in the original text where the unit at a position ends. */
  int endOf(int position) {
    return inPlace ? from + position + 1 : ends[position];
  }

  /** The folded units from one position to another. */
  String foldedBetween(int start, int end) {
    return end <= folded.length
        ? new String(folded, start, end - start)
        : foldedBetween(start, folded.length) + " ".repeat(end - folded.length);
  }

  /** The units, not folded, as a string. */
  String units() {
    return unitsBetween(0, length);
  }

  /** The units from one position to another, not folded. */
  String unitsBetween(int start, int end) {
    char[] some = new char[end - start];
    for (int i = start; i < end; i++) {
      some[i - start] = unit(i);
    }
    return new String(some);
  }

  /** Whether there are capitals and no small letters but for a few: a headline in capitals. */
  boolean isUpperCase() {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < length; i++) {
      char c = unit(i);
      if (Character.isLowerCase(c)) {
        lower++;
        if (LETTERS_A_SMALL_ONE * lower >= length) {
          return false;
        }
      } else if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper >= 2 * LONG_WORD && upper > LETTERS_A_SMALL_ONE * lower;
  }

  /** Whether nearly all longer words start with a capital, so that a capital says nothing. */
  boolean isTitleCase() {
    // Several threads may find it out at once, all the same.
    if (titleCase == UNKNOWN) {
      titleCase = (byte) (haveWordsCapitals() ? 1 : 0);
    }
    return titleCase == 1;
  }

  private boolean haveWordsCapitals() {
    int capital = 0;
    int small = 0;
    int position = wordStart(0);
    while (position < length) {
      int end = wordEnd(position);
      if (end - position >= LONG_WORD) {
        capital += Character.isUpperCase(unit(position)) ? 1 : 0;
        small += Character.isLowerCase(unit(position)) ? 1 : 0;
      }
      position = wordStart(end);
    }
    return capital >= LONG_WORD && capital > 4 * small;
  }

  /** Position of the first word at or after a position; the size where there is none. */
  int wordStart(int position) {
    int p = position;
    while (p < length && folded[p] == ' ') {
      p++;
    }
    return p;
  }

  /** Position after the word that a position is in. */
  int wordEnd(int position) {
    int p = position;
    while (p < length && folded[p] != ' ') {
      p++;
    }
    return p;
  }

  /** Position where the word starts whose last unit is before a position. */
  int wordStartBefore(int position) {
    int p = position;
    while (p > 0 && folded[p - 1] != ' ') {
      p--;
    }
    return p;
  }

  @Override
  public String toString() {
    return foldedBetween(0, length);
  }
}
