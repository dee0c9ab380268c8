package dev.scrutiny.translate.lexicon;

import java.util.Map;
import java.util.Set;

/** Comparison of English adjectives, and the adverbs made of them. */
final class EnglishAdjectives {

  private static final Map<String, String[]> IRREGULAR =
      Map.of(
          "good", new String[] {"better", "best"},
          "bad", new String[] {"worse", "worst"},
          "far", new String[] {"further", "furthest"},
          "many", new String[] {"more", "most"},
          "much", new String[] {"more", "most"},
          "little", new String[] {"less", "least"},
          "well", new String[] {"better", "best"});

  /** Adjectives that are adverbs as they stand, or have none. */
  private static final Set<String> SAME =
      Set.of(
          "fast",
          "hard",
          "late",
          "early",
          "high",
          "low",
          "far",
          "straight",
          "long",
          "right",
          "wrong",
          "first",
          "last",
          "next",
          "alone",
          "well",
          "upright",
          "different",
          "big",
          "small",
          "same",
          "other",
          "more",
          "less",
          "enough",
          "full",
          "ill",
          "dead",
          "open",
          "daily",
          "own",
          "near",
          "better",
          "worse",
          "deep",
          "old",
          "young",
          "new",
          "red",
          "white",
          "black",
          "emergency");

  private EnglishAdjectives() {}

  static String comparative(String adjective) {
    String[] forms = IRREGULAR.get(adjective);
    if (forms != null) {
      return forms[0];
    }
    return inflects(adjective) ? stem(adjective) + "er" : "more " + adjective;
  }

  static String superlative(String adjective) {
    String[] forms = IRREGULAR.get(adjective);
    if (forms != null) {
      return forms[1];
    }
    return inflects(adjective) ? stem(adjective) + "est" : "most " + adjective;
  }

  /** How something is done that has the quality: 'quickly', 'well'. */
  static String adverb(String adjective) {
    if (adjective.indexOf(' ') >= 0 || SAME.contains(adjective) || adjective.endsWith("ly")) {
      return adjective;
    }
    int length = adjective.length();
    if (adjective.equals("good")) {
      return "well";
    }
    if (adjective.endsWith("ic")) {
      return adjective + "ally";
    }
    if (adjective.endsWith("le")
        && length > 4
        && !EnglishVerbs.vowel(adjective.charAt(length - 3))) {
      return adjective.substring(0, length - 1) + "y";
    }
    if (adjective.endsWith("ll")) {
      return adjective + "y";
    }
    if (adjective.endsWith("y")) {
      return adjective.substring(0, length - 1) + "ily";
    }
    return adjective + "ly";
  }

  private static boolean inflects(String adjective) {
    int vowels = 0;
    for (int i = 0; i < adjective.length(); i++) {
      boolean silent = i == adjective.length() - 1 && adjective.charAt(i) == 'e';
      boolean group = i > 0 && EnglishVerbs.vowel(adjective.charAt(i - 1));
      if (EnglishVerbs.vowel(adjective.charAt(i)) && !group && !silent) {
        vowels++;
      }
    }
    boolean ending = adjective.endsWith("y") && adjective.length() <= 6;
    return adjective.indexOf(' ') < 0
        && ((vowels <= 1 && !adjective.endsWith("ed")) || (ending && vowels <= 2));
  }

  private static String stem(String adjective) {
    int length = adjective.length();
    if (adjective.endsWith("e")) {
      return adjective.substring(0, length - 1);
    }
    if (adjective.endsWith("y") && !EnglishVerbs.vowel(adjective.charAt(length - 2))) {
      return adjective.substring(0, length - 1) + "i";
    }
    if (length > 2
        && "bdgnt".indexOf(adjective.charAt(length - 1)) >= 0
        && EnglishVerbs.vowel(adjective.charAt(length - 2))
        && !EnglishVerbs.vowel(adjective.charAt(length - 3))) {
      return adjective + adjective.charAt(length - 1);
    }
    return adjective;
  }
}
