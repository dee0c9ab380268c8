package dev.scrutiny.company;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Endings that languages attach to foreign names without an apostrophe: plural and genitive s, the
 * Indonesian -nya, cases of Finnish, Hungarian, Polish, Czech and Russian.
 */
final class Inflections {

  private static final int SHORTEST_STEM = 5;
  private static final int LONG_STEM = 6;
  private static final int SHORTEST_CYRILLIC = 4;
  private static final int LONGEST_ENDING = 4;

  private static final Set<String> ENDINGS = Set.of("s", "n", "in", "nya");

  private static final Set<String> FURTHER_ENDINGS =
      Set.of(
          "lla", "lle", "lta", "ssa", "sta", "u", "a", "em", "om", "ie", "owi", "ovi", "ban", "ben",
          "nak", "nek", "hoz", "hez", "ra", "re", "et", "ot");

  private Inflections() {}

  /** Whether names spelled so can have an ending in a text. */
  static boolean canHaveEnding(Spelling spelling) {
    String units = spelling.units();
    char last = units.charAt(units.length() - 1);
    return units.length() >= SHORTEST_STEM && last >= 'a' && last <= '\u024F' && isSmall(last);
  }

  private static boolean isSmall(char c) {
    return Character.isLowerCase(c);
  }

  /**
   * Whether what follows a name in the same word is such an ending.
   *
   * @param start position of the name
   * @param end position after it
   */
  static boolean isEnding(FoldedText text, int start, int end) {
    int after = end;
    while (after - end <= LONGEST_ENDING && isSmall(text.unit(after))) {
      after++;
    }
    if (after == end || after - end > LONGEST_ENDING || Letters.isWord(text.unit(after))) {
      return false;
    }
    String ending = text.foldedBetween(end, after);
    if (ending.equals("s")) {
      return "sxz".indexOf(text.folded(end - 1)) < 0;
    }
    if (text.unit(after) == ' ' && Character.isUpperCase(text.unit(after + 1))) {
      // Another name: Nokian Tyres.
      return false;
    }
    boolean vowelBefore = isVowel(text.folded(end - 1));
    if (vowelBefore && isVowel(ending.charAt(0))) {
      return false;
    }
    if (ending.equals("n")) {
      return vowelBefore;
    }
    return ENDINGS.contains(ending)
        || (end - start >= LONG_STEM && FURTHER_ENDINGS.contains(ending));
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  /** The case forms of a name in Cyrillic script, of its last word; none for other names. */
  static Set<String> cyrillic(String name) {
    int length = name.length();
    Set<String> forms = new LinkedHashSet<>();
    if (length < SHORTEST_CYRILLIC) {
      return forms;
    }
    char last = name.charAt(length - 1);
    if (last < '\u0430' || last > '\u0457') {
      return forms;
    }
    String stem = name.substring(0, length - 1);
    switch (last) {
      case 'а' -> addAll(forms, stem, "ы", "и", "е", "у", "ой");
      case 'я' -> addAll(forms, stem, "и", "е", "ю", "ей");
      case 'й' -> addAll(forms, stem, "я", "ю", "ем", "е");
      case 'ь' -> addAll(forms, stem, "я", "ю", "ем", "е", "и", "ью");
      case 'о', 'е', 'и', 'у', 'ы', 'э', 'ю', 'ё', 'і', 'ї' -> {
        // Foreign names that end so are not inflected.
      }
      default -> addAll(forms, name, "а", "у", "ом", "е");
    }
    return forms;
  }

  private static void addAll(Set<String> forms, String stem, String... endings) {
    for (String ending : endings) {
      forms.add(stem + ending);
    }
  }
}
