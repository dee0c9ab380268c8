package dev.scrutiny.company;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;

/**
 * What the matching of names needs to know of each UTF-16 unit, in tables, since every unit of
 * every article is looked up.
 *
 * <p>Units of surrogate pairs count as punctuation: no name in the news is written with them.
 */
final class Letters {

  /** Stands between two scripts where the text has no blank: the joint is a word boundary. */
  static final char JOINT = '\0';

  /** Neither letter, digit nor mark. */
  static final int OTHER = 0;

  /** Written with blanks between words; digits too. */
  static final int SPACED = 1;

  /** Han, Kana, Thai and other scripts written without blanks. */
  static final int UNSPACED = 2;

  /** Hangul: words with blanks between them, particles attached. */
  static final int HANGUL = 3;

  private static final int CLASS_MASK = 3;
  private static final int COMPLEX = 4;
  private static final int IGNORED = 8;
  private static final int BLANK = 16;
  private static final int JOINS = 32;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private static final char[] FOLDED = new char[1 << Character.SIZE];
  private static final char[] BARE = new char[1 << Character.SIZE];
  private static final byte[] TRAITS = new byte[1 << Character.SIZE];

  /** Traits and folded unit in one number, so that folding a text looks up once for a unit. */
  private static final int[] FOLDINGS = new int[1 << Character.SIZE];

  static {
    for (int c = 0; c < TRAITS.length; c++) {
      BARE[c] = bareOf((char) c);
      TRAITS[c] = (byte) traitsOf((char) c);
      FOLDED[c] = wordClass((char) c) == OTHER ? ' ' : Character.toLowerCase(BARE[c]);
      FOLDINGS[c] = FOLDED[c] | (TRAITS[c] << Character.SIZE);
    }
  }

  private Letters() {}

  /** Lower case without diacritics; a blank for everything that is not part of a word. */
  static char folded(char c) {
    return FOLDED[c];
  }

  /** The letter without its diacritics, Latin and Greek letters only; others unchanged. */
  static char bare(char c) {
    return BARE[c];
  }

  /** One form for all blanks, one for all apostrophes, one for all hyphens. */
  static char canonical(char c) {
    if (c < '\u0080') {
      return c == '`' ? '\'' : c <= ' ' && c != JOINT ? ' ' : c;
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02BC', '\u02B9', '\u2032', '\u00B4', '\uFF07' -> '\'';
      case '\u2010', '\u2011', '\uFF0D', '\uFE63' -> '-';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /** {@link #OTHER}, {@link #SPACED}, {@link #UNSPACED} or {@link #HANGUL}. */
  static int wordClass(char c) {
    return TRAITS[c] & CLASS_MASK;
  }

  /** Whether the unit is part of a word. */
  static boolean isWord(char c) {
    return wordClass(c) != OTHER;
  }

  /**
   * Folds text that can be looked up unit by unit: composed, in scripts with blanks, and without
   * runs of blanks.
   *
   * @param units the text, of which the first so many units are folded in place
   * @return false if it is other text; what is in {@code units} is of no use then
   */
  static boolean foldSimple(char[] units, int length) {
    int before = 0;
    for (int i = 0; i < length; i++) {
      int folding = FOLDINGS[units[i]];
      if ((folding & ((COMPLEX << Character.SIZE) | (before & (BLANK << Character.SIZE)))) != 0) {
        return false;
      }
      before = folding;
      units[i] = (char) folding;
    }
    return true;
  }

  /** Whether the unit is invisible or optional in writing, such as a soft hyphen. */
  static boolean isIgnored(char c) {
    return (TRAITS[c] & IGNORED) != 0;
  }

  /** Whether the unit may compose with the one before it. */
  static boolean joinsPrevious(char c) {
    return (TRAITS[c] & JOINS) != 0;
  }

  /** Whether the unit has a compatibility form that readers take for the same. */
  static boolean hasPlainForm(char c) {
    return (c >= '\uFB00' && c <= '\uFB06')
        || (c >= '\uFF01' && c <= '\uFFEE')
        || c == '\u321C'
        || c == '\u3231'
        || c == '\u337F';
  }

  /** Whether the unit is a mark that belongs to the letter before it. */
  static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the unit is a Han character of the usual planes. */
  static boolean isHan(char c) {
    return (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF') || c == '\u3005';
  }

  /** Whether a word of this first letter may be in Arabic or Hebrew. */
  static boolean mayBePrefixed(char c) {
    return c >= '\u05D0' && c <= '\u06FF';
  }

  /** Whether the letter is one of those that Arabic and Hebrew attach to the front of nouns. */
  static boolean isPrefixed(char c) {
    return c >= '\u05D0' && "وبلكفاוהבלמשכ".indexOf(c) >= 0;
  }

  /** Whether the unit is of the Katakana script, the sign for a long vowel included. */
  static boolean isKatakana(char c) {
    return c >= '\u30A1' && c <= '\u30FF' && c != '\u30FB';
  }

  private static int traitsOf(char c) {
    boolean joins = !Character.isSurrogate(c) && !NFKC.hasBoundaryBefore(c);
    int traits = wordClassOf(c) | (joins ? JOINS : 0);
    if (isTraitIgnored(c)) {
      return traits | IGNORED | COMPLEX;
    }
    boolean composes =
        !Character.isSurrogate(c) && NFC.quickCheck(String.valueOf(c)) != Normalizer.YES;
    if (joins || composes || hasPlainForm(c) || (traits & CLASS_MASK) > SPACED) {
      return traits | COMPLEX;
    }
    return canonical(c) == ' ' ? traits | BLANK : traits;
  }

  private static boolean isTraitIgnored(char c) {
    // Arabic vowel signs and the stretching sign are optional in writing.
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || (c >= '\u064B' && c <= '\u0652')
        || c == '\u0640';
  }

  private static int wordClassOf(char c) {
    if (!Character.isLetterOrDigit(c) && !isMark(c)) {
      return OTHER;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HANGUL -> HANGUL;
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN ->
          UNSPACED;
      default -> c == '\u30FC' || c == '\uFF70' ? UNSPACED : SPACED;
    };
  }

  private static char bareOf(char c) {
    // Letters with a stroke or without a dot have no decomposition in Unicode.
    int special = "\u0111\u0110\u00F8\u00D8\u0142\u0141\u0131\u0451\u0401".indexOf(c);
    if (special >= 0) {
      return "dDoOlLi\u0435\u0415".charAt(special);
    }
    int script = UScript.getScript(c);
    if (c < '\u0080' || (script != UScript.LATIN && script != UScript.GREEK)) {
      return c;
    }
    String parts = NFD.getDecomposition(c);
    return parts == null ? c : parts.charAt(0);
  }
}
