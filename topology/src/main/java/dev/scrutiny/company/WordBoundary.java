package dev.scrutiny.company;

import java.util.Set;

/** Where a name may start and end in a text. */
final class WordBoundary {

  /** Katakana words up to this length are too often the start or end of another word. */
  private static final int SHORT_KATAKANA = 3;

  private static final int SHORT_HAN = 3;

  /** Han characters that in news do little else than spell the sounds of foreign names. */
  private static final String SOUNDS = "尔瓦亚娅莉卡贝坎姆弗诺戈蒂茨萨夫鲁伦莱赫勒妮曼萝塔爾亞婭貝諾薩魯倫萊蘿";

  /** Powers of ten that follow digits. */
  private static final String POWERS = "百千万億亿兆萬";

  private static final String MIDDLE_DOTS = "\u00B7\u30FB\u2022";

  private static final int LONGEST_PARTICLE = 4;

  private static final int LONGEST_PREFIX = 3;

  /** What Arabic and Hebrew attach to the front of a noun: and, in, for, like, the. */
  private static final Set<String> PREFIXES =
      Set.of(
          "و", "ب", "ل", "ك", "ف", "ال", "وال", "بال", "كال", "فال", "لل", "ول", "وب", "فب", "فل",
          "ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "שה", "שב", "מה");

  /** What Korean attaches to a noun: case particles and words used like them. */
  private static final Set<String> KOREAN_PARTICLES =
      Set.of(
          "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "만", "나", "이나", "까지",
          "부터", "에서", "에게", "에는", "에도", "에선", "에서는", "에서도", "와의", "과의", "와는", "과는", "로는", "으로는",
          "로부터", "으로부터", "보다", "처럼", "마저", "조차", "라는", "이라는", "라고", "이라고", "이다", "였다", "이며", "이고",
          "인", "의는", "측", "측은", "측이", "측에", "등", "등은", "등이", "등의", "등을", "등과", "들", "및", "에만", "만의",
          "만이", "만은");

  private WordBoundary() {}

  /** Whether a word may start at a position. */
  static boolean startsWord(FoldedText text, int position) {
    char before = text.unit(position - 1);
    char first = text.unit(position);
    if (!Letters.isWord(before) || !Letters.isWord(first)) {
      return true;
    }
    int kind = Letters.wordClass(first);
    return kind == Letters.UNSPACED && !Letters.isMark(first);
  }

  /** Whether a word may end before a position. */
  static boolean endsWord(FoldedText text, int position) {
    char last = text.unit(position - 1);
    char next = text.unit(position);
    if (!Letters.isWord(last) || !Letters.isWord(next)) {
      return true;
    }
    return switch (Letters.wordClass(last)) {
      case Letters.UNSPACED -> !Letters.isMark(next) && next != '\u30FC';
      case Letters.HANGUL -> isParticle(text, position);
      default -> false;
    };
  }

  /**
   * Whether a name from one position to another is not part of a longer word.
   *
   * @param inflected whether an ending of its language may follow in the same word
   */
  static boolean isWhole(FoldedText text, int start, int end, boolean inflected) {
    return (startsWord(text, start) || isBehindPrefix(text, start))
        && (endsWord(text, end) || (inflected && Inflections.isEnding(text, start, end)))
        && !isPartOfKatakanaWord(text, start, end)
        && !isPartOfForeignName(text, start, end)
        && !isJoinedByAmpersand(text, start, end);
  }

  /** Whether Arabic or Hebrew words that are written in one with the next stand before. */
  private static boolean isBehindPrefix(FoldedText text, int start) {
    if (!Letters.isPrefixed(text.unit(start - 1))) {
      return false;
    }
    int word = text.wordStartBefore(start);
    return start - word <= LONGEST_PREFIX && PREFIXES.contains(text.foldedBetween(word, start));
  }

  /** A short name, or one with but a few more syllables, is part of another Katakana word. */
  private static boolean isPartOfKatakanaWord(FoldedText text, int start, int end) {
    if (!Letters.isKatakana(text.unit(start)) || !Letters.isKatakana(text.unit(end - 1))) {
      return false;
    }
    int before = 0;
    while (Letters.isKatakana(text.unit(start - before - 1))) {
      before++;
    }
    int after = 0;
    while (Letters.isKatakana(text.unit(end + after))) {
      after++;
    }
    return end - start <= SHORT_KATAKANA
        ? before + after > 0
        : (before > 0 && before < SHORT_KATAKANA) || (after > 0 && after < SHORT_KATAKANA);
  }

  /**
   * A name of a few Han characters between others that spell foreign sounds (吉利 in 贝吉利亚), or behind
   * a number that its first character belongs to (万豪 in 4500万豪).
   */
  private static boolean isPartOfForeignName(FoldedText text, int start, int end) {
    char first = text.unit(start);
    if (!Letters.isHan(first) || end - start > SHORT_HAN) {
      return false;
    }
    char before = text.unit(start - 1);
    char digit = before == Letters.JOINT ? text.unit(start - 2) : before;
    return SOUNDS.indexOf(before) >= 0
        || SOUNDS.indexOf(text.unit(end)) >= 0
        || (POWERS.indexOf(first) >= 0 && Character.isDigit(digit));
  }

  /**
   * Whether a middle dot joins the name to another word, as between the parts of foreign names in
   * Chinese and Japanese.
   */
  static boolean isBesideMiddleDot(FoldedText text, int start, int end) {
    return (MIDDLE_DOTS.indexOf(text.unit(start - 1)) >= 0
            && Letters.wordClass(text.unit(start - 2)) == Letters.UNSPACED)
        || (MIDDLE_DOTS.indexOf(text.unit(end)) >= 0
            && Letters.wordClass(text.unit(end + 1)) == Letters.UNSPACED);
  }

  /** As AT is in AT&T. */
  private static boolean isJoinedByAmpersand(FoldedText text, int start, int end) {
    return (text.unit(start - 1) == '&' && Letters.isWord(text.unit(start - 2)))
        || (text.unit(end) == '&' && Letters.isWord(text.unit(end + 1)));
  }

  /** Whether a Korean particle of the word before a position starts there. */
  static boolean isBeforeParticle(FoldedText text, int position) {
    return Letters.wordClass(text.unit(position)) == Letters.HANGUL
        && Letters.isWord(text.unit(position - 1))
        && isParticle(text, position);
  }

  private static boolean isParticle(FoldedText text, int start) {
    int end = start;
    while (Letters.wordClass(text.unit(end)) == Letters.HANGUL) {
      end++;
    }
    return end - start <= LONGEST_PARTICLE
        && KOREAN_PARTICLES.contains(text.foldedBetween(start, end));
  }
}
