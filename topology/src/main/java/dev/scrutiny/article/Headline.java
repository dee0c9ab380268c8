package dev.scrutiny.article;

/** Takes labels, site names and credits off a headline. */
final class Headline {

  private static final PhraseTrie PHRASES = FurniturePhrases.all();

  private Headline() {}

  /**
   * The words of a headline: without what pages put before it ({@code UPDATE 2 -}, {@code
   * [EXCLUSIVE]}, {@code You are viewing}) and after it (a dash or bar and the name of the site, an
   * agency in brackets). Empty if the line is the caption of a photograph.
   */
  static Span clean(String text, int start, int end) {
    if (Credits.isSiteCaption(text, start, end)) {
      return new Span(end, end);
    }
    int from = start;
    // "UPDATE 2-EXCLUSIVE-": labels come in groups, but not in crowds.
    for (int round = 0; round < 3; round++) {
      int shorter = afterLabel(text, from, end);
      if (shorter == from) {
        break;
      }
      from = shorter;
    }
    if (from == start && isCaption(text, start, end)) {
      return new Span(end, end);
    }
    int to = beforeSite(text, from, end);
    if (to > from && Characters.isClosing(text.charAt(to - 1))) {
      to = Credits.cutTitle(text, from, to);
    }
    return Characters.hasLetter(text, from, to) ? new Span(from, to) : new Span(start, end);
  }

  private static int afterLabel(String text, int start, int end) {
    int viewing = afterViewing(text, start, end);
    if (viewing > start) {
      return viewing;
    }
    boolean bracketed = start < end && Characters.isOpening(text.charAt(start));
    int from = bracketed ? Characters.trimStart(text, start + 1, end) : start;
    int site = bracketed ? -1 : Domains.end(text, from, end);
    if (site >= 0) {
      int after = Dateline.afterSeparator(text, site, end);
      return after > site && after < end ? after : start;
    }
    int label = -1;
    if (from < end) {
      label =
          Math.max(
              PHRASES.longest(Furniture.HEADLINE, text, from, end),
              PHRASES.longest(Furniture.RELATED, text, from, end));
    }
    if (label < 0) {
      return start;
    }
    int i = Characters.trimStart(text, label, end);
    while (i < end && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (bracketed) {
      return i < end && Characters.isClosing(text.charAt(i))
          ? notEmpty(text, start, i + 1, end)
          : start;
    }
    int mark = Characters.trimStart(text, i, end);
    if (mark < end && isLabelMark(text.charAt(mark))) {
      return notEmpty(text, start, mark + 1, end);
    }
    int dash = Dateline.afterSeparator(text, i, end);
    // "UPDATE 2-Regulators": agencies put no space after the hyphen.
    if (dash == i
        && i < end
        && text.charAt(i) == '-'
        && isUpperCase(text, from, label)
        && LineShape.startsLikeTitle(text, i, end)) {
      dash = i + 1;
    }
    return dash > i ? notEmpty(text, start, dash, end) : start;
  }

  /**
   * Where a line goes on after words that a page puts before its headline; {@code start} if none.
   */
  static int afterViewing(String text, int start, int end) {
    if (start >= end) {
      return start;
    }
    int viewing = PHRASES.longest(Furniture.VIEWING, text, start, end);
    if (viewing < 0) {
      return start;
    }
    int i = viewing;
    while (i < end && (Characters.isSpace(text.charAt(i)) || isLabelMark(text.charAt(i)))) {
      i++;
    }
    return notEmpty(text, start, i, end);
  }

  private static boolean isLabelMark(char c) {
    return c == ':' || c == '：' || c == '|' || c == '｜' || c == '>' || c == '»' || c == '/';
  }

  private static int notEmpty(String text, int start, int from, int end) {
    int i = Characters.trimStart(text, from, end);
    return Characters.hasLetter(text, i, end) ? i : start;
  }

  private static boolean isUpperCase(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCaption(String text, int start, int end) {
    int caption = start < end ? PHRASES.longest(Furniture.CAPTION, text, start, end) : -1;
    if (caption < 0) {
      return false;
    }
    int mark = Characters.trimStart(text, caption, end);
    return mark < end && (text.charAt(mark) == ':' || text.charAt(mark) == '：');
  }

  /** Where a headline ends before a bar or dash and the name of a site. */
  private static int beforeSite(String text, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      char c = text.charAt(i);
      if (c != '|' && c != '｜' && !Characters.isDash(c)) {
        continue;
      }
      int from = Characters.trimStart(text, i + 1, end);
      boolean spaced = from > i + 1 && Characters.isSpace(text.charAt(i - 1));
      if (!spaced) {
        continue;
      }
      boolean site =
          from < end
              && (Domains.end(text, from, end) == end
                  || PHRASES.longest(Furniture.SOURCE, text, from, end) == end);
      return site && i > start + 1 ? Characters.trimEnd(text, start, i) : end;
    }
    return end;
  }
}
