package dev.scrutiny.translate.lexicon;

import java.text.Normalizer;

/** One spelling for what can be written in several ways, for keys and texts alike. */
final class Spelling {

  /** Open rhymes with the tone mark on the second vowel, as the newer Vietnamese style has it. */
  private static final String TONE_ON_SECOND = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

  private static final String TONE_ON_FIRST = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

  private static final String Y = "yýỳỷỹỵ";

  private static final String I = "iíìỉĩị";

  /** Consonants after which Vietnamese writes i or y alike at the end of a syllable. */
  private static final String BEFORE_Y = "hklmst";

  private Spelling() {}

  /**
   * NFC, straight apostrophes, Arabic without vowel marks, Vietnamese tone marks where the older
   * style puts them, and i for the y of syllables such as 'ký' and 'quý'.
   */
  static String normalise(String word) {
    if (plain(word)) {
      return withI(word);
    }
    String text = word;
    if (!composed(word) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    if (!composed(word)) {
      text = arabic(text);
    }
    if (text.indexOf('’') >= 0) {
      text = text.replace('’', '\'');
    }
    return withI(toneOnFirst(text));
  }

  /** Arabic without the marks of vowels, and with one alif for all, as most writers have it. */
  private static String arabic(String word) {
    StringBuilder out = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean alif = c == 'أ' || c == 'إ' || c == 'آ';
      boolean mark = c == '\u0640' || (c >= '\u064B' && c <= '\u0652');
      if (out == null && (alif || mark)) {
        out = new StringBuilder(word.length()).append(word, 0, i);
      }
      if (out != null && !mark) {
        out.append(alif ? 'ا' : c);
      }
    }
    return out == null ? word : out.toString();
  }

  private static String withI(String word) {
    int length = word.length();
    int y = length < 2 || length > 3 ? -1 : Y.indexOf(word.charAt(length - 1));
    if (y < 0) {
      return word;
    }
    char before = Character.toLowerCase(word.charAt(length - 2));
    boolean alike =
        length == 2
            ? BEFORE_Y.indexOf(before) >= 0
            : before == 'u' && Character.toLowerCase(word.charAt(0)) == 'q';
    return alike ? word.substring(0, length - 1) + I.charAt(y) : word;
  }

  /** Whether it has letters of ASCII only, as most words have. */
  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has letters only of blocks in which no letter is written in several ways. */
  static boolean composed(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean latin = c < 0x300;
      boolean latinAdditional = c >= 0x1E00 && c <= 0x1EFF;
      if (!latin && !latinAdditional) {
        return false;
      }
    }
    return true;
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
