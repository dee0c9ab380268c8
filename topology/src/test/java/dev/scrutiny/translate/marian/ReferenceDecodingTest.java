package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scrutiny.translate.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Token for token against decodings that make_tiny_marian.py computed without a cache. */
class ReferenceDecodingTest {

  @TempDir private static Path folder;

  /** The decoder in one file, in two halves, and without a cache. */
  private enum Form {
    MERGED,
    SPLIT,
    UNCACHED;

    Path copy(Path to) {
      return switch (this) {
        case MERGED -> TinyModel.copy(to);
        case SPLIT -> TinyModel.split(to);
        case UNCACHED -> TinyModel.uncached(to);
      };
    }
  }

  private static final Map<Form, Network> NETWORKS = new EnumMap<>(Form.class);

  @BeforeAll
  static void open() {
    for (Form form : Form.values()) {
      ModelFiles files = ModelFiles.in(form.copy(folder.resolve(form.name())));
      NETWORKS.put(form, new Network(files, MarianOptions.DEFAULT));
    }
  }

  @AfterAll
  static void close() {
    NETWORKS.values().forEach(Network::close);
  }

  @Test
  void sentencesBecomeTheTokensOfTheReference() {
    ModelFiles files = ModelFiles.in(TinyModel.folder());
    int end = GenerationConfig.read(files).end();
    try (SourceReader reader = new SourceReader(files, new Vocabulary(files.vocabulary()), end)) {
      for (JsonNode one : TinyModel.cases()) {
        String source = one.get("source").asText();
        assertThat(reader.pieces(source))
            .as(source)
            .isEqualTo(TinyModel.JSON.convertValue(one.get("pieces"), List.class));
        assertThat(reader.read(source).tokens())
            .as(source)
            .isEqualTo(TinyModel.ints(one.get("ids")));
      }
    }
  }

  static Stream<Arguments> searchesAndBatches() {
    List<Arguments> all = new ArrayList<>();
    for (JsonNode search : TinyModel.reference().get("searches")) {
      for (Form form : Form.values()) {
        for (int batch : form == Form.MERGED ? new int[] {1, 64} : new int[] {5}) {
          all.add(Arguments.of(search.get("name").asText(), search, form, batch));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {2}, batches of {3}")
  @MethodSource("searchesAndBatches")
  void decodingGivesTheTokensOfTheReferenceInBatchesOfAnySizeAndOrder(
      String name, JsonNode search, Form form, int batch) {
    GenerationConfig own = GenerationConfig.read(ModelFiles.in(TinyModel.folder()));
    Decoder decoder = new Decoder(NETWORKS.get(form), config(own, search));
    List<JsonNode> cases = TinyModel.cases();
    List<Integer> order = new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
    Collections.shuffle(order, new Random(batch));
    for (int from = 0; from < order.size(); from += batch) {
      List<JsonNode> part =
          order.subList(from, Math.min(order.size(), from + batch)).stream()
              .map(cases::get)
              .toList();
      List<Decoder.Output> outputs =
          decoder.decode(part.stream().map(one -> TinyModel.ints(one.get("ids"))).toList());
      for (int at = 0; at < part.size(); at++) {
        assertThat(outputs.get(at).tokens())
            .as(part.get(at).get("source").asText())
            .isEqualTo(expected(part.get(at), name));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEngineGivesTheTextsOfTheReferenceWithTheModelsOwnSearch(Form form) {
    Path model = form.copy(folder.resolve(form.name().toLowerCase(Locale.ROOT)).resolve("id"));
    assertThat(ModelFiles.in(model).decoderWithPast() != null).isEqualTo(form == Form.SPLIT);
    assertThat(ModelFiles.in(model).cached()).isEqualTo(form != Form.UNCACHED);
    List<String> sources =
        TinyModel.cases().stream().map(one -> one.get("source").asText()).toList();
    List<String> texts =
        TinyModel.cases().stream()
            .map(one -> one.get("outputs").get("beam4").get("text").asText())
            .toList();
    try (MarianTranslator marian = MarianTranslator.open(model, MarianOptions.DEFAULT)) {
      assertThat(marian.translate("id", sources).sentences())
          .extracting(Translation::text)
          .isEqualTo(texts);
    }
  }

  @Test
  void theReferenceIsNotTrivial() {
    long different =
        TinyModel.cases().stream()
            .filter(one -> !Arrays.equals(expected(one, "greedy"), expected(one, "beam6-long")))
            .count();
    assertThat(TinyModel.cases()).hasSizeGreaterThan(40);
    assertThat(different).isGreaterThan(3);
  }

  /** The reference's tokens without the end, which those that reach the limit lack. */
  private static int[] expected(JsonNode one, String name) {
    int[] tokens = TinyModel.ints(one.get("outputs").get(name).get("ids"));
    return tokens[tokens.length - 1] == 0 ? Arrays.copyOf(tokens, tokens.length - 1) : tokens;
  }

  private static GenerationConfig config(GenerationConfig own, JsonNode search) {
    return new GenerationConfig(
        own.start(),
        own.end(),
        own.padding(),
        own.suppressed(),
        own.maxLength(),
        own.forceEnd(),
        search.get("numBeams").asInt(),
        search.get("lengthPenalty").asDouble(),
        search.get("earlyStopping").asBoolean()
            ? GenerationConfig.Stopping.EARLY
            : GenerationConfig.Stopping.HEURISTIC,
        own.renormalize(),
        own.maxPositions());
  }
}
