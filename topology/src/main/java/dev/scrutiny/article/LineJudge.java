package dev.scrutiny.article;

import org.jspecify.annotations.Nullable;

/**
 * Judges a line of an article's body by itself: by the phrase it starts with and by its shape. What
 * its neighbours say is for {@link Editorial}.
 *
 * <p>A line that ends as a statement does is editorial unless a phrase is clear enough to say
 * otherwise, and lines longer than {@value #LONGEST} UTF-16 units always are.
 */
final class LineJudge {

  /** What a line is. */
  enum Verdict {
    /** Running text. */
    EDITORIAL,
    /** Short and without the end of a sentence: a headline, a subheading, or furniture. */
    WEAK,
    /** An invitation that is furniture only after the last paragraph. */
    INVITATION,
    /** Furniture. */
    FURNITURE,
    /** Furniture that introduces links to other articles on the lines after it. */
    LINKS,
    /** Part of the site's navigation, or the heading of a list of links. */
    NAVIGATION,
    /** Furniture that comes after an article: only more of it follows. */
    ENDING
  }

  private static final int LONGEST = 400;

  /** Longest inline link, marker included. */
  private static final int LONGEST_LINK = 250;

  /** Longest line that is weak, in units of {@link #weight}. */
  private static final int HEAVIEST_WEAK = 90;

  /** Words this long before a full stop are no abbreviations. */
  private static final int SHORTEST_LAST_WORD = 4;

  private static final int WHOLE = -1;

  private static final PhraseTrie PHRASES = FurniturePhrases.all();

  private final String text;
  private final int start;
  private final int end;

  /** Whether words that could as well begin a headline are taken for one. */
  private final boolean lead;

  private final boolean sentence;
  private final boolean statement;

