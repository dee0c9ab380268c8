package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sentences of an article in the form in which names are looked up, folded once for all. */
public final class FoldedSentences {

  private final String text;
  private final List<Sentence> sentences;
  private final List<FoldedText> folded;

  private FoldedSentences(String text, List<Sentence> sentences, List<FoldedText> folded) {
    this.text = text;
    this.sentences = sentences;
    this.folded = folded;
  }

  /**
   * Folds sentences.
   *
   * @param text the article's text, which the spans of the sentences point into
   * @param sentences the sentences of the editorial text, in order
   * @throws IndexOutOfBoundsException if a span is not within the text
   */
  public static FoldedSentences of(String text, List<Sentence> sentences) {
    List<FoldedText> folded = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      int start = sentence.span().start();
      int end = sentence.span().end();
      Objects.checkFromToIndex(start, end, text.length());
      folded.add(FoldedText.of(text, start, end));
    }
    return new FoldedSentences(text, sentences, folded);
  }

  int size() {
    return folded.size();
  }

  /** The article's text. */
  String text() {
    return text;
  }

  /** The sentence at a position. */
  Sentence sentence(int index) {
    return sentences.get(index);
  }

  /** The sentence at a position, folded. */
  FoldedText folded(int index) {
    return folded.get(index);
  }
}
