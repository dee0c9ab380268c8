package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Map;

/**
 * Words of Indonesian and Malay that are verbs, or stand for one, by what is beside them: who
 * speaks behind a quotation, what goes on, what may be.
 */
final class IndonesianVerbs {

  /** Stems of verbs of speech, which stand before the speaker. */
  private static final Map<String, String> SPEECH =
      Map.ofEntries(
          Map.entry("lanjut", "continue"),
          Map.entry("sambung", "continue"),
          Map.entry("tegas", "stress"),
          Map.entry("jelas", "explain"),
          Map.entry("terang", "explain"),
          Map.entry("papar", "explain"),
          Map.entry("urai", "explain"),
          Map.entry("keluh", "complain"),
          Map.entry("ungkap", "say"),
          Map.entry("ucap", "say"),
          Map.entry("cetus", "say"),
          Map.entry("tukas", "say"),
          Map.entry("tandas", "finish"),
          Map.entry("pungkas", "conclude"),
          Map.entry("kilah", "argue"),
          Map.entry("harap", "hope"));

  private final EnglishTables english;

  IndonesianVerbs(EnglishTables english) {
    this.english = english;
  }

  /** Changes the readings of such words in place. */
  void apply(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Unit next = i + 1 < units.size() ? units.get(i + 1) : null;
      if (next == null) {
        return;
      }
      Unit before = i == 0 ? null : units.get(i - 1);
      boolean opens = before == null || before.is(Pos.PUNCTUATION);
      if (opens && speaker(next)) {
        String verb = SPEECH.get(unit.lower);
        if (verb != null) {
          unit.read(Pos.VERB, verb);
        }
      } else if (unit.is(Pos.ADVERB, "continuously") && next.is(Pos.VERB)) {
        unit.read(Pos.VERB, "continue");
      } else if (unit.is(Pos.ADVERB, "probably") && acts(next) && !opens) {
        unit.read(Pos.AUXILIARY, "may");
      } else if (unit.lower.equals("diduga") && next.is(Pos.VERB)) {
        unit.read(Pos.ADVERB, "allegedly");
      } else if (opens && unit.is(Pos.VERB, "become") && unit.lower.equals("jadi")) {
        unit.read(Pos.CONJUNCTION, "so");
      }
    }
  }

  private boolean speaker(Unit unit) {
    return unit.is(Pos.NAME)
        || (unit.is(Pos.NOUN)
            && (english.in("title", EnglishTables.head(unit.english()))
                || english.in("person", EnglishTables.head(unit.english()))));
  }

  private static boolean acts(Unit unit) {
    return unit.is(Pos.VERB) || unit.is(Pos.NEGATION);
  }
}
