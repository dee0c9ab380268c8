package dev.scrutiny.article;

import dev.scrutiny.article.LineJudge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the editorial text of an article from the furniture of the page it was taken from: lists of
 * related links, promotions, calls to follow or subscribe, comment prompts, captions, bylines,
 * tags, navigation, datelines and newsroom credits.
 *
 * <p>Works line by line on general rules ({@link LineJudge}) and phrases from resource files, of
 * all languages at once since the language is not yet known. Three rules need more than a line: a
 * marker alone on its line takes the list of links after it; short lines without the end of a
 * sentence go where furniture of the kind that ends a page stands among them after the last
 * paragraph; and a headline that the body repeats stays once. In doubt a line stays. The time taken
 * is linear in the length of the text.
 */
public final class Editorial {

  /** A list of links has no more lines than this unless they have bullets. */
  private static final int LONGEST_LIST = 12;

  /** Longest line of a list of links without bullets, in units of {@link LineShape#weight}. */
  private static final int HEAVIEST_LINK = 150;

  /** This many short lines at the end are navigation even if none of them is a known phrase. */
  private static final int NAVIGATION_RUN = 4;

  /** Navigation has no more words than this in a line. */
  private static final int NAVIGATION_WORDS = 5;

  /** Longest link after the last sentence of a paragraph, or in brackets within it. */
  private static final int LONGEST_INLINE_LINK = 200;

  private static final PhraseTrie PHRASES = FurniturePhrases.all();

  private final String text;
  private final int titleEnd;

