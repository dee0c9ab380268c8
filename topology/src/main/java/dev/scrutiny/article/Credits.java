package dev.scrutiny.article;

/** Credits: of photographs, after captions, and of newsrooms, after the last paragraph. */
final class Credits {

  private static final PhraseTrie PHRASES = FurniturePhrases.all();

  private static final int LONGEST_CAPTION = 250;
  private static final int LONGEST_PHOTO_CREDIT = 80;
  private static final int LONGEST_CREDIT = 600;
  private static final int LONGEST_SHORT_NAME = 8;

  /** Sentences of running text can end with a source in brackets too, but they are longer. */
  private static final int LONGEST_BARE_CAPTION = 120;

  private Credits() {}

  /**
   * Whether a line that does not end a sentence is a caption: it ends with the credit of a
   * photograph, or starts with the name of a site and ends with a credit in brackets.
   *
   * @param lead whether the line may be a headline, which can end with an agency in brackets too
   */
  static boolean isCaption(String text, int start, int end, boolean lead) {
    if (end - start > LONGEST_CAPTION) {
      return false;
    }
    int bracket = openingBracket(text, start, end);
    if (bracket > start) {
      if (startsWithSite(text, start, bracket)) {
        return true;
      }
      int from = firstWord(text, bracket, end);
      if (PHRASES.longest(Furniture.CAPTION, text, from, end) >= 0
          || endsWith(Furniture.CREDIT, text, from, end - 1)) {
        return true;
      }
      return !lead
          && end - start <= LONGEST_BARE_CAPTION
          && PHRASES.longest(Furniture.SOURCE, text, from, end) == end - 1
          && !Characters.endsSentence(text, start, bracket);
    }
    if (endsWithCredit(text, start, end)) {
      return true;
    }
    int agency = PHRASES.longest(Furniture.SOURCE, text, start, end);
    if (agency >= 0 && agency < end && text.charAt(agency) == '/') {
      return true;
    }
    return endsWith(Furniture.CREDIT, text, start, end);
  }

  /**
   * Whether a line is a caption beyond doubt even where a headline may stand: site, dash, words,
   * credit in brackets.
   */
  static boolean isSiteCaption(String text, int start, int end) {
    int bracket = openingBracket(text, start, end);
    return bracket > start && startsWithSite(text, start, bracket);
  }

  private static boolean startsWithSite(String text, int start, int end) {
    int site = Domains.end(text, start, end);
    return site >= 0 && Dateline.afterSeparator(text, site, end) > site;
  }

