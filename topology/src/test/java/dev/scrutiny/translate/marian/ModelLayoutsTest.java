package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tiny model in every arrangement of files that exports leave. */
class ModelLayoutsTest {

  private static final List<String> NETWORKS =
      List.of("encoder_model", "decoder_model", "decoder_with_past_model");

  @TempDir private Path folder;

  private Path model;

  @BeforeEach
  void copy() {
    model =
        TinyModel.copy(
            folder.resolve("opus-mt-id-en"),
            "encoder_model_quantized.onnx",
            "decoder_model_merged.onnx",
            "decoder_model_merged_quantized.onnx");
  }

  @Test
  void theNetworksMayBeInASubfolder() throws IOException {
    Files.createDirectory(model.resolve("onnx"));
    for (String network : NETWORKS) {
      Files.move(model.resolve(network + ".onnx"), model.resolve("onnx/" + network + ".onnx"));
    }

    assertTranslates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_fp16", "_quantized", "_int8", "_uint8"})
  void theirNamesMayTellTheirPrecision(String form) throws IOException {
    for (String network : NETWORKS) {
      Files.move(model.resolve(network + ".onnx"), model.resolve(network + form + ".onnx"));
    }

    assertTranslates();
  }

  @Test
  void theirWeightsMayBeInFilesBesideThem() {
    for (String network : NETWORKS) {
      ExternalWeights.of(model.resolve(network + ".onnx"));
      assertThat(model.resolve(network + ".onnx_data")).isNotEmptyFile();
    }

    assertTranslates();
  }

  @Test
  void theVersionChangesWithWeightsBesideANetwork() throws IOException {
    ExternalWeights.of(model.resolve("encoder_model.onnx"));
    String before = version();
    Path weights = model.resolve("encoder_model.onnx_data");
    byte[] changed = Files.readAllBytes(weights);
    changed[changed.length / 2] ^= 1;
    Files.write(weights, changed);

    assertThat(version()).isNotEqualTo(before);
  }

  private String version() {
    try (MarianTranslator marian = MarianTranslator.open(model, MarianOptions.DEFAULT)) {
      return marian.version();
    }
  }

  private void assertTranslates() {
    try (MarianTranslator marian = MarianTranslator.open(model, MarianOptions.DEFAULT)) {
      assertThat(
              marian.translate("id", List.of("Presiden menolak laporan itu kemarin.")).sentences())
          .extracting(Translation::text)
          .containsExactly("The president rejected the report yesterday.");
    }
  }
}
