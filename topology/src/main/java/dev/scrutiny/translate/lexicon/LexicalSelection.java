package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Chooses among the senses of each word, from left to right, once parts of speech are known. */
final class LexicalSelection {

  private LexicalSelection() {}

  static void choose(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      for (Sense sense : unit.reading.senses()) {
        if (sense.holds(units, i)) {
          unit.reading = unit.reading.in(sense);
          break;
        }
      }
    }
  }
}
