package dev.scrutiny.company;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Other ways in which the news writes a name. */
final class NameVariants {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int LONG_NAME = 6;

  private NameVariants() {}

  /**
   * The variants of a name, without the name: without its legal forms and a leading article, with
   * "and" for "&amp;" and the other way round, without the apostrophe of "'s", with the Vietnamese
   * tone mark on the other vowel (Hòa, Hoà), with an inflected German adjective in front (Deutschen
   * Bahn).
   */
  static Set<String> of(String name, LegalForms forms) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(name);
    String stripped = forms.strip(name);
    variants.add(stripped);
    if (!stripped.equals(name) && stripped.startsWith("The ")) {
      variants.add(stripped.substring(4));
    }
    for (String variant : Set.copyOf(variants)) {
      variants.add(variant.replace(" & ", " and "));
      variants.add(variant.replace(" and ", " & "));
      if (variant.length() >= LONG_NAME
          && (variant.endsWith("'s") || variant.endsWith("\u2019s"))) {
        variants.add(variant.substring(0, variant.length() - 2) + "s");
      }
      variants.add(moveTones(variant));
      variants.add(inflected(variant));
    }
    variants.remove(name);
    return variants;
  }

  /** German: "bei der Deutschen Bahn". */
  private static String inflected(String name) {
    int end = name.indexOf(' ');
    return end > 0 && name.startsWith("sche", end - 4)
        ? name.substring(0, end) + "n" + name.substring(end)
        : name;
  }

  /** Moves the tone mark of a final oa, oe or uy to the other vowel, as both ways are in use. */
  private static String moveTones(String name) {
    StringBuilder text = new StringBuilder(Normalizer.normalize(name, Normalizer.Form.NFD));
    for (int i = 0; i + 2 < text.length(); i++) {
      if (isGlide(text.charAt(i), lastVowelFrom(text, i + 1)) && isFinal(text, i + 3)) {
        char second = text.charAt(i + 1);
        char third = text.charAt(i + 2);
        if (TONES.indexOf(second) >= 0 || TONES.indexOf(third) >= 0) {
          text.setCharAt(i + 1, third);
          text.setCharAt(i + 2, second);
        }
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static char lastVowelFrom(CharSequence text, int i) {
    return TONES.indexOf(text.charAt(i)) >= 0 ? text.charAt(i + 1) : text.charAt(i);
  }

  private static boolean isGlide(char first, char second) {
    return switch (first) {
      case 'o', 'O' -> "aeAE".indexOf(second) >= 0;
      case 'u', 'U' -> "yY".indexOf(second) >= 0;
      default -> false;
    };
  }

  private static boolean isFinal(CharSequence text, int i) {
    return i >= text.length() || !Letters.isWord(text.charAt(i));
  }
}
