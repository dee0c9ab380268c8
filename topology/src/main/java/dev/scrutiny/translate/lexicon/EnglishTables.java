package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine knows of English, from the files in {@code english/}. */
final class EnglishTables {

  private final EnglishVerbs verbs;
  private final EnglishNouns nouns;
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  EnglishTables(ResourceFiles files) {
    verbs = new EnglishVerbs(TabbedFile.rows(files, "english/verbs.tsv", 4));
    nouns = new EnglishNouns(TabbedFile.rows(files, "english/nouns.tsv", 2));
    for (TabbedFile.Row row : TabbedFile.rows(files, "english/demonyms.tsv", 2)) {
      demonyms.put(row.columns().get(0), row.columns().get(1));
    }
    for (TabbedFile.Row row : TabbedFile.rows(files, "english/classes.tsv", 2)) {
      classes
          .computeIfAbsent(row.columns().get(0), k -> new HashSet<>())
          .addAll(List.of(row.columns().get(1).split(" ", -1)));
    }
  }

  EnglishVerbs verbs() {
    return verbs;
  }

  EnglishNouns nouns() {
    return nouns;
  }

  /** The adjective of a country or city, or the name itself. */
  String demonym(String name) {
    return demonyms.getOrDefault(name, name);
  }

  boolean hasDemonym(String name) {
    return demonyms.containsKey(name);
  }

  /** Whether a word belongs to a class of {@code classes.tsv}. */
  boolean in(String wordClass, String word) {
    return classes.getOrDefault(wordClass, Set.of()).contains(word);
  }

  /** The words of a class of {@code classes.tsv}; empty if there is no such class. */
  Set<String> members(String wordClass) {
    return classes.getOrDefault(wordClass, Set.of());
  }

  /** Whether it is the name of a day or month. */
  boolean calendar(String word) {
    return in("day", word) || in("month", word);
  }

  /** Whether the readings are of a title that stands before a person's name. */
  boolean title(Reading[] readings) {
    return headed(readings, "title");
  }

  /** Whether the readings are of an institution or a geographical object. */
  boolean institution(Reading[] readings) {
    return headed(readings, "institution");
  }

  /** Whether the readings are of one who heads a public body, whose name follows. */
  boolean office(Reading[] readings) {
    return headed(readings, "office");
  }

  private boolean headed(Reading[] readings, String wordClass) {
    for (Reading reading : readings) {
      if (reading.pos() == Pos.NOUN
          && (in(wordClass, head(reading.english())) || in(wordClass, first(reading.english())))) {
        return true;
      }
    }
    return false;
  }

  private static String first(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** The head of a noun expression: the last word before an 'of'. */
  static String head(String noun) {
    int end = noun.indexOf(" of ");
    String core = end < 0 ? noun : noun.substring(0, end);
    return core.substring(core.lastIndexOf(' ') + 1);
  }
}
