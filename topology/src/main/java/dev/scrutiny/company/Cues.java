package dev.scrutiny.company;

import java.util.List;
import java.util.Map;

/** Words that show a company is meant: shares, chief executive, perusahaan, cổ phiếu. */
final class Cues {

  /** No sign of a company. */
  static final int NONE = 0;

  /** A word of business stands nearby. */
  static final int NEAR = 1;

  /** Two different words of business stand nearby. */
  static final int BUSINESS = 2;

  /** A word next to the name that companies have, but other things as well: sales, results. */
  static final int BESIDE = 3;

  /** The name is enumerated with a firm that everybody knows. */
  static final int LISTED = 6;

  /** A word right after the name for what firms and persons do: said, announced. */
  static final int ACT = 4;

  /** The words next to the name say that it is a company. */
  static final int ADJACENT = 5;

  private static final int WINDOW_WORDS = 5;
  private static final int WINDOW_UNITS = 10;

  private final Phrases before;
  private final Phrases after;
  private final Phrases beside;
  private final Phrases acts;
  private final Phrases near;
  private final Phrases amounts;
  private final Phrases links;
  private final Enumerations enumerations = Enumerations.load();

  private Cues(Map<String, List<String>> file) {
    before = new Phrases(ResourceLines.section(file, "right before"));
    after = new Phrases(ResourceLines.section(file, "right after"));
    beside = new Phrases(ResourceLines.section(file, "right after a name"));
    acts = new Phrases(ResourceLines.section(file, "acts"));
    near = new Phrases(ResourceLines.section(file, "near"));
    amounts = new Phrases(ResourceLines.section(file, "amounts"));
    links = new Phrases(ResourceLines.section(file, "links"));
  }

  /** The cues in {@code company-cues.txt}. */
  static Cues load() {
    return new Cues(ResourceLines.sections("company-cues.txt"));
  }

  /** What stands around the name from one position to another. */
  int around(FoldedText text, int start, int end) {
    if (after.after(text, end) >= 0 || before.before(text, start) >= 0) {
      return ADJACENT;
    }
    int link = links.before(text, start);
    if (link > 0 && before.before(text, link) >= 0) {
      return ADJACENT;
    }
    if (enumerations.nameAFirmBeside(text, start, end)) {
      return LISTED;
    }
    if (acts.after(text, end) >= 0) {
      return ACT;
    }
    if (beside.after(text, end) >= 0) {
      // An everyday word that describes what follows would have no possessive: "total profit".
      return text.unit(end) == '\'' ? ADJACENT : BESIDE;
    }
    int from = windowStart(text, start);
    int to = windowEnd(text, end);
    int words =
        near.count(text, from, start, 2)
            + near.count(text, end, to, 2)
            + before.count(text, from, start, 1)
            + after.count(text, end, to, 1)
            + beside.count(text, end, to, 1);
    if (words == 0) {
      return NONE;
    }
    boolean several =
        words > 1 || amounts.count(text, from, start, 1) > 0 || amounts.count(text, end, to, 1) > 0;
    return several ? BUSINESS : NEAR;
  }

  private static int windowStart(FoldedText text, int start) {
    int position = start;
    for (int word = 0; word < WINDOW_WORDS && position > 0; word++) {
      while (position > 0 && text.folded(position - 1) == ' ') {
        position--;
      }
      position = Math.max(text.wordStartBefore(position), unspacedLimit(text, position, -1));
    }
    return position;
  }

  private static int windowEnd(FoldedText text, int end) {
    int position = end;
    for (int word = 0; word < WINDOW_WORDS; word++) {
      int start = text.wordStart(position);
      position = Math.min(text.wordEnd(start), unspacedLimit(text, start, 1));
    }
    return position;
  }

  private static int unspacedLimit(FoldedText text, int position, int direction) {
    char beside = text.unit(direction < 0 ? position - 1 : position);
    boolean unspaced = Letters.wordClass(beside) == Letters.UNSPACED;
    if (!unspaced) {
      return direction < 0 ? 0 : text.size();
    }
    return position + direction * WINDOW_UNITS;
  }
}
