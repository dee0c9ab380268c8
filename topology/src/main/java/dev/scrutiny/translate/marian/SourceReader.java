package dev.scrutiny.translate.marian;

import ai.djl.sentencepiece.SpTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Turns sentences into tokens: pieces by the model's own SentencePiece (Kudo and Richardson 2018),
 * tokens by its vocabulary.
 */
final class SourceReader implements AutoCloseable {

  private final SpTokenizer pieces;
  private final Vocabulary vocabulary;
  private final int end;
  private final int intoEnglish;

  SourceReader(ModelFiles files, Vocabulary vocabulary, int end) {
    this.vocabulary = vocabulary;
    this.end = end;
    intoEnglish = vocabulary.intoEnglish();
    // DJL tells its makers of its use, unless it is asked not to.
    System.setProperty("OPT_OUT_TRACKING", "true");
    try {
      pieces = new SpTokenizer(Files.readAllBytes(files.sourcePieces()));
    } catch (IOException e) {
      throw new MarianException(files.sourcePieces(), "cannot be read", e);
    } catch (RuntimeException | LinkageError e) {
      throw new MarianException(files.sourcePieces(), "SentencePiece cannot open it", e);
    }
  }

  SourceText read(String sentence) {
    List<String> found = pieces(sentence);
    int prefix = intoEnglish < 0 ? 0 : 1;
    int[] tokens = new int[prefix + found.size() + 1];
    if (prefix > 0) {
      tokens[0] = intoEnglish;
    }
    int words = 0;
    int knownWords = 0;
    boolean letter = false;
    boolean known = true;
    for (int at = 0; at < found.size(); at++) {
      String piece = found.get(at);
      if (piece.charAt(0) == Vocabulary.WORD_START) {
        words += letter ? 1 : 0;
        knownWords += letter && known ? 1 : 0;
        letter = false;
        known = true;
      }
      int id = vocabulary.id(piece);
      tokens[prefix + at] = id;
      if (piece.codePoints().anyMatch(Character::isLetter)) {
        letter = true;
        known &= id != vocabulary.unknown();
      }
    }
    words += letter ? 1 : 0;
    knownWords += letter && known ? 1 : 0;
    tokens[tokens.length - 1] = end;
    return new SourceText(tokens, words, knownWords);
  }

  /** Tokens of a sentence, the end included. */
  int length(String sentence) {
    return pieces(sentence).size() + (intoEnglish < 0 ? 1 : 2);
  }

  List<String> pieces(String sentence) {
    return pieces.tokenize(Characters.wellFormed(sentence));
  }

  @Override
  public void close() {
    pieces.close();
  }
}
