package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Set;

/**
 * What a line of {@code senses.tsv} asks of the words around its own.
 *
 * @param place where to look
 * @param words dictionary forms, or forms of single words as they stand in the text
 * @param kinds parts of speech
 * @param classes classes of English words, sets of {@code english/classes.tsv}
 * @param edge whether the start or end of a sentence or clause will do
 */
record Condition(
    Place place, Set<String> words, Set<Pos> kinds, List<Set<String>> classes, boolean edge) {

  /** Places around a word. */
  enum Place {
    LEFT(-1, -1),
    RIGHT(1, 1),
    BEFORE(-Condition.WINDOW, -1),
    AFTER(1, Condition.WINDOW),
    NEAR(-Condition.WINDOW, Condition.WINDOW),
    SENTENCE(-Condition.FAR, Condition.FAR);

    private final int from;
    private final int to;

    Place(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /** How many units away a neighbour may stand. */
  private static final int WINDOW = 5;

  private static final int FAR = 1 << 20;

  boolean holds(List<Unit> units, int at) {
    if (edge && atEdge(units, at)) {
      return true;
    }
    int last = Math.min(units.size() - 1, at + place.to);
    for (int i = Math.max(0, at + place.from); i <= last; i++) {
      if (i != at && fits(units.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean atEdge(List<Unit> units, int at) {
    int next = at + place.from;
    return next < 0 || next >= units.size() || units.get(next).is(Pos.PUNCTUATION);
  }

  private boolean fits(Unit unit) {
    if (words.contains(unit.reading.lemma())
        || (words.contains(unit.lower) && unit.source.indexOf(' ') < 0)
        || kinds.contains(unit.pos())) {
      return true;
    }
    for (Set<String> members : classes) {
      if (members.contains(unit.english())
          || members.contains(EnglishTables.head(unit.english()))) {
        return true;
      }
    }
    return false;
  }
}
