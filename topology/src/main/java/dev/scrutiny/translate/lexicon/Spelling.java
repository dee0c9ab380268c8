package dev.scrutiny.translate.lexicon;

import java.text.Normalizer;

/** One spelling for what can be written in several ways, for keys and texts alike. */
final class Spelling {

  /** Open rhymes with the tone mark on the second vowel, as the newer Vietnamese style has it. */
  private static final String TONE_ON_SECOND = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

  private static final String TONE_ON_FIRST = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

  private Spelling() {}

  /** NFC, straight apostrophes, and Vietnamese tone marks where the older style puts them. */
  static String normalise(String word) {
    String text = word;
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    if (text.indexOf('’') >= 0) {
      text = text.replace('’', '\'');
    }
    return toneOnFirst(text);
  }

  /** The words of an expression, each normalised as it would be in a text. */
  static String words(String expression) {
    if (expression.indexOf(' ') < 0) {
      return normalise(expression);
    }
    StringBuilder out = new StringBuilder(expression.length());
    int start = 0;
    while (start <= expression.length()) {
      int end = expression.indexOf(' ', start);
      if (end < 0) {
        end = expression.length();
      }
      out.append(start == 0 ? "" : " ").append(normalise(expression.substring(start, end)));
      start = end + 1;
    }
    return out.toString();
  }

  private static String toneOnFirst(String word) {
    int length = word.length();
    if (length < 2 || word.charAt(length - 1) < 'à') {
      return word;
    }
    char first = word.charAt(length - 2);
    char second = word.charAt(length - 1);
    for (int i = 0; i < TONE_ON_SECOND.length(); i += 2) {
      if (TONE_ON_SECOND.charAt(i) == first && TONE_ON_SECOND.charAt(i + 1) == second) {
        // In 'quý' the u belongs to the consonant.
        boolean onset = length > 2 && (word.charAt(length - 3) | 0x20) == 'q';
        return onset
            ? word
            : word.substring(0, length - 2) + TONE_ON_FIRST.charAt(i) + TONE_ON_FIRST.charAt(i + 1);
      }
    }
    return word;
  }
}
