package dev.scrutiny.company;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Where words of a Chinese or Japanese text start and end, by the dictionary of ICU. A name whose
 * first or last character is part of another word (美的 in 精美的) may be no name. The dictionary errs
 * at times, so this is no more than a doubt.
 */
final class HanWords {

  private final FoldedText text;
  private @Nullable BreakIterator words;

  HanWords(FoldedText text) {
    this.text = text;
  }

  /** Whether a word of the dictionary reaches across the start or the end of a stretch. */
  boolean areCut(int start, int end) {
    return (isInsideHan(start) && !isBoundary(start)) || (isInsideHan(end) && !isBoundary(end));
  }

  private boolean isInsideHan(int position) {
    return Letters.isHan(text.unit(position - 1)) && Letters.isHan(text.unit(position));
  }

  private boolean isBoundary(int position) {
    if (words == null) {
      words = BreakIterator.getWordInstance(ULocale.CHINESE);
      words.setText(text.units());
    }
    return words.isBoundary(position);
  }
}
