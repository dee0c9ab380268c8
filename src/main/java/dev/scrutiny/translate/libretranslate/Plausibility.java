package dev.scrutiny.translate.libretranslate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer can be a translation. Status 200 is no proof of it: neural models hand back the
 * source (LibreTranslate issues 567 and 612), or repeat themselves to the end of their memory
 * (issues 167 and 183).
 */
final class Plausibility {

  /** Fewer ordinary words can well be the same in both languages: names, loans. */
  private static final int FEWEST_WORDS = 4;

  /** Share of the ordinary words that came back, above which a text was not translated. */
  private static final double UNTOUCHED = 0.8;

  /** Longest run of words that is looked for in repetition. */
  private static final int LONGEST_PERIOD = 8;

  /** So often in a row nobody says the same. */
  private static final int REPETITIONS = 4;

  /** Texts this long, in words, have more than a few different ones. */
  private static final int LONG = 24;

  /** Share of different words in a long text, below which it goes round in circles. */
  private static final double MONOTONOUS = 0.25;

  private static final int LENGTH_TOLERANCE = 200;

  /** English of more characters for each character of the source is no translation. */
  private static final int LONGER = 10;

  /** Nor is English of so many times fewer, for a long source. */
  private static final int SHORTER = 6;

  private Plausibility() {}

  /** Why an answer cannot be a translation; null where it can. */
  static @Nullable String objection(String source, String english) {
    if (english.isBlank()) {
      return "an empty translation";
    }
    if (isUntouched(source, english)) {
      return "the source in place of a translation";
    }
    List<String> words = words(english);
    boolean repeated = repetition(words) >= REPETITIONS && repetition(words(source)) < REPETITIONS;
    if (repeated
        || isMonotonous(words)
        || english.length() > LENGTH_TOLERANCE + LONGER * source.length()) {
      return "a translation that repeats itself";
    }
    if (source.length() > LENGTH_TOLERANCE && english.length() * SHORTER < source.length()) {
      return "a fraction of the translation";
    }
    return null;
  }

  private static boolean isUntouched(String source, String english) {
    int foreign = foreignLetters(source);
    if (foreign >= FEWEST_WORDS * 2 && foreign * 2 > letters(source)) {
      return foreignLetters(english) * 2 > letters(english);
    }
    int ordinary = 0;
    int kept = 0;
    Set<String> answered = new HashSet<>(words(english));
    for (String word : words(source)) {
      // What begins with a small letter is no name.
      if (Character.isLowerCase(word.codePointAt(0))) {
        ordinary++;
        kept += answered.contains(word) ? 1 : 0;
      }
    }
    return ordinary >= FEWEST_WORDS ? kept >= UNTOUCHED * ordinary : isSame(source, english);
  }

  /** Few ordinary words: only what is the same throughout, headlines in capitals for one. */
  private static boolean isSame(String source, String english) {
    return words(source).size() >= 2 * FEWEST_WORDS
        && source.strip().toLowerCase(Locale.ROOT).equals(english.strip().toLowerCase(Locale.ROOT));
  }

  /** Letters that English is not written with. */
  private static int foreignLetters(String text) {
    return (int)
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
            .count();
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  /** How often some words stand one after the other, at most. */
  private static int repetition(List<String> words) {
    int most = 1;
    for (int period = 1; period <= LONGEST_PERIOD; period++) {
      int same = 0;
      for (int i = period; i < words.size(); i++) {
        same = words.get(i).equals(words.get(i - period)) ? same + 1 : 0;
        most = Math.max(most, 1 + same / period);
      }
    }
    return most;
  }

  private static boolean isMonotonous(List<String> words) {
    return words.size() >= LONG && new HashSet<>(words).size() < MONOTONOUS * words.size();
  }

  /** Words, without what stands around them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean within = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