  private LineJudge(String text, int start, int end, boolean lead) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.lead = lead;
    this.sentence = Characters.endsSentence(text, start, end);
    char last = Characters.lastMark(text, start, end);
    this.statement = sentence && last != '?' && last != '!' && last != '？' && last != '！';
  }

  /**
   * Judges a line.
   *
   * @param lead whether the line may be the article's headline
   */
  static Verdict judge(String text, int start, int end, boolean lead) {
    if (end - start > LONGEST) {
      return Verdict.EDITORIAL;
    }
    return new LineJudge(text, start, end, lead).judge();
  }

  /**
   * How long a line is to a reader: characters of scripts that write a word with one or two of them
   * count more.
   */
  static int weight(String text, int start, int end) {
    int weight = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isUnspaced(c)) {
        weight += Characters.isUnpunctuated(c) ? 1 : 2;
      } else if (c >= '가' && c <= '힣') {
        weight++;
      }
    }
    return weight;
  }

  private Verdict judge() {
    char bracket = 0;
    boolean quoted = false;
    int first = start;
    for (; first < end && !Characters.isWordCharacter(text.charAt(first)); first++) {
      char c = text.charAt(first);
      if (c == '©' || c == 'ⓒ') {
        return Verdict.ENDING;
      }
      quoted |= Characters.isQuote(c);
      if (Characters.isOpening(c)) {
        bracket = c;
      }
    }
    if (first == end) {
      return Verdict.FURNITURE;
    }
    if (isCommentCount(first)) {
      return Verdict.ENDING;
    }
    Verdict verdict = quoted ? null : byPhrase(first, bracket != 0);
    if (verdict == null) {
      verdict = byShape(first);
    }
    if (verdict != null) {
      return verdict;
    }
    return !sentence && weight(text, start, end) <= HEAVIEST_WEAK && !hasSentence()
        ? Verdict.WEAK
        : Verdict.EDITORIAL;
  }

  /** {@code 3 Comments}. */
  private boolean isCommentCount(int first) {
    int i = first;
    while (i < end && Character.isDigit(text.charAt(i))) {
      i++;
    }
    int word = Characters.trimStart(text, i, end);
    return i > first && word < end && PHRASES.longest(Furniture.COMMENT, text, word, end) == end;
  }

  /** The verdict of the longest phrase at {@code first} that has one. */
  private @Nullable Verdict byPhrase(int first, boolean bracketed) {
    Verdict verdict = null;
    PhraseTrie.Node node = PHRASES.root();
    for (int i = first; i < end; ) {
      node = node.child(PhraseTrie.fold(text.charAt(i)));
      if (node == null) {
        break;
      }
      i = PhraseTrie.next(text, i, end);
      if (node.isPhrase() && PhraseTrie.isWordEnd(text, i, end)) {
        Verdict longer = byPhrase(node, i, bracketed);
        if (longer != null) {
          verdict = longer;
        }
      }
    }
    return verdict;
  }

  private @Nullable Verdict byPhrase(PhraseTrie.Node node, int after, boolean bracketed) {
    int rest = rest(after);
    boolean whole = rest == WHOLE;
    boolean colon = !whole && hasColon(after, rest);
    boolean title = !whole && startsLikeTitle(text, rest, end);
    int length = end - start;

    if (node.is(Furniture.RELATED)) {
      if (whole) {
        return Verdict.LINKS;
      }
      if ((colon && length <= LONGEST_LINK) || mayRun(node, Furniture.RELATED, title)) {
        return Verdict.FURNITURE;
      }
    }
    if (node.is(Furniture.SECTION) && whole) {
      return Verdict.NAVIGATION;
    }
    if (node.is(Furniture.PROMOTION)
        && (whole
            || (colon && title && length <= LONGEST_LINK)
            || mayRun(node, Furniture.PROMOTION, title))) {
      return Verdict.FURNITURE;
    }
    if (isEnding(node, after, rest, colon)) {
      return Verdict.ENDING;
    }
    if (isAside(node, after, rest, colon)) {
      return Verdict.FURNITURE;
    }
    if (bracketed && isInBrackets() && (node.is(Furniture.NOTE) || node.is(Furniture.CLOSING))) {
      return Verdict.FURNITURE;
    }
    if (node.is(Furniture.INVITE) && !whole && !colon) {
      int channels = countChannels(rest);
      if (channels > 1 || (channels == 1 && !statement)) {
        return Verdict.ENDING;
      }
      if (channels == 1) {
        return Verdict.INVITATION;
      }
    }
    for (PhraseTrie.Tail tail : node.tails()) {
      if (length <= LONGEST_LINK && PhraseTrie.contains(text, after, end, tail.words())) {
        return tail.kind() == Furniture.CALL ? Verdict.ENDING : Verdict.FURNITURE;
      }
    }
    return null;
  }

  /** Whether a phrase is clear enough to be followed by the words of a link without a colon. */
  private boolean mayRun(PhraseTrie.Node node, Furniture kind, boolean title) {
    return node.isOpen(kind) && !lead && title && !statement && end - start <= LONGEST_LINK;
  }

  private boolean isEnding(PhraseTrie.Node node, int after, int rest, boolean colon) {
    boolean whole = rest == WHOLE;
    if (node.is(Furniture.CALL)
        && (whole || (colon && !statement) || (node.isOpen(Furniture.CALL) && !lead))) {
      return true;
    }
    if (node.is(Furniture.COMMENT)
        && (whole || (colon && !statement) || (node.isOpen(Furniture.COMMENT) && !lead))) {
      return true;
    }
    if (node.is(Furniture.TAGS) && (whole || (colon && !statement))) {
      return true;
    }
    return node.is(Furniture.COPYRIGHT) && (whole || isYearOrSign(after));
  }

  /** Captions, bylines, dates, breadcrumbs, credits. */
  private boolean isAside(PhraseTrie.Node node, int after, int rest, boolean colon) {
    boolean whole = rest == WHOLE;
    int length = end - start;
    if (node.is(Furniture.CAPTION)
        && (whole
            || ((colon || text.charAt(after) == '/') && (!statement || length <= LONGEST_LINK))
            || (node.isOpen(Furniture.CAPTION) && !statement && !lead))) {
      return true;
    }
    if (node.is(Furniture.BYLINE)
        && !statement
        && (whole
            || (colon && length <= LONGEST_LINK)
            || (node.isOpen(Furniture.BYLINE) && !lead && areNames(rest)))) {
      return true;
    }
    if (node.is(Furniture.PAUSE)
        && (whole || colon || (node.isOpen(Furniture.PAUSE) && !statement))) {
      return true;
    }
    boolean label = lead && Headline.clean(text, start, end).start() > start;
    if (node.is(Furniture.META)
        && !label
        && (whole || (!sentence && length <= HEAVIEST_WEAK && hasDigitSoon(rest)))) {
      return true;
    }
    if (node.is(Furniture.HOME) && !whole && !sentence && hasArrow(after, rest)) {
      return true;
    }
    if (node.isOpen(Furniture.CLOSING)
        && !whole
        && !lead
        && !statement
        && (colon || hasSemicolon(rest) || areNames(rest))) {
      return true;
    }
    return whole && !lead && (node.is(Furniture.CREDIT) || node.is(Furniture.SOURCE));
  }

  private @Nullable Verdict byShape(int first) {
    if (!statement && Characters.indexOf(text, '©', start, end) >= 0) {
      return Verdict.FURNITURE;
    }
    int words = 0;
    int networks = 0;
    for (int i = first; i < end; ) {
      if (!PhraseTrie.isWordStart(text, i, start)) {
        i++;
        continue;
      }
      if (PHRASES.longest(Furniture.RIGHTS, text, i, end) >= 0) {
        return Verdict.ENDING;
      }
      words++;
      int after = PHRASES.longest(Furniture.NETWORK, text, i, end);
      if (after >= 0) {
        networks++;
        i = after;
      } else {
        i++;
      }
    }
    if (networks > 1 && networks == words) {
      return Verdict.ENDING;
    }
    if (!sentence && (isTrail() || Credits.isCaption(text, start, end, lead) || isTimestamp())) {
      return Verdict.FURNITURE;
    }
    return null;
  }

  /**
   * Whether a sentence ends before the end of the line, after a word too long for an abbreviation.
   */
  private boolean hasSentence() {
    for (int i = start + SHORTEST_LAST_WORD; i + 1 < end; i++) {
      if (Characters.isTerminal(text.charAt(i))
          && Characters.isSpace(text.charAt(i + 1))
          && isLowerCaseWord(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLowerCaseWord(int wordEnd) {
    for (int i = wordEnd - SHORTEST_LAST_WORD; i < wordEnd; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A breadcrumb trail: two or more arrows between spaces, and no quotation marks they could be.
   */
  private boolean isTrail() {
    int arrows = 0;
    for (int i = start + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      if (c == '«') {
        return false;
      }
      if (isArrow(c)
          && Characters.isSpace(text.charAt(i - 1))
          && Characters.isSpace(text.charAt(i + 1))) {
        arrows++;
      }
    }
    return arrows > 1;
  }

  /** A short line with a year and a time of day. */
  private boolean isTimestamp() {
    if (end - start > 60) {
      return false;
    }
    boolean time = false;
    boolean year = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c)) {
        time |=
            (c == ':' || c == '.')
                && i - start > 0
                && i + 2 < end
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2));
        continue;
      }
      int from = i;
      while (i + 1 < end && Character.isDigit(text.charAt(i + 1))) {
        i++;
      }
      year |= i - from == 3 && (text.startsWith("20", from) || text.startsWith("19", from));
    }
    return time && year;
  }

  /** Where the words after a phrase begin, or {@link #WHOLE} if there are none. */
  private int rest(int after) {
    for (int i = after; i < end; i++) {
      if (Characters.isWordCharacter(text.charAt(i))) {
        return i;
      }
    }
    return WHOLE;
  }

  /** Whether a colon, or what stands for one, comes between a phrase and the words after it. */
  private boolean hasColon(int after, int rest) {
    for (int i = after; i < rest; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：' || c == '|' || c == '｜' || isArrow(c) || Characters.isClosing(c)) {
        return true;
      }
      // A dash only between spaces, and before what looks like a headline: "Follow-up", "Ads –
      // and".
      if (Characters.isDash(c)
          && i > after
          && Characters.isSpace(text.charAt(i - 1))
          && startsLikeTitle(text, rest, end)
          && !statement) {
        return true;
      }
    }
    return false;
  }

  private boolean hasArrow(int after, int rest) {
    for (int i = after; i < rest; i++) {
      if (isArrow(text.charAt(i)) || text.charAt(i) == '/') {
        return true;
      }
    }
    return false;
  }

  private static boolean isArrow(char c) {
    return c == '>' || c == '»' || c == '›' || c == '→' || c == '▶' || c == '►' || c == '＞';
  }

  /** Whether words start as a headline does: with a capital, a digit or a script without case. */
  static boolean startsLikeTitle(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isWordCharacter(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  private boolean isInBrackets() {
    return Characters.isClosing(text.charAt(end - 1));
  }

  private boolean isYearOrSign(int after) {
    for (int i = after; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.isSpace(c)) {
        return c == '©' || c == 'ⓒ' || c == '(' || Character.isDigit(c) || c == ':' || c == '@';
      }
    }
    return false;
  }

  private boolean hasSemicolon(int from) {
    return Characters.indexOf(text, ';', from, end) >= 0;
  }

  private boolean hasDigitSoon(int rest) {
    int limit = Math.min(end, rest + 16);
    for (int i = rest; i < limit; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int countChannels(int from) {
    int channels = 0;
    for (int i = from; i < end; i++) {
      if (PhraseTrie.isWordStart(text, i, start)
          && PHRASES.longest(Furniture.CHANNEL, text, i, end) >= 0) {
        channels++;
      }
    }
    return channels;
  }

  /**
   * Whether what follows are names of persons: two to ten words with capitals, apart from short
   * particles between them; in scripts without case, at most four words.
   */
  private boolean areNames(int from) {
    int capitals = 0;
    int uncased = 0;
    for (int i = from; i < end; i++) {
      if (!PhraseTrie.isWordStart(text, i, start)
          || (i > from && Characters.isWordCharacter(text.charAt(i - 1)))) {
        continue;
      }
      int wordEnd = i;
      while (wordEnd < end && Characters.isWordCharacter(text.charAt(wordEnd))) {
        wordEnd++;
      }
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        if (wordEnd - i > 3) {
          return false;
        }
      } else if (!Character.isDigit(c)) {
        uncased++;
      } else {
        return false;
      }
    }
    return capitals > 0
        ? capitals >= 2 && capitals <= 10 && uncased == 0
        : uncased > 0 && uncased <= 4 && weight(text, from, end) <= 40;
  }
}
