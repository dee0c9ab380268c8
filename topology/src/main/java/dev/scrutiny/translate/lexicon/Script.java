package dev.scrutiny.translate.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What a language is written with besides Latin letters, which any text may have. */
@SuppressWarnings("ImmutableEnumChecker") // The sets come from Set.of.
enum Script {
  LATIN("latin", Set.of()),
  CYRILLIC("cyrillic", Set.of(UnicodeScript.CYRILLIC)),
  ARABIC("arabic", Set.of(UnicodeScript.ARABIC)),
  HANGUL("hangul", Set.of(UnicodeScript.HANGUL)),
  HAN("han", Set.of(UnicodeScript.HAN)),
  /** Han and kana. A run of katakana is one word, most often a name or loan. */
  JAPANESE("japanese", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
  THAI("thai", Set.of(UnicodeScript.THAI));

  private static final int LONG_VOWEL = 'ー';

  private final String code;
  private final Set<UnicodeScript> scripts;

  Script(String code, Set<UnicodeScript> scripts) {
    this.code = code;
    this.scripts = scripts;
  }

  /** How {@code language.properties} calls it. */
  String code() {
    return code;
  }

  /** Whether a letter that is not Latin belongs to words of the language. */
  boolean writes(int letter) {
    return scripts.contains(UnicodeScript.of(letter)) || (letter == LONG_VOWEL && this == JAPANESE);
  }

  /** Whether words are written without spaces, so that each character is a token. */
  boolean unspaced() {
    return this == HAN || this == JAPANESE || this == THAI;
  }

  /** Whether there are no capitals. */
  boolean caseless() {
    return this != LATIN && this != CYRILLIC;
  }

  /** Whether a character goes on a word of several: katakana. */
  static boolean katakana(int c) {
    return c == LONG_VOWEL || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
  }

  /** Whether a Thai character cannot start a syllable: tone marks and vowels behind or above. */
  static boolean continues(Token token) {
    int c = token.text().codePointAt(0);
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == 'ะ'
        || c == 'า'
        || c == 'ำ'
        || c == 'ๅ';
  }

  /** The mark that Latin script has in place of another one. */
  static String latinMark(String mark) {
    return switch (mark) {
      case "，", "、", "،" -> ",";
      case "。" -> ".";
      case "；", "؛" -> ";";
      case "：" -> ":";
      case "？", "؟" -> "?";
      case "！" -> "!";
      case "（" -> "(";
      case "）" -> ")";
      case "「", "『", "《", "〈" -> "“";
      case "」", "』", "》", "〉" -> "”";
      case "％", "٪" -> "%";
      default -> mark;
    };
  }
}
