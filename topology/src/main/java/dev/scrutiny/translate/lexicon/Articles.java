package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Set;

/** English articles for nouns of languages that have none: a light heuristic. */
final class Articles {

  private static final Set<String> INDEFINITE_AFTER =
      Set.of("be", "become", "as", "like", "have", "exist");

  private Articles() {}

  /** With 'a' or 'an'. */
  static String indefinite(String words) {
    return (EnglishVerbs.vowel(Character.toLowerCase(words.charAt(0))) ? "an " : "a ") + words;
  }

  /** With the article that usually fits after what stands before. */
  static String choose(String words, List<Unit> before) {
    if (!before.isEmpty() && INDEFINITE_AFTER.contains(before.get(before.size() - 1).english())) {
      return indefinite(words);
    }
    return "the " + words;
  }
}
