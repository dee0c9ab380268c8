package dev.scrutiny.translate.marian;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model's {@code generation_config.json}, or where that is missing {@code config.json}, says
 * of decoding; the meaning of each is that of the transformers library.
 *
 * @param start token that the translation starts from (for Marian the padding)
 * @param end token that ends a sentence
 * @param padding token that fills up short sentences of a batch
 * @param suppressed tokens that are never generated
 * @param maxLength tokens of a translation at most, the start and the end included
 * @param forceEnd whether a translation that reaches the limit ends there with the end token
 * @param beams beams of the search
 * @param lengthPenalty exponent of the length by which a score is divided
 * @param stopping when a beam search stops
 * @param renormalize whether probabilities are scaled to sum 1 after tokens are suppressed
 * @param maxPositions tokens that the encoder has positions for
 */
record GenerationConfig(
    int start,
    int end,
    int padding,
    List<Integer> suppressed,
    int maxLength,
    boolean forceEnd,
    int beams,
    double lengthPenalty,
    Stopping stopping,
    boolean renormalize,
    int maxPositions) {

  /** When a beam search stops, once it has as many finished translations as beams. */
  enum Stopping {
    /** At once. */
    EARLY,
    /** When no open one is better at its present length. */
    HEURISTIC,
    /** When no open one can become better at any length. */
    NEVER
  }

  /**
   * The configuration of a model.
   *
   * @throws MarianException if a required value is missing or out of range
   */
  static GenerationConfig read(ModelFiles files) {
    JsonNode config = Json.read(files.config());
    JsonNode generation = Json.readIfPresent(files.generationConfig());
    Values values = new Values(files, generation, config);
    int end = values.number("eos_token_id", -1);
    int padding = values.number("pad_token_id", -1);
    int maxPositions = config.path("max_position_embeddings").asInt(512);
    List<Integer> suppressed = new ArrayList<>();
    for (JsonNode word : values.get("bad_words_ids")) {
      // Words of several tokens do not occur in Marian models.
      if (word.size() == 1) {
        suppressed.add(word.get(0).asInt());
      }
    }
    return new GenerationConfig(
        values.number("decoder_start_token_id", padding),
        end,
        padding,
        List.copyOf(suppressed),
        Math.min(values.number("max_length", maxPositions), maxPositions),
        values.get("forced_eos_token_id").isIntegralNumber(),
        values.number("num_beams", 1),
        values.get("length_penalty").asDouble(1),
        stopping(values.get("early_stopping")),
        values.get("renormalize_logits").asBoolean(false),
        maxPositions);
  }

  /** The same with another number of beams. */
  GenerationConfig withBeams(int number) {
    return new GenerationConfig(
        start,
        end,
        padding,
        suppressed,
        maxLength,
        forceEnd,
        number,
        lengthPenalty,
        stopping,
        renormalize,
        maxPositions);
  }

  private static Stopping stopping(JsonNode value) {
    if (value.asText("").equals("never")) {
      return Stopping.NEVER;
    }
    return value.asBoolean(false) ? Stopping.EARLY : Stopping.HEURISTIC;
  }

  private record Values(ModelFiles files, JsonNode generation, JsonNode config) {

    JsonNode get(String name) {
      JsonNode value = generation.path(name);
      return value.isMissingNode() ? config.path(name) : value;
    }

    int number(String name, int otherwise) {
      JsonNode value = get(name);
      int number = value.isIntegralNumber() ? value.asInt() : otherwise;
      if (number < 0) {
        throw new MarianException(files.config(), name + " is missing");
      }
      return number;
    }
  }
}
