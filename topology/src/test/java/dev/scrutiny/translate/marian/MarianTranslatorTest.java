package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarianTranslatorTest {

  private static final String SENTENCE = "Presiden menolak laporan itu kemarin.";
  private static final String ENGLISH = "The president rejected the report yesterday.";

  private static MarianTranslator marian;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    marian = MarianTranslator.open(TinyModel.folder(), MarianOptions.DEFAULT);
  }

  @AfterAll
  static void close() {
    marian.close();
  }

  @Test
  void anAnswerSaysWhoSpoke() {
    Translations answer = marian.translate("id", List.of(SENTENCE));
    assertThat(answer.engine()).isEqualTo("marian");
    assertThat(answer.version()).isEqualTo(marian.version()).matches("1-[0-9a-f]{8}");
    assertThat(answer.fallback()).isNull();
    assertThat(answer.sentences()).containsExactly(new Translation(ENGLISH, 5, 5));
  }

  @Test
  void emptySentencesGiveEmptyTranslationsInTheirPlaces() {
    assertThat(marian.translate("id", List.of("", SENTENCE, "  ", "\u0000", SENTENCE)).sentences())
        .extracting(Translation::text)
        .containsExactly("", ENGLISH, "", "", ENGLISH);
    assertThat(marian.translate("fr", List.of()).sentences()).isEmpty();
  }

  @Test
  void theLanguagesAreThoseOfTheName() {
    assertThat(List.of("id", "fr")).allMatch(marian::supports);
    assertThat(List.of("vi", "en", "mul", "")).noneMatch(marian::supports);
    assertThatThrownBy(() -> marian.translate("vi", List.of("Xin chào")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vi");
  }

  @Test
  void wordsWithUnknownPiecesCountAsUnknown() {
    Translation translation =
        marian.translate("id", List.of("Presiden 会见 12 hakim, 😀 itu!")).sentences().get(0);
    assertThat(translation.words()).isEqualTo(4);
    assertThat(translation.knownWords()).isEqualTo(3);
  }

  @Test
  void textThatNoNativeCodeCouldReadIsReadAllTheSame() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      texts.add(
          random
              .ints(random.nextInt(24), 0, n % 2 == 0 ? 0x10000 : 0x300)
              .mapToObj(c -> String.valueOf((char) c))
              .collect(Collectors.joining()));
    }
    assertThat(marian.translate("id", texts).sentences())
        .hasSize(texts.size())
        .allMatch(translation -> translation.knownWords() <= translation.words());
  }

  @Test
  void aLongSentenceIsTranslatedInParts() {
    long before = marian.counts().split();
    String half = "Presiden menolak laporan itu kemarin, dan polisi menunda aturan baru; ";
    Translation translation =
        marian.translate("id", List.of(half.repeat(6).strip(), SENTENCE)).sentences().get(0);
    assertThat(translation.words()).isEqualTo(10 * 6);
    String part = marian.translate("id", List.of(half.repeat(3))).sentences().get(0).text();
    assertThat(translation.text()).isEqualTo(part + " " + part);
    assertThat(marian.counts().split()).isEqualTo(before + 1);
  }

  @Test
  void whatWasDoneIsCounted() {
    MarianCounts before = marian.counts();
    marian.translate("id", List.of(SENTENCE, "", SENTENCE));
    MarianCounts after = marian.counts();
    assertThat(after.sentences() - before.sentences()).isEqualTo(2);
    assertThat(after.looped()).isEqualTo(before.looped());
  }

  @Test
  void threadsShareTheModel() throws Exception {
    List<String> texts = texts();
    List<Translation> expected = marian.translate("id", texts).sentences();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Translation>> task = () -> marian.translate("id", texts).sentences();
      for (Future<List<Translation>> answer : threads.invokeAll(Collections.nCopies(6, task))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aQuantisedModelTranslatesAlikeInAnyBatch() {
    Path model = TinyModel.quantized(folder.resolve("opus-mt-id-en"));
    List<String> texts = texts();
    try (MarianTranslator quantised = MarianTranslator.open(model, MarianOptions.DEFAULT)) {
      List<Translation> together = quantised.translate("id", texts).sentences();
      List<Translation> alone = new ArrayList<>();
      for (String text : texts) {
        alone.addAll(quantised.translate("id", List.of(text)).sentences());
      }
      assertThat(together).isEqualTo(alone);
      List<Translation> full = marian.translate("id", texts).sentences();
      long equal = together.stream().filter(full::contains).count();
      assertThat(equal).isGreaterThan(texts.size() * 2L / 3);
      assertThat(quantised.version()).isNotEqualTo(marian.version());
    }
  }

  @Test
  void aFolderHoldsOneModelForEachLanguageAndOneForTheRest() {
    TinyModel.copy(folder.resolve("opus-mt-id-en"));
    TinyModel.copy(folder.resolve("mul"));
    try (MarianTranslator several = MarianTranslator.open(folder, MarianOptions.DEFAULT)) {
      assertThat(List.of("id", "fr", "vi", "th")).allMatch(several::supports);
      assertThat(several.supports("en")).isFalse();
      assertThat(several.translate("fr", List.of("Le juge a rejeté le rapport.")).sentences())
          .extracting(Translation::text)
          .containsExactly("The judge rejected the report.");
    }
  }

  @Test
  void twoModelsForOneLanguageAreRefused() {
    TinyModel.copy(folder.resolve("id"));
    TinyModel.copy(folder.resolve("opus-mt-id-en"));
    assertFails(folder, "opus-mt-id-en: is for 'id', and so is id");
  }

  @Test
  void theVersionChangesWithTheModelAndTheSearchAlone() {
    Path model = TinyModel.copy(folder.resolve("opus-mt-id_fr-en"));
    assertThat(version(model, MarianOptions.DEFAULT)).isEqualTo(marian.version());
    assertThat(version(model, MarianOptions.DEFAULT.withBatchSize(3).withThreads(2)))
        .isEqualTo(marian.version());
    assertThat(version(model, MarianOptions.DEFAULT.withBeams(1))).isNotEqualTo(marian.version());
    TinyModel.edit(model.resolve("generation_config.json"), json -> json.put("max_length", 31));
    assertThat(version(model, MarianOptions.DEFAULT)).isNotEqualTo(marian.version());
  }

  @Test
  void aModelIntoSeveralLanguagesIsAskedForEnglish() {
    Path model = TinyModel.copy(folder.resolve("opus-mt-id-en"));
    TinyModel.edit(
        model.resolve("vocab.json"),
        json -> {
          JsonNode id = json.remove("x");
          json.set(">>eng<<", id);
        });
    ModelFiles files = ModelFiles.in(model);
    Vocabulary vocabulary = new Vocabulary(files.vocabulary());
    try (SourceReader reader = new SourceReader(files, vocabulary, 0)) {
      int[] tokens = reader.read(SENTENCE).tokens();
      assertThat(tokens[0]).isEqualTo(vocabulary.intoEnglish()).isNotEqualTo(vocabulary.unknown());
      assertThat(tokens).hasSize(reader.length(SENTENCE));
    }
  }

  @Test
  void aLoopIsCutAndCounted() {
    // A model that can say but one word.
    Path model = TinyModel.copy(folder.resolve("opus-mt-id-en"));
    int word = new Vocabulary(model.resolve("vocab.json")).id("▁itu");
    TinyModel.edit(
        model.resolve("generation_config.json"),
        json -> {
          json.put("max_length", 100);
          int padding = json.path("pad_token_id").asInt();
          ArrayNode suppressed = json.putArray("bad_words_ids");
          for (int id = 0; id <= padding; id++) {
            if (id != word) {
              suppressed.addArray().add(id);
            }
          }
        });
    try (MarianTranslator looping = MarianTranslator.open(model, MarianOptions.DEFAULT)) {
      assertThat(looping.translate("id", List.of(SENTENCE)).sentences().get(0).text())
          .isEqualTo("itu");
      assertThat(looping.counts().looped()).isEqualTo(1);
    }
  }

  @Test
  void everyMissingFileIsNamed() throws Exception {
    for (String file : List.of("config.json", "vocab.json", "source.spm", "encoder_model.onnx")) {
      Path model = folder.resolve("without-" + file).resolve("id");
      TinyModel.copy(model, file, "encoder_model_quantized.onnx");
      assertThatThrownBy(() -> ModelFiles.in(model))
          .isInstanceOf(MarianException.class)
          .hasMessage(model.resolve(file) + ": missing");
    }
    Path model =
        TinyModel.copy(
            folder.resolve("id"),
            "decoder_model.onnx",
            "decoder_model_merged.onnx",
            "decoder_with_past_model.onnx",
            "decoder_model_merged_quantized.onnx");
    assertFails(model, "decoder_model_merged.onnx: missing, and so is");
    assertFails(folder.resolve("nowhere"), "cannot be read as a folder of models");
    assertFails(Files.createDirectory(folder.resolve("empty")), "holds no model");
  }

  @Test
  void filesThatAreBrokenOrDoNotFitAreNamed() throws Exception {
    assertFails(changed("vocab.json", "{\"<unk>\": 1"), "vocab.json: not JSON, line 1");
    assertFails(changed("vocab.json", "[]"), "vocab.json: not a JSON object");
    assertFails(changed("vocab.json", "{\"a\": 0}"), "vocab.json: has no <unk>");
    assertFails(changed("vocab.json", "{\"a\": 0, \"b\": 0}"), "vocab.json: the number of 'b'");
    assertFails(changed("vocab.json", "{\"<unk>\": 0}"), "config.json: names token");
    assertFails(changed("config.json", "{\"model_type\": \"marian\"}"), "eos_token_id");
    assertFails(changed("source.spm", "no pieces"), "source.spm: ");
    assertFails(changed("encoder_model.onnx", "no network"), "encoder_model.onnx: ");
    Path model = TinyModel.copy(folder.resolve("swapped"));
    Files.copy(
        model.resolve("encoder_model.onnx"),
        model.resolve("decoder_model_merged.onnx"),
        StandardCopyOption.REPLACE_EXISTING);
    assertFails(model, "decoder_model_merged.onnx: has no output logits");
    Path large = TinyModel.copy(folder.resolve("large"));
    TinyModel.edit(
        large.resolve("vocab.json"),
        json -> {
          for (int n = json.size(); n < 400; n++) {
            json.put("piece" + n, n);
          }
        });
    assertFails(large, "vocab.json: has 400 pieces, but decoder_model_merged.onnx");
  }

  private Path changed(String file, String content) throws Exception {
    Path model = TinyModel.copy(Files.createTempDirectory(folder, "model"));
    if (file.equals("config.json")) {
      Files.delete(model.resolve("generation_config.json"));
    }
    Files.writeString(model.resolve(file), content);
    return model;
  }

  private static void assertFails(Path models, String message) {
    assertThatThrownBy(() -> MarianTranslator.open(models, MarianOptions.DEFAULT).close())
        .isInstanceOf(MarianException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  private static String version(Path model, MarianOptions options) {
    try (MarianTranslator opened = MarianTranslator.open(model, options)) {
      return opened.version();
    }
  }

  private static List<String> texts() {
    return TinyModel.cases().stream().map(one -> one.get("source").asText()).toList();
  }
}
