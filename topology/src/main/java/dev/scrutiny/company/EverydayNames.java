package dev.scrutiny.company;

import dev.scrutiny.translate.lexicon.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that are also everyday words, persons or places, such as Apple and Orange. */
final class EverydayNames {

  private static final EverydayNames LOADED = read();

  private final Set<String> folded = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();
  private final Set<String> countries = new HashSet<>();

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

  /**
   * The names in {@code ambiguous-names.txt}, the words in {@code everyday-words.txt} and those of
   * the translation lexicons.
   */
  static EverydayNames load() {
    return LOADED;
  }

  private static EverydayNames read() {
    EverydayNames names =
        of(ResourceLines.section(ResourceLines.sections("ambiguous-names.txt"), ""));
    ResourceLines.words("everyday-words.txt").forEach(names::addWord);
    ResourceLines.section(ResourceLines.sections("everyday-words.txt"), "countries and continents")
        .forEach(line -> List.of(line.split("\\s+")).forEach(names::addCountry));
    Vocabulary.words().forEach(names::addWord);
    return names;
  }

  private void addWord(String word) {
    folded.add(key(word));
  }

  private void addCountry(String name) {
    countries.add(key(name));
  }

  private static String key(String word) {
    char[] key = new char[word.length()];
    for (int i = 0; i < key.length; i++) {
      key[i] = Letters.folded(word.charAt(i));
    }
    return new String(key);
  }

  /** Whether the spelling is a country or continent, in English. */
  boolean isCountry(Spelling spelling) {
    return countries.contains(spelling.key());
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
