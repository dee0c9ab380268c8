package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one JSON object a line. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * The objects of a file, in its order.
   *
   * @throws UserException if it cannot be read or a line is no JSON; the message names the line
   */
  static List<JsonNode> read(Path file) {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines(file)) {
      try {
        objects.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new UserException(file + ":" + (objects.size() + 1) + ": no JSON object", e);
      }
    }
    return objects;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
    }
  }

  /** The strings of an array, or of a field of each of its objects. */
  static List<String> strings(JsonNode array, String field) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array) {
      strings.add(field.isEmpty() ? element.asText() : element.path(field).asText());
    }
    return strings;
  }
}