  private int lines;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] afterBlank = new boolean[64];
  private Verdict[] verdicts = new Verdict[64];

  private final List<Paragraph> paragraphs = new ArrayList<>();

  private Editorial(Article article) {
    this.text = article.text();
    String title = article.title();
    this.titleEnd = article.hasTitle() && title != null ? title.length() : 0;
  }

  /**
   * The editorial paragraphs of an article, in order. Those of the title are marked as headline;
   * where the article has no title, so is a first line that looks like one.
   *
   * <p>Never empty for an article that has text: one that seems to be nothing but furniture is
   * taken as it stands.
   *
   * @param article the article
   * @return paragraphs as stretches of {@link Article#text()}, without white space around them,
   *     without overlap
   */
  public static List<Paragraph> paragraphs(Article article) {
    Editorial editorial = new Editorial(article);
    editorial.readLines();
    editorial.takeHeadline();
    editorial.dropLists();
    editorial.dropNavigation();
    editorial.collect();
    if (editorial.paragraphs.isEmpty()) {
      editorial.collectAll();
    }
    return List.copyOf(editorial.paragraphs);
  }

  /** Finds the lines that are not blank and judges those of the body. */
  private void readLines() {
    boolean blank = false;
    for (int start = 0; start <= text.length(); ) {
      int end = start;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int from = Characters.trimStart(text, start, end);
      if (from == end) {
        blank = true;
      } else {
        add(from, Characters.trimEnd(text, from, end), blank);
        blank = false;
      }
      start = end + 1;
      if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
        start++;
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private void add(int start, int end, boolean blank) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, 2 * lines);
      ends = Arrays.copyOf(ends, 2 * lines);
      afterBlank = Arrays.copyOf(afterBlank, 2 * lines);
      verdicts = Arrays.copyOf(verdicts, 2 * lines);
    }
    starts[lines] = start;
    ends[lines] = end;
    afterBlank[lines] = blank;
    verdicts[lines] =
        start < titleEnd ? Verdict.EDITORIAL : LineJudge.judge(text, start, end, false);
    lines++;
  }

  /**
   * Collects the headline: the title, or else the first line that is not furniture if it looks like
   * one. Lines that repeat the headline after it go.
   */
  private void takeHeadline() {
    int line = 0;
    for (; line < lines && starts[line] < titleEnd; line++) {
      addHeadline(line);
    }
    if (line == 0) {
      while (line < lines && !isHeadline(line)) {
        if (!isGone(verdicts[line])) {
          return;
        }
        line++;
      }
      if (line < lines) {
        addHeadline(line++);
      }
    }
    if (paragraphs.isEmpty()) {
      return;
    }
    Span headline = paragraphs.get(0).span();
    while (line < lines && (isGone(verdicts[line]) || repeats(headline, line))) {
      if (!isGone(verdicts[line])) {
        verdicts[line] = Verdict.FURNITURE;
      }
      line++;
    }
  }

  /** Adds the words of a line to the headline, if it has any. The line is then done with. */
  private void addHeadline(int line) {
    Span words = Headline.clean(text, starts[line], ends[line]);
    if (words.start() < words.end()) {
      paragraphs.add(new Paragraph(words, true));
    }
    verdicts[line] = Verdict.FURNITURE;
  }

  /** Whether a line of the body, with more text after it, is the headline. */
  private boolean isHeadline(int line) {
    if (line + 1 >= lines || !TitleLine.looksLikeHeadline(text, starts[line], ends[line])) {
      return false;
    }
    if (isGone(LineJudge.judge(text, starts[line], ends[line], true))) {
      return false;
    }
    Span words = Headline.clean(text, starts[line], ends[line]);
    return words.start() < words.end();
  }

  private boolean repeats(Span headline, int line) {
    int from = Headline.afterViewing(text, starts[line], ends[line]);
    if (Characters.sameWords(text, headline.start(), headline.end(), from, ends[line])) {
      return true;
    }
    Span words = Headline.clean(text, starts[line], ends[line]);
    return words.start() < words.end()
        && Characters.sameWords(text, headline.start(), headline.end(), words.start(), words.end());
  }

  private static boolean isGone(Verdict verdict) {
    return switch (verdict) {
      case FURNITURE, LINKS, NAVIGATION, ENDING -> true;
      case EDITORIAL, WEAK, INVITATION -> false;
    };
  }

  /** Drops the links after a marker that stands alone. */
  private void dropLists() {
    boolean textBefore = false;
    for (int line = 0; line < lines; line++) {
      Verdict verdict = verdicts[line];
      // The name of a section above the headline heads no list.
      if (verdict == Verdict.LINKS || (verdict == Verdict.NAVIGATION && textBefore)) {
        line = dropList(line + 1) - 1;
      } else if (verdict == Verdict.EDITORIAL) {
        textBefore = true;
      }
    }
  }

  /** Drops the list of links that starts at a line and returns the line after it. */
  private int dropList(int first) {
    int line = first;
    if (line < lines && hasBullet(line)) {
      while (line < lines && hasBullet(line)) {
        verdicts[line++] = Verdict.FURNITURE;
      }
      return line;
    }
    while (line < lines
        && line - first < LONGEST_LIST
        && (line == first || !afterBlank[line] || afterBlank[first])
        && isLink(line)) {
      if (!isGone(verdicts[line])) {
        verdicts[line] = Verdict.FURNITURE;
      }
      line++;
    }
    return line;
  }

  private boolean hasBullet(int line) {
    return afterBullet(line) > starts[line] || afterNumber(line) > starts[line];
  }

  /** Where a line goes on after its bullet; its start if it has none. */
  private int afterBullet(int line) {
    int start = starts[line];
    char c = text.charAt(start);
    int from = Characters.trimStart(text, start + 1, ends[line]);
    return (Characters.isBullet(c) && from < ends[line])
            || (Characters.isDash(c) && from > start + 1)
        ? from
        : start;
  }

  private int afterNumber(int line) {
    int i = starts[line];
    while (i < ends[line] && i - starts[line] < 2 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean numbered =
        i > starts[line]
            && i + 1 < ends[line]
            && (text.charAt(i) == '.' || text.charAt(i) == ')')
            && Characters.isSpace(text.charAt(i + 1));
    return numbered ? i + 1 : starts[line];
  }

  /** Whether a line without a bullet could be a link: short, a single clause, not a statement. */
  private boolean isLink(int line) {
    if (verdicts[line] != Verdict.EDITORIAL) {
      return true;
    }
    int start = starts[line];
    int end = ends[line];
    return LineShape.weight(text, start, end) <= HEAVIEST_LINK
        && TitleLine.looksLikeHeadline(text, start, end);
  }

  /** Drops what stands after the last paragraph and is no part of the article. */
  private void dropNavigation() {
    int last = lines - 1;
    while (last >= 0 && verdicts[last] != Verdict.EDITORIAL) {
      last--;
    }
    if (last < 0 || starts[last] < titleEnd) {
      return;
    }
    int ending = last + 1;
    while (ending < lines && !isEnding(verdicts[ending])) {
      ending++;
    }
    for (int line = ending; line < lines; line++) {
      verdicts[line] = Verdict.FURNITURE;
    }
    int run = ending;
    while (run > last + 1 && verdicts[run - 1] == Verdict.WEAK && isShort(run - 1)) {
      run--;
    }
    int needed = ending < lines ? 2 : NAVIGATION_RUN;
    char mark = Characters.lastMark(text, starts[last], ends[last]);
    if (ending - run >= needed && mark != ':' && mark != '：') {
      Arrays.fill(verdicts, run, ending, Verdict.FURNITURE);
    }
  }

  private static boolean isEnding(Verdict verdict) {
    return verdict == Verdict.ENDING
        || verdict == Verdict.NAVIGATION
        || verdict == Verdict.INVITATION;
  }

  /**
   * Whether a line has few words, none of them with a digit, and neither bullet nor small letter
   * first.
   */
  private boolean isShort(int line) {
    int words = 0;
    boolean inside = false;
    for (int i = starts[line]; i < ends[line]; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        return false;
      }
      boolean word = !Characters.isSpace(c);
      if (word && !inside) {
        words++;
      }
      inside = word;
    }
    return words <= NAVIGATION_WORDS
        && LineShape.weight(text, starts[line], ends[line]) <= 40
        && !hasBullet(line)
        && LineShape.startsLikeTitle(text, starts[line], ends[line]);
  }

  /** Collects what is left of the body. */
  private void collect() {
    for (int line = 0; line < lines; line++) {
      if (!isGone(verdicts[line])) {
        int from = Headline.afterViewing(text, afterBullet(line), ends[line]);
        collect(Dateline.cut(text, from, ends[line]), ends[line]);
      }
    }
    cutCredits();
  }

  /** Collects a paragraph, but for links within it. */
  private void collect(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isOpening(c)) {
        int close = endOfBracketedLink(i, end);
        if (close > i) {
          addParagraph(from, i);
          from = close;
          i = close - 1;
        }
      } else if (Characters.isSpace(c)
          && i > start
          && Characters.isTerminal(Characters.lastMark(text, Math.max(start, i - 3), i))
          && isLinkToEnd(i + 1, end)) {
        addParagraph(from, i);
        return;
      }
    }
    addParagraph(from, end);
  }

  /**
   * The offset after a link in brackets, or the offset of the bracket if it holds something else.
   */
  private int endOfBracketedLink(int bracket, int end) {
    if (!isLinkMarker(bracket + 1, end)) {
      return bracket;
    }
    int limit = Math.min(end, bracket + LONGEST_INLINE_LINK);
    for (int i = bracket + 1; i < limit; i++) {
      if (Characters.isClosing(text.charAt(i))) {
        return i + 1;
      }
    }
    return bracket;
  }

  /** Whether a link runs from an offset to the end of a paragraph, with no sentence after it. */
  private boolean isLinkToEnd(int from, int end) {
    if (end - from > LONGEST_INLINE_LINK || !isLinkMarker(from, end)) {
      return false;
    }
    for (int i = from; i + 1 < end; i++) {
      if (Characters.isTerminal(text.charAt(i)) && Characters.isSpace(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clear marker of related links and a colon start at an offset. */
  private boolean isLinkMarker(int from, int end) {
    PhraseTrie.Node node = PHRASES.root();
    for (int i = from; i < end; ) {
      node = node.child(PhraseTrie.fold(text.charAt(i)));
      if (node == null) {
        return false;
      }
      i = PhraseTrie.next(text, i, end);
      int colon = Characters.trimStart(text, i, end);
      if (node.isOpen(Furniture.RELATED)
          && colon < end
          && (text.charAt(colon) == ':' || text.charAt(colon) == '：')) {
        return true;
      }
    }
    return false;
  }

  private void addParagraph(int start, int end) {
    int from = Characters.trimStart(text, start, end);
    int to = Characters.trimEnd(text, from, end);
    for (int i = from; i < to; i++) {
      if (Characters.isWordCharacter(text.charAt(i))) {
        paragraphs.add(new Paragraph(new Span(from, to), false));
        return;
      }
    }
  }

  /** Takes newsroom credits off the end of the last paragraph, or of the last ones. */
  private void cutCredits() {
    while (!paragraphs.isEmpty()) {
      int last = paragraphs.size() - 1;
      Paragraph paragraph = paragraphs.get(last);
      if (paragraph.headline()) {
        return;
      }
      Span span = paragraph.span();
      int end = Credits.cut(text, span.start(), span.end());
      if (end == span.end()) {
        return;
      }
      paragraphs.remove(last);
      if (end > span.start()) {
        paragraphs.add(new Paragraph(new Span(span.start(), end), false));
        return;
      }
    }
  }

  private void collectAll() {
    for (int line = 0; line < lines; line++) {
      paragraphs.add(new Paragraph(new Span(starts[line], ends[line]), starts[line] < titleEnd));
    }
  }
}
