package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Set;

/** English articles for nouns of languages that have none: a light heuristic. */
final class Articles {

  private static final Set<String> INDEFINITE_AFTER =
      Set.of("be", "become", "as", "like", "have", "exist");

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "«", "(", "'", "‘");

  private static final Set<String> SINGLE =
      Set.of("most", "worst", "first", "second", "third", "last", "only", "same", "next");

  private static final Set<String> NO_SUPERLATIVE =
      Set.of(
          "honest",
          "modest",
          "forest",
          "harvest",
          "interest",
          "request",
          "protest",
          "contest",
          "guest",
          "test",
          "rest",
          "west",
          "arrest",
          "manifest",
          "chest",
          "priest",
          "quest");

  private Articles() {}

  /** With 'a' or 'an'. */
  static String indefinite(String words) {
    return (EnglishVerbs.vowel(Character.toLowerCase(words.charAt(0))) ? "an " : "a ") + words;
  }

  /** With the article that usually fits after what stands before. */
  static String choose(String words, List<Unit> before) {
    if (before.isEmpty()) {
      return "the " + words;
    }
    Unit last = before.get(before.size() - 1);
    boolean quoted = last.is(Pos.PUNCTUATION) && QUOTES.contains(last.english());
    if (quoted) {
      return words;
    }
    return INDEFINITE_AFTER.contains(last.english()) && !single(words)
        ? indefinite(words)
        : "the " + words;
  }

  /** Whether the words begin with a superlative or ordinal: there is only one such thing. */
  private static boolean single(String words) {
    int space = words.indexOf(' ');
    if (space < 0) {
      return false;
    }
    String first = words.substring(0, space);
    return SINGLE.contains(first) || (first.endsWith("est") && !NO_SUPERLATIVE.contains(first));
  }
}
