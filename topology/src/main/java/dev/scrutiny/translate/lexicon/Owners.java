package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose something is, where the source only says that somebody of the third person has it. */
final class Owners {

  private final EnglishTables english;

  Owners(EnglishTables english) {
    this.english = english;
  }

  /**
   * The English possessive that agrees with the nearest person before it, {@code its} if there is
   * none. Things are passed over: whoever does something is more often the owner than what it is
   * done to.
   *
   * @param before the units before the owned noun, noun groups already built
   */
  String third(List<Unit> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Unit unit = before.get(i);
      if (unit.english().equals("and others")) {
        return "their";
      }
      if (unit.is(Pos.PRONOUN)) {
        String owner = Pronouns.possessive(unit.english());
        if (owner.equals("his") || owner.equals("her") || owner.equals("their")) {
          return owner;
        }
      } else if (unit.is(Pos.NOUN)) {
        String head = unit.reading.lemma();
        if (english.in("person", head) || english.in("title", head)) {
          return unit.has(Features.PLURAL) ? "their" : "his";
        }
      } else if (unit.is(Pos.NAME) && person(unit, i == 0 ? null : before.get(i - 1))) {
        return "his";
      }
    }
    return "its";
  }

  /** The pronoun for what a unit names: 'they' for several, 'he' for a person, else 'it'. */
  static String pronoun(Unit unit, EnglishTables english) {
    if (unit.is(Pos.PRONOUN)) {
      return unit.english();
    }
    if (unit.has(Features.PLURAL)) {
      return "they";
    }
    String head = EnglishTables.head(unit.reading.lemma()).toLowerCase(Locale.ROOT);
    boolean person =
        unit.has(Features.NAME)
            ? person(unit, null)
            : english.in("person", head) || english.in("title", head);
    return person ? "he" : "it";
  }

  /** Whether an unknown name is rather that of a person than of a place or company. */
  private static boolean person(Unit name, @Nullable Unit before) {
    String text = name.english();
    return name.has(Features.NAME)
        && !(before != null && before.is(Pos.PREPOSITION))
        && !text.equals(text.toUpperCase(Locale.ROOT));
  }
}
