package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases to look for beside a name, without regard to case and diacritics. Phrases in
 * scripts without blanks are compared unit by unit.
 */
final class Phrases {

  private static final int MOST_WORDS = 4;

  private final Set<String> spaced = new HashSet<>();
  private final List<String> unspaced = new ArrayList<>();
  private final WordFilter firstWords = new WordFilter();
  private final WordFilter lastWords = new WordFilter();

  /** The phrases of a list. */
  Phrases(Iterable<String> phrases) {
    for (String phrase : phrases) {
      FoldedText text = FoldedText.of(phrase);
      String folded = text.foldedBetween(0, text.size());
      if (Letters.wordClass(folded.charAt(0)) > Letters.SPACED) {
        unspaced.add(folded);
      } else {
        spaced.add(folded);
        firstWords.add(folded.substring(0, text.wordEnd(0)));
        lastWords.add(folded.substring(text.wordStartBefore(folded.length())));
      }
    }
  }

  /**
   * Position before the phrase that ends right before a position, or -1; blanks, quotation marks
   * and apostrophes may stand between.
   */
  int before(FoldedText text, int position) {
    int end = position;
    while (end > 0 && isGap(text.unit(end - 1))) {
      end--;
    }
    if (end > 0 && Letters.wordClass(text.unit(end - 1)) > Letters.SPACED) {
      int start = unspacedBefore(text, end);
      if (start >= 0) {
        return start;
      }
    }
    int start = end;
    int found = -1;
    for (int words = 0; words < MOST_WORDS && start > 0; words++) {
      int next = text.wordStartBefore(words == 0 ? start : start - 1);
      if (next == start) {
        break;
      }
      if (words == 0 && !lastWords.mayHave(text, next, end)) {
        return -1;
      }
      start = next;
      if (spaced.contains(text.foldedBetween(start, end))) {
        found = start;
      }
    }
    return found;
  }

  /**
   * Position after the phrase that starts right after a position, or -1; blanks, quotation marks
   * and a possessive "'s" may stand between.
   */
  int after(FoldedText text, int position) {
    int start = position;
    if (Letters.wordClass(text.unit(start)) == Letters.SPACED
        && Letters.wordClass(text.unit(start - 1)) == Letters.SPACED) {
      // An ending of the name.
      start = text.wordEnd(start);
    }
    if (text.unit(start) == '\''
        && text.folded(start + 1) == 's'
        && text.folded(start + 2) == ' ') {
      start += 2;
    }
    while (start < text.size() && isGap(text.unit(start))) {
      start++;
    }
    if (Letters.wordClass(text.unit(start)) > Letters.SPACED) {
      int behind = unspacedAfter(text, start);
      if (behind < 0 && WordBoundary.isBeforeParticle(text, start)) {
        behind = unspacedAfter(text, text.wordStart(text.wordEnd(start)));
      }
      if (behind >= 0) {
        return behind;
      }
    }
    int end = start;
    int found = -1;
    for (int words = 0; words < MOST_WORDS && end < text.size(); words++) {
      int next = text.wordEnd(words == 0 ? end : end + 1);
      if (next == end) {
        break;
      }
      if (words == 0 && !firstWords.mayHave(text, start, next)) {
        return -1;
      }
      end = next;
      if (spaced.contains(text.foldedBetween(start, end))) {
        found = end;
      }
    }
    return found;
  }

  /** How many phrases stand between two positions, at most as many as asked for. */
  int count(FoldedText text, int start, int end, int most) {
    int position = text.wordStart(start);
    int count = 0;
    while (position < end && count < most) {
      int after = after(text, position);
      if (after >= 0 && after <= end) {
        count++;
        position = text.wordStart(after);
        continue;
      }
      int next =
          Letters.wordClass(text.unit(position)) > Letters.SPACED
              ? position + 1
              : text.wordEnd(position);
      position = text.wordStart(next);
    }
    return count;
  }

  private int unspacedAfter(FoldedText text, int start) {
    for (String phrase : unspaced) {
      if (startsAt(text, start, phrase)) {
        return start + phrase.length();
      }
    }
    return -1;
  }

  private int unspacedBefore(FoldedText text, int end) {
    for (String phrase : unspaced) {
      int start = end - phrase.length();
      if (start >= 0 && startsAt(text, start, phrase)) {
        return start;
      }
    }
    return -1;
  }

  private static boolean startsAt(FoldedText text, int start, String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (text.folded(start + i) != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\'' || c == '"' || c == Letters.JOINT || "«»“”„「」『』《》".indexOf(c) >= 0;
  }
}
