package dev.scrutiny.translate.marian;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The model that make_tiny_marian.py made, and its reference decodings. */
final class TinyModel {

  static final ObjectMapper JSON = new ObjectMapper();

  private TinyModel() {}

  /** The folder with every form of the model. */
  static Path folder() {
    return resource("opus-mt-id_fr-en");
  }

  static JsonNode reference() {
    return read(resource("reference.json"));
  }

  static List<JsonNode> cases() {
    return Stream.iterate(0, n -> n + 1)
        .limit(reference().get("cases").size())
        .map(reference().get("cases")::get)
        .toList();
  }

  /** A copy without some of the files. */
  static Path copy(Path to, String... without) {
    try (Stream<Path> files = Files.list(folder())) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        if (!List.of(without).contains(file.getFileName().toString())) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy whose decoder is in two halves. */
  static Path split(Path to) {
    return copy(to, "decoder_model_merged.onnx");
  }

  /** A copy whose decoder has no cache. */
  static Path uncached(Path to) {
    return copy(
        to,
        "encoder_model_quantized.onnx",
        "decoder_with_past_model.onnx",
        "decoder_model_merged.onnx",
        "decoder_model_merged_quantized.onnx");
  }

  /** A copy of the quantised form only. */
  static Path quantized(Path to) {
    return copy(
        to,
        "encoder_model.onnx",
        "decoder_model.onnx",
        "decoder_with_past_model.onnx",
        "decoder_model_merged.onnx");
  }

  /** Changes a JSON file. */
  static void edit(Path file, Consumer<ObjectNode> change) {
    ObjectNode json = (ObjectNode) read(file);
    change.accept(json);
    try {
      JSON.writeValue(file.toFile(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int[] ints(JsonNode array) {
    return JSON.convertValue(array, int[].class);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(TinyModel.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
