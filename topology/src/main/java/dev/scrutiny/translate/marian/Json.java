package dev.scrutiny.translate.marian;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the JSON files of a model. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * An object.
   *
   * @throws MarianException if the file is missing or not a JSON object
   */
  static JsonNode read(Path file) {
    try {
      JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
      if (!node.isObject()) {
        throw new MarianException(file, "not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new MarianException(
          file, "not JSON, line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new MarianException(file, "cannot be read", e);
    }
  }

  /** An object, or nothing where the file is missing. */
  static JsonNode readIfPresent(Path file) {
    return Files.exists(file) ? read(file) : MissingNode.getInstance();
  }
}
