package dev.scrutiny.article;

/**
 * Datelines: the place, date and agency or site before the first sentence of a report, such as
 * {@code PARIS, March 18 (Reuters) - }.
 *
 * <p>What stands before the dash is taken for a dateline only if it names an agency or a web site,
 * or is a place in capitals with a date. A place alone stays: it does no harm in a sentence, and
 * could be the name of a company.
 */
final class Dateline {

  private static final PhraseTrie PHRASES = FurniturePhrases.all();

  private static final int LONGEST = 90;
  private static final int LONGEST_BRACKET = 50;

  /** How far after a lone name a second dash makes the first one part of the sentence. */
  private static final int PARENTHESIS = 200;

  private Dateline() {}

  /** Where a paragraph starts once its dateline is taken off; {@code start} if it has none. */
  static int cut(String text, int start, int end) {
    int from = start;
    // "(ANSA) - ROMA, 18 MAR - " has two parts.
    for (int round = 0; round < 2; round++) {
      int shorter = cutOnce(text, from, end);
      if (shorter == from) {
        break;
      }
      from = shorter;
    }
    return from;
  }

  private static int cutOnce(String text, int start, int end) {
    if (start >= end) {
      return start;
    }
    if (Characters.isOpening(text.charAt(start))) {
      return cutBracket(text, start, end);
    }
    int wire = cutWire(text, start, end);
    if (wire > start) {
      return wire;
    }
    int limit = Math.min(end, start + LONGEST);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (Characters.isDash(c) || Characters.isSpace(c) || c == '.') {
        int after = afterSeparator(text, i, end);
        if (after > i) {
          return isHead(text, start, i, after, end) ? afterSource(text, after, end) : start;
        }
      } else if (Characters.isTerminal(c)) {
        return start;
      }
    }
    return start;
  }

  /** {@code (Reuters) - }, {@code [東京 18日 ロイター] - }, {@code (서울=연합뉴스) 홍길동 기자 = }. */
  private static int cutBracket(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST_BRACKET);
    int close = start + 1;
    while (close < limit && !Characters.isClosing(text.charAt(close))) {
      close++;
    }
    if (close == limit) {
      return start;
    }
    boolean alone =
        PHRASES.longest(Furniture.SOURCE, text, Characters.trimStart(text, start + 1, close), close)
            == close;
    boolean named = alone || containsSource(text, start + 1, close);
    int after = Characters.trimStart(text, close + 1, end);
    int separated = afterSeparator(text, close + 1, end);
    if (named && separated > close + 1) {
      return separated;
    }
    // A Korean reporter's name and an equals sign follow within a few words.
    int equals = Characters.indexOf(text, '=', after, Math.min(end, after + 20));
    if (named && equals > after && Characters.isSpace(text.charAt(equals - 1))) {
      return Characters.trimStart(text, equals + 1, end);
    }
    boolean wide = text.charAt(start) != '(' && text.charAt(start) != '[';
    return alone || (named && wide) ? after : start;
  }

  /** {@code 新华社北京3月18日电（记者…）}: an agency, place and date without spaces, up to 电. */
  private static int cutWire(String text, int start, int end) {
    if (!Characters.isUnspaced(text.charAt(start))) {
      return start;
    }
    int source = PHRASES.longest(Furniture.SOURCE, text, start, end);
    if (source < 0) {
      return start;
    }
    int limit = Math.min(end, source + 25);
    for (int i = source; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '，' || c == '。' || c == ',') {
        return start;
      }
      if (c == '电' || c == '電' || c == '讯' || c == '訊') {
        int after = Characters.trimStart(text, i + 1, end);
        if (after < end && Characters.isOpening(text.charAt(after))) {
          for (int close = after; close < Math.min(end, after + 40); close++) {
            if (Characters.isClosing(text.charAt(close))) {
              return Characters.trimStart(text, close + 1, end);
            }
          }
        }
        return after > i + 1 ? after : start;
      }
    }
    return start;
  }

  /**
   * The offset after a dash or dashes, and the white space around them, that separate what stands
   * before {@code from}; {@code from} if there are none. A single hyphen needs white space on one
   * side.
   */
  static int afterSeparator(String text, int from, int end) {
    int i = Characters.trimStart(text, from, end);
    boolean spaced = i > from;
    if (i == from
        && i + 1 < end
        && text.charAt(i) == '.'
        && Characters.isDash(text.charAt(i + 1))) {
      i++;
      spaced = true;
    }
    int dash = i;
    while (i < end && Characters.isDash(text.charAt(i))) {
      i++;
    }
    if (i == dash) {
      return from;
    }
    boolean clear =
        i == end || i - dash > 1 || text.charAt(dash) == '—' || Characters.isSpace(text.charAt(i));
    return clear || (spaced && text.charAt(dash) != '-')
        ? Characters.trimStart(text, i, end)
        : from;
  }

  /** {@code МОСКВА, 18 мар - РИА Новости. } names its agency after the dash. */
  private static int afterSource(String text, int from, int end) {
    int source = from < end ? PHRASES.longest(Furniture.SOURCE, text, from, end) : -1;
    return source >= 0
            && source + 1 < end
            && text.charAt(source) == '.'
            && Characters.isSpace(text.charAt(source + 1))
        ? Characters.trimStart(text, source + 1, end)
        : from;
  }

  private static boolean isHead(String text, int start, int headEnd, int after, int end) {
    if (Character.isLowerCase(text.charAt(start))) {
      return false;
    }
    int to = Characters.trimEnd(text, start, headEnd);
    if (to > start && Characters.isClosing(text.charAt(to - 1))) {
      int open = to - 1;
      while (open > start && !Characters.isOpening(text.charAt(open))) {
        open--;
      }
      return containsSource(text, open + 1, to - 1) && arePlaces(text, start, open);
    }
    if (after < end && !LineShape.startsLikeTitle(text, after, end)) {
      return false;
    }
    if (!arePlaces(text, start, to)) {
      return false;
    }
    if (isSourceOrSite(text, start, to)) {
      return !isParenthesis(text, headEnd, after, end);
    }
    int comma = Characters.indexOf(text, ',', start, to);
    if (comma < 0) {
      return false;
    }
    int last = to;
    while (text.charAt(last - 1) != ',') {
      last--;
    }
    last = Characters.trimStart(text, last, to);
    return isSourceOrSite(text, last, to)
        || isSourceOrSite(text, start, comma)
        || (isUpperCase(text, start, comma) && isDate(text, last, to));
  }

  private static boolean isSourceOrSite(String text, int start, int end) {
    return Domains.end(text, start, end) == end
        || PHRASES.longest(Furniture.SOURCE, text, start, end) == end;
  }

  /** Whether a second dash follows in the sentence: then the two enclose a remark on a name. */
  private static boolean isParenthesis(String text, int headEnd, int after, int end) {
    int dash = Characters.trimStart(text, headEnd, after);
    int limit = Math.min(end, after + PARENTHESIS);
    for (int i = after; i + 1 < limit; i++) {
      char c = text.charAt(i);
      if (c == text.charAt(dash) && (c != '-' || Characters.isSpace(text.charAt(i - 1)))) {
        return true;
      }
      if (Characters.isTerminal(c) && Characters.isSpace(text.charAt(i + 1))) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether words could be places, dates and agencies: at most ten, with capitals apart from short
   * particles and the words of a part that has a number.
   */
  private static boolean arePlaces(String text, int start, int end) {
    int words = 0;
    int lower = 0;
    boolean number = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        lower = 0;
        number = false;
        continue;
      }
      if (c == ';' || c == ':' || c == '%' || c == '"' || c == '“') {
        return false;
      }
      if (!Characters.isWordCharacter(c)
          || (i > start && Characters.isWordCharacter(text.charAt(i - 1)))) {
        continue;
      }
      words++;
      number |= Character.isDigit(c);
      if (Character.isLowerCase(c)
          && (i == start || text.charAt(i - 1) != '.')
          && ++lower > (number ? 4 : 2)) {
        return false;
      }
    }
    return words <= 10;
  }

  private static boolean isUpperCase(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 2;
  }

  /** A number of one, two or four digits with a word or another number. */
  private static boolean isDate(String text, int start, int end) {
    boolean digits = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits = true;
      } else if (!Characters.isWordCharacter(c) && !Characters.isSpace(c) && c != '.' && c != '/') {
        return false;
      }
    }
    return digits && end - start <= 20;
  }

  private static boolean containsSource(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (PhraseTrie.isWordStart(text, i, start)
          && (PHRASES.longest(Furniture.SOURCE, text, i, end) >= 0
              || Domains.end(text, i, end) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
