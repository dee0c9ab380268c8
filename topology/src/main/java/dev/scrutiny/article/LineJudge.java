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

  /** Longest line that is weak, in units of {@link LineShape#weight}. */
  private static final int HEAVIEST_WEAK = 90;

  /** Longest line that is an invitation by what it ends with. */
  private static final int LONGEST_INVITATION = 120;

  /** Longest row of buttons that share. */
  private static final int LONGEST_BUTTONS = 80;

  /** Longest invitation to share with one network. */
  private static final int LONGEST_SHARE = 40;

  /** Longest stretch between such an invitation and the network, in UTF-16 units. */
  private static final int LONGEST_CONNECTION = 8;

  /** Longest Korean particle with a space, between a network and a call. */
  private static final int LONGEST_PARTICLE = 3;

  /** Heaviest name in a script without case, in units of {@link LineShape#weight}. */
  private static final int HEAVIEST_UNCASED_NAME = 16;

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

  private Verdict judge() {
    char bracket = 0;
    boolean quoted = false;
    int pointers = 0;
    int first = start;
    for (; first < end && !Characters.isWordCharacter(text.charAt(first)); first++) {
      char c = text.charAt(first);
      pointers += LineShape.pointing(c);
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
    if (pointers > 1 && !quoted && !statement && !lead && end - start <= LONGEST_LINK) {
      return Verdict.FURNITURE;
    }
    Verdict verdict = quoted ? null : byPhrase(first, bracket != 0);
    if (verdict == null && !quoted && !lead && endsWithInvitation(first)) {
      return Verdict.ENDING;
    }
    if (verdict == null) {
      verdict = byShape(first);
    }
    if (verdict != null) {
      return verdict;
    }
    return !sentence
            && LineShape.weight(text, start, end) <= HEAVIEST_WEAK
            && !LineShape.hasSentence(text, start, end)
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
    boolean title = !whole && LineShape.startsLikeTitle(text, rest, end);
    int length = end - start;

    if (node.is(Furniture.RELATED)) {
      if (whole && !isRemark()) {
        return Verdict.LINKS;
      }
      // "Watch: Ferry returns": a label of a headline.
      boolean label = lead && !node.isOpen(Furniture.RELATED);
      if ((colon && !label && length <= LONGEST_LINK) || mayRun(node, Furniture.RELATED, title)) {
        return Verdict.FURNITURE;
      }
    }
    if (node.is(Furniture.SECTION) && whole && !isRemark()) {
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
        && (whole
            || (colon && !statement)
            || (!lead && (node.isOpen(Furniture.CALL) || isShareOn(after))))) {
      return true;
    }
    if (node.is(Furniture.COMMENT)
        && (whole
            || LineShape.isCount(text, after, end)
            || (colon && !statement)
            || (node.isOpen(Furniture.COMMENT) && !lead))) {
      return true;
    }
    if (node.is(Furniture.TAGS) && ((whole && !isRemark()) || (colon && !statement))) {
      return true;
    }
    return node.is(Furniture.COPYRIGHT) && (whole || isYearOrSign(after));
  }

  /**
   * {@code Enjoyed this? Sign up here}: a question, or words without the end of a sentence, and
   * then a call.
   */
  private boolean endsWithInvitation(int first) {
    if (end - start > LONGEST_INVITATION) {
      return false;
    }
    for (int i = end - 2; i > first; i--) {
      char c = text.charAt(i);
      if (Characters.isQuote(c)) {
        return false;
      }
      boolean question = c == '?' || c == '？';
      if (question || (!sentence && (c == ':' || c == '：' || c == ',' || c == '，'))) {
        int from = Characters.trimStart(text, i + 1, end);
        return from < end
            && Characters.isWordCharacter(text.charAt(from))
            && byPhrase(from, false) == Verdict.ENDING;
      }
      if (Characters.isTerminal(c)) {
        return false;
      }
    }
    return false;
  }

  /** {@code Share via WhatsApp}: a network, after one short word at most. */
  private boolean isShareOn(int after) {
    if (statement || end - start > LONGEST_SHARE) {
      return false;
    }
    int words = 0;
    for (int i = after; i < end; i++) {
      if (PhraseTrie.isWordStart(text, i, start)) {
        if (PHRASES.longest(Furniture.NETWORK, text, i, end) == end) {
          return i - after <= LONGEST_CONNECTION && words <= 1;
        }
        if (!Characters.isUnspaced(text.charAt(i))) {
          words++;
        }
      }
    }
    return false;
  }

  /** {@code Facebookでシェア}: languages that put the verb last, at most a particle before it. */
  private boolean endsWithCall(int network) {
    char last = text.charAt(end - 1);
    int longest =
        Characters.isUnspaced(last) ? 1 : LineShape.isHangul(last) ? LONGEST_PARTICLE : -1;
    for (int i = network; i < end && i - network <= longest; i++) {
      if (PhraseTrie.isWordStart(text, i, start)
          && PHRASES.longest(Furniture.CALL, text, i, end) == end) {
        return true;
      }
    }
    return false;
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
            || (colon && length <= LONGEST_LINK && !lead)
            || (colon && LineShape.areNames(text, rest, end))
            || (node.isOpen(Furniture.BYLINE)
                && !lead
                && (PHRASES.longest(Furniture.SOURCE, text, rest, end) == end
                    || LineShape.areNames(text, rest, Credits.withoutBracket(text, rest, end)))))) {
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
        && (colon
            || hasSemicolon(rest)
            // Without capitals any few words could be names.
            || (LineShape.areNames(text, rest, end)
                && (Character.isUpperCase(text.charAt(rest))
                    || LineShape.weight(text, rest, end) <= HEAVIEST_UNCASED_NAME)))) {
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
    int calls = 0;
    boolean called = false;
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
        called |= !sentence && !lead && endsWithCall(after);
      } else if (end - start <= LONGEST_BUTTONS) {
        after = PHRASES.longest(Furniture.CALL, text, i, end);
        calls += after >= 0 ? 1 : 0;
      }
      i = after >= 0 ? after : i + 1;
    }
    if (called || (networks > 0 && networks + calls > 1 && networks + calls == words)) {
      return Verdict.ENDING;
    }
    if (!sentence
        && (LineShape.isTrail(text, start, end)
            || Credits.endsWithLinkMark(text, start, end)
            || Credits.isCaption(text, start, end, lead)
            || (!lead && Credits.isSignature(text, start, end))
            || LineShape.isTimestamp(text, start, end))) {
      return Verdict.FURNITURE;
    }
    return null;
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
      if (c == ':'
          || c == '：'
          || c == '|'
          || c == '｜'
          || c == '／'
          || c == '='
          || LineShape.isArrow(c)
          || Characters.isClosing(c)) {
        return true;
      }
      // A dash only between spaces, and before what looks like a headline: "Follow-up", "Ads –
      // and".
      if (Characters.isDash(c)
          && i > after
          && Characters.isSpace(text.charAt(i - 1))
          && LineShape.startsLikeTitle(text, rest, end)
          && !statement) {
        return true;
      }
    }
    return false;
  }

  private boolean hasArrow(int after, int rest) {
    for (int i = after; i < rest; i++) {
      if (LineShape.isArrow(text.charAt(i)) || text.charAt(i) == '/') {
        return true;
      }
    }
    return false;
  }

  /** Whether a full stop, but no ellipsis, ends the line: headings have none. */
  private boolean isRemark() {
    char last = text.charAt(end - 1);
    return last == '。' || (last == '.' && text.charAt(end - 2) != '.');
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
}
