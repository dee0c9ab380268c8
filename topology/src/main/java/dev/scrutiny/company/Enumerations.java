package dev.scrutiny.company;

import java.util.List;
import java.util.Map;

/**
 * Enumerations of firms: "Apple, Meta and Google". One that has a firm that everybody knows shows
 * that its other members are firms as well. The known firms are those in {@code known-firms.txt}
 * and not those of the watchlist, so that what is watched makes no difference to what is found of
 * the others.
 */
final class Enumerations {

  private static final int MOST_MEMBERS = 6;
  private static final int MOST_WORDS = 4;
  private static final int MOST_UNITS = 12;
  private static final String COMMAS = ",/&\u3001\uFF0C\u060C\u30FB";

  private final Phrases firms;
  private final Phrases conjunctions;

  private Enumerations(List<String> firms, Map<String, List<String>> cues) {
    this.firms = new Phrases(firms);
    this.conjunctions = new Phrases(ResourceLines.section(cues, "conjunctions"));
  }

  /** With {@code known-firms.txt} and the conjunctions in {@code company-cues.txt}. */
  static Enumerations load() {
    return new Enumerations(
        ResourceLines.entries("known-firms.txt"), ResourceLines.sections("company-cues.txt"));
  }

  /** Whether a name from one position to another is enumerated with a firm that all know. */
  boolean nameAFirmBeside(FoldedText text, int start, int end) {
    return isBefore(text, start) || isBehind(text, end);
  }

  private boolean isBehind(FoldedText text, int end) {
    int position = end;
    for (int member = 0; member < MOST_MEMBERS; member++) {
      int next = afterSeparator(text, position);
      if (next < 0) {
        return false;
      }
      if (firms.after(text, next) >= 0) {
        return true;
      }
      position = memberEnd(text, next);
      if (position == next) {
        return false;
      }
    }
    return false;
  }

  private boolean isBefore(FoldedText text, int start) {
    int position = start;
    for (int member = 0; member < MOST_MEMBERS; member++) {
      int before = beforeSeparator(text, position);
      if (before < 0) {
        return false;
      }
      if (firms.before(text, before) >= 0) {
        return true;
      }
      position = memberStart(text, before);
      if (position == before) {
        return false;
      }
    }
    return false;
  }

  /** Position of the next member, or -1 where none is enumerated. */
  private int afterSeparator(FoldedText text, int end) {
    int position = skipForm(text, end);
    boolean comma = COMMAS.indexOf(text.unit(position)) >= 0;
    if (comma) {
      position++;
    }
    int conjunction = conjunctions.after(text, position);
    if (conjunction >= 0) {
      position = conjunction;
    } else if (!comma) {
      return -1;
    }
    while (text.unit(position) == ' ' && position < text.size()) {
      position++;
    }
    return position < text.size() ? position : -1;
  }

  private int beforeSeparator(FoldedText text, int start) {
    int position = start;
    int conjunction = conjunctions.before(text, position);
    if (conjunction >= 0) {
      position = conjunction;
    }
    while (position > 0 && text.unit(position - 1) == ' ') {
      position--;
    }
    if (position > 0 && COMMAS.indexOf(text.unit(position - 1)) >= 0) {
      position--;
    } else if (conjunction < 0) {
      return -1;
    }
    while (position > 0 && text.unit(position - 1) == ' ') {
      position--;
    }
    return position > 0 ? position : -1;
  }

  private static int skipForm(FoldedText text, int end) {
    return LegalForms.USUAL.extendBehind(text, end, text.size());
  }

  /** Goes on over the words of a name. */
  private static int memberEnd(FoldedText text, int start) {
    int position = start;
    if (Letters.wordClass(text.unit(position)) == Letters.UNSPACED) {
      while (position - start < MOST_UNITS
          && Letters.wordClass(text.unit(position)) == Letters.UNSPACED) {
        position++;
      }
      return position;
    }
    for (int words = 0; words < MOST_WORDS && isNameWord(text.unit(position)); words++) {
      int end = text.wordEnd(position);
      if (text.unit(end) != ' ' || !isNameWord(text.unit(end + 1))) {
        return end;
      }
      position = end + 1;
    }
    return position > start ? position - 1 : start;
  }

  private static int memberStart(FoldedText text, int end) {
    int position = end;
    if (Letters.wordClass(text.unit(position - 1)) == Letters.UNSPACED) {
      while (end - position < MOST_UNITS
          && Letters.wordClass(text.unit(position - 1)) == Letters.UNSPACED) {
        position--;
      }
      return position;
    }
    for (int words = 0; words < MOST_WORDS; words++) {
      int start = text.wordStartBefore(position);
      if (start == position || !isNameWord(text.unit(start))) {
        return words == 0 ? end : position + 1;
      }
      if (start == 0 || text.unit(start - 1) != ' ') {
        return start;
      }
      position = start - 1;
    }
    return position + 1;
  }

  private static boolean isNameWord(char c) {
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || Letters.wordClass(c) == Letters.HANGUL;
  }
}