  /** {@code A ferry at dawn. Photo: Jane Doe}. */
  private static boolean endsWithCredit(String text, int start, int end) {
    for (int i = Math.max(start + 2, end - LONGEST_PHOTO_CREDIT); i < end; i++) {
      if (!PhraseTrie.isWordStart(text, i, start)) {
        continue;
      }
      int mark = Characters.trimEnd(text, start, i);
      if (mark == start || !isBreak(text.charAt(mark - 1))) {
        continue;
      }
      int phrase = PHRASES.longest(Furniture.CAPTION, text, i, end);
      int colon = phrase < 0 ? end : Characters.trimStart(text, phrase, end);
      if (colon == end) {
        continue;
      }
      int slash = Characters.indexOf(text, '/', colon, end);
      if (text.charAt(colon) == ':'
          || text.charAt(colon) == '：'
          || LineShape.areNames(text, colon, slash < 0 ? end : slash)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is the name of who wrote it: initials or a name in brackets, a name and {@code
   * 기자}, a mail address; or ends with that after a stroke or the end of a sentence.
   */
  static boolean isSignature(String text, int start, int end) {
    if (end - start > LONGEST_PHOTO_CREDIT) {
      return false;
    }
    if (openingBracket(text, start, end) == start) {
      int from = firstWord(text, start, end);
      return isInitialsOrSource(text, from, end - 1) || isShortName(text, from, end - 1);
    }
    int word = end;
    while (word > start && !Characters.isSpace(text.charAt(word - 1))) {
      word--;
    }
    int at = Characters.indexOf(text, '@', word, end);
    if (at > word && Characters.indexOf(text, '.', at, end) > at) {
      return true;
    }
    int from = end;
    while (from > start && !isBreak(text.charAt(from - 1))) {
      from--;
    }
    from = firstWord(text, from, end);
    return endsWith(Furniture.SIGNATURE, text, from, end)
        && LineShape.areNames(text, from, end)
        && LineShape.isFreeOfHiragana(text, from, end);
  }

  /** A name in a script without case and spaces. */
  private static boolean isShortName(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.isUnspaced(c) && !LineShape.isHangul(c)) {
        return false;
      }
    }
    return from < end && end - from <= LONGEST_SHORT_NAME;
  }

  /** {@code Ferry returns [related story]}. */
  static boolean endsWithLinkMark(String text, int start, int end) {
    int bracket = openingBracket(text, start, end);
    return bracket > start
        && PHRASES.longest(Furniture.RELATED, text, firstWord(text, bracket, end), end) == end - 1;
  }

  /** Where words end once a remark in brackets after them is taken off. */
  static int withoutBracket(String text, int start, int end) {
    int bracket = openingBracket(text, start, end);
    return bracket > start ? bracket : end;
  }

  private static boolean isBreak(char c) {
    return Characters.isTerminal(c) || c == '|' || c == '/' || Characters.isDash(c);
  }

  /** Whether a stretch ends with a phrase of a kind, as whole words. */
  private static boolean endsWith(Furniture kind, String text, int start, int end) {
    for (int i = Math.max(start, end - 40); i < end; i++) {
      if (PhraseTrie.isWordStart(text, i, start) && PHRASES.longest(kind, text, i, end) == end) {
        return true;
      }
    }
    return false;
  }

  /** The bracket that opens the group a stretch ends with, or -1. */
  private static int openingBracket(String text, int start, int end) {
    if (end == start || !Characters.isClosing(text.charAt(end - 1))) {
      return -1;
    }
    int depth = 0;
    for (int i = end - 1; i >= start && end - i <= LONGEST_CREDIT; i--) {
      char c = text.charAt(i);
      if (Characters.isClosing(c)) {
        depth++;
      } else if (Characters.isOpening(c) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int firstWord(String text, int from, int end) {
    int i = from;
    while (i < end && !Characters.isWordCharacter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Where the last paragraph of an article ends once credits of the newsroom and marks of the end
   * are taken off; {@code start} if it is nothing else.
   */
  static int cut(String text, int start, int end) {
    int to = end;
    while (true) {
      int shorter = cutOnce(text, start, to);
      if (shorter == to) {
        return to;
      }
      to = shorter;
    }
  }

  private static int cutOnce(String text, int start, int end) {
    int to = Characters.trimEnd(text, start, end);
    char last = to > start ? text.charAt(to - 1) : 0;
    if (last == '■' || last == '□' || last == '◼' || last == '∎') {
      return Characters.trimEnd(text, start, to - 1);
    }
    if (to - start >= 3 && text.startsWith("***", to - 3)) {
      return Characters.trimEnd(text, start, to - 3);
    }
    int bracket = openingBracket(text, start, to);
    if (bracket >= start) {
      int from = firstWord(text, bracket, to);
      boolean afterSentence =
          bracket == start || Characters.isTerminal(Characters.lastMark(text, start, bracket));
      if (from >= to
          || isCredit(text, from, to)
          || (afterSentence && isInitialsOrSource(text, from, to - 1))) {
        return Characters.trimEnd(text, start, bracket);
      }
      return to;
    }
    return cutSource(text, start, to);
  }

  /** Where a headline ends once an agency in brackets after it is taken off. */
  static int cutTitle(String text, int start, int end) {
    int bracket = openingBracket(text, start, end);
    if (bracket <= start) {
      return end;
    }
    int from = firstWord(text, bracket, end);
    return PHRASES.longest(Furniture.SOURCE, text, from, end) == end - 1
        ? Characters.trimEnd(text, start, bracket)
        : end;
  }

  private static boolean isCredit(String text, int from, int end) {
    PhraseTrie.Node node = PHRASES.root();
    for (int i = from; i < end; ) {
      node = node.child(PhraseTrie.fold(text.charAt(i)));
      if (node == null) {
        return false;
      }
      i = PhraseTrie.next(text, i, end);
      if (!PhraseTrie.isWordEnd(text, i, end)) {
        continue;
      }
      if (node.isOpen(Furniture.CLOSING)) {
        return true;
      }
      boolean colon = i < end && (text.charAt(i) == ':' || text.charAt(i) == '：');
      if ((colon || i == end - 1)
          && (node.is(Furniture.CLOSING)
              || node.is(Furniture.BYLINE)
              || node.is(Furniture.CAPTION))) {
        return true;
      }
    }
    return false;
  }

  /** Initials of newsroom staff, such as {@code ant/bar}, or an agency. */
  private static boolean isInitialsOrSource(String text, int from, int end) {
    if (PHRASES.longest(Furniture.SOURCE, text, from, end) == end) {
      return true;
    }
    if (end - from > 20) {
      return false;
    }
    int letters = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-' || c == ',') {
        if (letters == 0) {
          return false;
        }
        letters = 0;
      } else if (!Character.isLetter(c) || c >= 0x250 || ++letters > 4) {
        return false;
      }
    }
    return letters >= 2;
  }

  /** Takes off an agency after a dash after the last sentence. */
  private static int cutSource(String text, int start, int end) {
    int limit = Math.max(start, end - 30);
    for (int i = end - 1; i > limit; i--) {
      if (Characters.isDash(text.charAt(i))) {
        int from = Characters.trimStart(text, i + 1, end);
        int to = i;
        while (to > start
            && (Characters.isDash(text.charAt(to - 1))
                || Characters.isSpace(text.charAt(to - 1)))) {
          to--;
        }
        return from < end
                && PHRASES.longest(Furniture.SOURCE, text, from, end) == end
                && (to == start || Characters.isTerminal(Characters.lastMark(text, start, to)))
            ? to
            : end;
      }
    }
    return end;
  }
}
