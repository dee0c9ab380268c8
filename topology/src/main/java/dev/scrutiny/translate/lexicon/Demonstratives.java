package dev.scrutiny.translate.lexicon;

import java.util.Set;

/** English words that point: they follow the noun in languages without articles. */
final class Demonstratives {

  private static final Set<String> WORDS =
      Set.of("this", "that", "these", "those", "the", "other", "any");

  private Demonstratives() {}

  static boolean is(Reading reading) {
    return reading.pos() == Pos.DETERMINER && WORDS.contains(reading.english());
  }

  /** The form that stands before a plural noun. */
  static String plural(String word) {
    return switch (word) {
      case "this" -> "these";
      case "that" -> "those";
      default -> word;
    };
  }
}
