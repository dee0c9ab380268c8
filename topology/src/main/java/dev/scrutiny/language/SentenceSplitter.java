package dev.scrutiny.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.scrutiny.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits paragraphs into sentences: by the rules of Unicode Standard Annex 29, as ICU has them,
 * less the breaks after the abbreviations of the resource files {@code abbreviations/}. Safe for
 * use by several threads.
 *
 * <p>ICU's own abbreviations (FilteredBreakIteratorBuilder) are not used: it finds them at the end
 * of longer words too, and so misses 60 of 731 sentence ends in German and 64 in Portuguese
 * (FLORES-200 devtest) where plain rules miss about 15.
 */
public final class SentenceSplitter {

  /** Longer sentences are cut, in UTF-16 units: translation engines take no more at a time. */
  private static final int LONGEST = 1_000;

  /** Never used itself: each call works on a clone. */
  private record Rules(BreakIterator breaks, Abbreviations abbreviations) {}

  private final Map<String, Rules> rules = new HashMap<>();
  private final Rules common;

  /** A splitter for all languages. */
  public SentenceSplitter() {
    Abbreviations shared = Abbreviations.common();
    common = new Rules(BreakIterator.getSentenceInstance(ULocale.ROOT), shared);
    for (String language : Abbreviations.LANGUAGES) {
      ULocale locale = new ULocale(language);
      rules.put(
          language,
          new Rules(BreakIterator.getSentenceInstance(locale), Abbreviations.of(language)));
    }
  }

  /**
   * The sentences of a paragraph, in order, without white space around them and without overlap.
   *
   * <p>A line feed within the paragraph counts as a space. Quotation marks and brackets stay with
   * their sentence. A sentence of more than 1,000 UTF-16 units is cut after a clause, or else
   * between words.
   *
   * @param text the text that the spans point into
   * @param paragraph the paragraph
   * @param language ISO 639-1 code; one without rules of its own has those common to all languages
   * @return spans into the text; none for a blank paragraph
   */
  public List<Span> split(String text, Span paragraph, String language) {
    Rules own = rules.getOrDefault(language, common);
    String line = paragraph.of(text).replace('\n', ' ').replace('\r', ' ').replace('\u2028', ' ');
    BreakIterator breaks = own.breaks.clone();
    breaks.setText(line);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    breaks.first();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      int end = Boundaries.afterClosingQuote(line, at);
      if (end < line.length()
          && (end < start || !Boundaries.isEnd(line, start, end, own.abbreviations))) {
        continue;
      }
      add(sentences, line, start, end, paragraph.start());
      start = Math.max(start, end);
    }
    return sentences;
  }

  /** Adds a sentence, in pieces if it is long. */
  private static void add(List<Span> sentences, String line, int start, int end, int offset) {
    int to = end;
    while (to > start && Boundaries.isSpace(line.charAt(to - 1))) {
      to--;
    }
    int from = start;
    while (from < to) {
      if (Boundaries.isSpace(line.charAt(from))) {
        from++;
        continue;
      }
      int cut = to - from > LONGEST ? Boundaries.cut(line, from, from + LONGEST) : to;
      int trimmed = cut;
      while (Boundaries.isSpace(line.charAt(trimmed - 1))) {
        trimmed--;
      }
      sentences.add(new Span(offset + from, offset + trimmed));
      from = cut;
    }
  }
}
