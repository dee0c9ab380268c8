package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English articles for nouns of languages that have none: a light heuristic. */
final class Articles {

  private static final Set<String> INDEFINITE_AFTER =
      Set.of("be", "become", "as", "like", "have", "exist");

  /** How words start whose first letter is a vowel but not their first sound. */
  private static final List<String> CONSONANT_SOUND =
      List.of(
          "use", "usu", "unif", "unio", "uniq", "unit", "univ", "one", "once", "euro", "Euro",
          "util", "uranium", "US", "UK", "UN");

  private static final List<String> SILENT_H = List.of("hour", "honest", "honor", "honour", "heir");

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
    return (vowelSound(words) ? "an " : "a ") + words;
  }

  private static boolean vowelSound(String words) {
    for (String start : CONSONANT_SOUND) {
      if (words.startsWith(start)) {
        return false;
      }
    }
    for (String start : SILENT_H) {
      if (words.startsWith(start)) {
        return true;
      }
    }
    return EnglishVerbs.vowel(Character.toLowerCase(words.charAt(0)));
  }

  /**
   * With the article that usually fits.
   *
   * @param before what stands before the noun group
   * @param next what stands behind it, or null
   */
  static String choose(String words, List<Unit> before, @Nullable Unit next) {
    if (before.isEmpty()) {
      return "the " + words;
    }
    Unit last = before.get(before.size() - 1);
    boolean quoted = last.is(Pos.PUNCTUATION) && QUOTES.contains(last.english());
    if (quoted || listed(last, next)) {
      return words;
    }
    boolean described = last.is(Pos.VERB) && next != null && next.is(Pos.CONJUNCTION, "that");
    boolean indefinite = described || INDEFINITE_AFTER.contains(last.english());
    return indefinite && !single(words) ? indefinite(words) : "the " + words;
  }

  /** Whether a list goes on here, whose members share the article of the first. */
  private static boolean listed(Unit last, @Nullable Unit next) {
    if (last.is(Pos.CONJUNCTION)) {
      return last.english().equals("and") || last.english().equals("or");
    }
    return last.is(Pos.PUNCTUATION, ",")
        && next != null
        && (next.is(Pos.PUNCTUATION, ",") || next.is(Pos.CONJUNCTION, "and"));
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
