package dev.scrutiny.company;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names that are also everyday words, persons or places, such as Apple and Orange. */
final class EverydayNames {

  private final Set<String> folded = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();

  private EverydayNames(Collection<String> names) {
    for (String name : names) {
      Spelling spelling = Spelling.of(name);
      folded.add(spelling.key());
      if (spelling.isUpperCase()) {
        capitals.add(spelling.units());
      }
    }
  }

  /** These names; those in capitals are ambiguous in capitals too. */
  static EverydayNames of(Collection<String> names) {
    return new EverydayNames(names);
  }

  /** The names in {@code ambiguous-names.txt}. */
  static EverydayNames load() {
    return of(ResourceLines.section(ResourceLines.sections("ambiguous-names.txt"), ""));
  }

  /** Whether the spelling is one of them; single letters and bare numbers always are. */
  boolean contains(Spelling spelling) {
    return folded.contains(spelling.key()) || isNoWord(spelling.units());
  }

  /** Whether it is one of them even in capitals, such as IT. */
  boolean containsCapitals(Spelling spelling) {
    return capitals.contains(spelling.units()) || isNoWord(spelling.units());
  }

  private static boolean isNoWord(String units) {
    return (units.length() == 1 && Letters.wordClass(units.charAt(0)) == Letters.SPACED)
        || units.chars().allMatch(Character::isDigit);
  }
}
