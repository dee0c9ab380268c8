package dev.scrutiny.translate.marian;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of words that a model knows, and their numbers: {@code vocab.json}. */
final class Vocabulary {

  /** Marks the start of a word in pieces (SentencePiece). */
  static final char WORD_START = '\u2581';

  private static final String UNKNOWN = "<unk>";
  private static final List<String> INTO_ENGLISH = List.of(">>eng<<", ">>en<<");

  private final Map<String, Integer> ids = new HashMap<>();
  private final @Nullable String[] pieces;
  private final int unknown;

  /**
   * Reads a vocabulary.
   *
   * @throws MarianException if it is malformed or has no token for the unknown
   */
  Vocabulary(Path file) {
    JsonNode json = Json.read(file);
    pieces = new String[json.size()];
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      int id = entry.getValue().isIntegralNumber() ? entry.getValue().asInt() : -1;
      if (id < 0 || id >= pieces.length || pieces[id] != null) {
        throw new MarianException(
            file, "the number of '" + entry.getKey() + "' is no number from 0, or taken");
      }
      ids.put(entry.getKey(), id);
      pieces[id] = entry.getKey();
    }
    Integer id = ids.get(UNKNOWN);
    if (id == null) {
      throw new MarianException(file, "has no " + UNKNOWN);
    }
    unknown = id;
  }

  int size() {
    return pieces.length;
  }

  /** Number of a piece, that of the unknown where the model does not have it. */
  int id(String piece) {
    return ids.getOrDefault(piece, unknown);
  }

  int unknown() {
    return unknown;
  }

  /**
   * The token that asks for English, which models into several languages have; -1 where the model
   * has none.
   */
  int intoEnglish() {
    for (String token : INTO_ENGLISH) {
      Integer id = ids.get(token);
      if (id != null) {
        return id;
      }
    }
    return -1;
  }

  /** Text of tokens, in which unknown ones leave nothing. */
  String text(int[] tokens) {
    StringBuilder text = new StringBuilder();
    for (int token : tokens) {
      String piece = token == unknown || token >= pieces.length ? null : pieces[token];
      if (piece != null) {
        text.append(piece);
      }
    }
    return text.toString().replace(WORD_START, ' ').strip();
  }
}
