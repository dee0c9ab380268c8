package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plurals of English nouns; of 'head of state' the first noun is inflected. */
final class EnglishNouns {

  /** What may follow the noun of an expression, which alone has a plural. */
  private static final List<String> PREPOSITIONS =
      List.of(" of ", " in ", " with ", " for ", " from ", " at ");

  private final Map<String, String> irregular = new HashMap<>();

  EnglishNouns(List<TabbedFile.Row> rows) {
    for (TabbedFile.Row row : rows) {
      irregular.put(row.columns().get(0), row.columns().get(1));
    }
  }

  String plural(String noun) {
    if (noun.indexOf(' ') < 0) {
      return one(noun);
    }
    int end = noun.length();
    for (String preposition : PREPOSITIONS) {
      int at = noun.indexOf(preposition);
      end = at < 0 ? end : Math.min(end, at);
    }
    int start = noun.lastIndexOf(' ', end - 1) + 1;
    return noun.substring(0, start) + one(noun.substring(start, end)) + noun.substring(end);
  }

  private String one(String noun) {
    String known = irregular.get(noun);
    if (known != null) {
      return known;
    }
    if (noun.endsWith("ese") && Character.isUpperCase(noun.charAt(0))) {
      return noun;
    }
    if (noun.endsWith("man") && !noun.endsWith("human")) {
      return noun.substring(0, noun.length() - 3) + "men";
    }
    return sibilant(noun);
  }

  /** With the ending -s, which nouns and verbs share. */
  static String sibilant(String word) {
    int length = word.length();
    if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh")
        || (length > 1 && word.endsWith("o") && !EnglishVerbs.vowel(word.charAt(length - 2)))) {
      return word + "es";
    }
    if (length > 1 && word.endsWith("y") && !EnglishVerbs.vowel(word.charAt(length - 2))) {
      return word.substring(0, length - 1) + "ies";
    }
    return word + "s";
  }
}
