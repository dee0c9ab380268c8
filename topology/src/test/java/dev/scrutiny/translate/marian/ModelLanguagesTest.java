package dev.scrutiny.translate.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLanguagesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "opus-mt-id-en, id",
    "opus-mt-tc-big-fr-en, fr",
    "opus-mt-mul-en, mul",
    "opus-mt-ind-eng, id",
    "opus-mt-heb-en, he",
    "vi, vi",
    "mul, mul",
    "vi-en, vi",
  })
  void theFoldersNameTells(String name, String language) {
    assertThat(ModelLanguages.of(Path.of(name))).containsExactly(language);
  }

  @Test
  void aNameCanHoldSeveralLanguages() {
    assertThat(ModelLanguages.of(Path.of("opus-mt-fr_es_it-en"))).containsExactly("fr", "es", "it");
    assertThat(ModelLanguages.of(Path.of("fr+es"))).containsExactly("fr", "es");
  }

  @Test
  void elseTheTokenizersConfigurationTells() throws IOException {
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        "{\"source_lang\":\"vie\",\"target_lang\":\"eng\"}");
    assertThat(ModelLanguages.of(folder)).isEqualTo(Set.of("vi"));
  }

  @Test
  void elseTheModelsOriginTells() throws IOException {
    Files.writeString(
        folder.resolve("config.json"), "{\"_name_or_path\":\"Helsinki-NLP/opus-mt-fr-en\"}");
    assertThat(ModelLanguages.of(folder)).isEqualTo(Set.of("fr"));
  }

  @Test
  void aModelIntoAnotherLanguageIsRefused() {
    assertThatThrownBy(() -> ModelLanguages.of(Path.of("opus-mt-en-fr")))
        .isInstanceOf(MarianException.class)
        .hasMessage("opus-mt-en-fr: translates into fr, not into English");
  }

  @Test
  void aModelThatDoesNotTellIsRefused() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{}");
    assertThatThrownBy(() -> ModelLanguages.of(folder))
        .isInstanceOf(MarianException.class)
        .hasMessageContaining("name the folder after them, as in opus-mt-id-en");
  }
}
