package dev.scrutiny.translate.libretranslate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is left to translate, in order; a sentence that is too long for a request is cut. */
final class Pieces {

  /**
   * A sentence or a part of it.
   *
   * @param sentence index of the sentence
   */
  record Piece(int sentence, String text) {}

  private final Deque<Piece> left = new ArrayDeque<>();

  /** The sentences that have something to translate. */
  Pieces(List<String> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).strip();
      if (!text.isEmpty()) {
        left.add(new Piece(i, text));
      }
    }
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /** Takes as much as one request may have. */
  List<Piece> next(Limits limits) {
    List<Piece> batch = new ArrayList<>();
    int characters = 0;
    while (!left.isEmpty() && batch.size() < limits.texts()) {
      Piece piece = left.remove();
      if (piece.text.length() > limits.characters()) {
        int end = cut(piece.text, limits.characters());
        left.addFirst(new Piece(piece.sentence, piece.text.substring(end).stripLeading()));
        piece = new Piece(piece.sentence, piece.text.substring(0, end).stripTrailing());
      }
      if (!batch.isEmpty() && characters + piece.text.length() > limits.characters()) {
        left.addFirst(piece);
        break;
      }
      batch.add(piece);
      characters += piece.text.length();
    }
    return batch;
  }

  /** Puts back what was taken, to be taken in smaller requests. */
  void putBack(List<Piece> batch) {
    for (int i = batch.size() - 1; i >= 0; i--) {
      left.addFirst(batch.get(i));
    }
  }

  /** Where to cut a text: at the last space, or where there is none, within a word. */
  private static int cut(String text, int most) {
    for (int end = most; end > most / 2; end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
