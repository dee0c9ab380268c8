package dev.scrutiny.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FallbackTranslatorTest {

  private final ScriptedTranslator second =
      new ScriptedTranslator("plain", Set.of("fr"), sentence -> "plain " + sentence);

  @Test
  void theFirstSpeaksWhereItCan() {
    Translations translations = with(sentence -> "good " + sentence).translate("fr", List.of("a"));

    assertThat(translations.engine()).isEqualTo("good");
    assertThat(translations.version()).isEqualTo("1");
    assertThat(translations.fallback()).isNull();
    assertThat(texts(translations)).containsExactly("good a");
    assertThat(second.asked).isEmpty();
  }

  @Test
  void theSecondSpeaksWhereTheFirstFailsAndTheAnswerSaysWhy() {
    Translations translations =
        with(sentence -> {
              throw new IllegalStateException("no memory");
            })
            .translate("fr", List.of("a", "b"));

    assertThat(translations.engine()).isEqualTo("plain");
    assertThat(translations.fallback())
        .isEqualTo("good: java.lang.IllegalStateException: no memory");
    assertThat(texts(translations)).containsExactly("plain a", "plain b");
  }

  @Test
  void whatTheFirstCouldTranslateIsKept() {
    Translations translations =
        with(sentence -> sentence.equals("b") ? null : "good " + sentence)
            .translate("fr", List.of("a", "b", "c"));

    assertThat(translations.engine()).isEqualTo("good+plain");
    assertThat(translations.version()).isEqualTo("1+1");
    assertThat(translations.fallback()).isEqualTo("good: out of words (1 of 3 sentences)");
    assertThat(texts(translations)).containsExactly("good a", "plain b", "good c");
    assertThat(second.asked).containsExactly(List.of("b"));
  }

  @Test
  void aLanguageThatOnlyOneHasIsTranslatedByThatOne() {
    Translator both =
        new FallbackTranslator(
            new ScriptedTranslator("good", Set.of("es"), sentence -> "good " + sentence), second);

    assertThat(both.supports("es")).isTrue();
    assertThat(both.supports("fr")).isTrue();
    assertThat(both.supports("xx")).isFalse();
    assertThat(texts(both.translate("es", List.of("a")))).containsExactly("good a");
    Translations translations = both.translate("fr", List.of("a"));
    assertThat(texts(translations)).containsExactly("plain a");
    assertThat(translations.fallback()).isEqualTo("good: does not translate from fr");
  }

  @Test
  void whatNeitherCanTranslateIsLeftWithTheReason() {
    Translator both =
        new FallbackTranslator(new ScriptedTranslator("good", Set.of("es"), s -> null), second);

    Translations translations = both.translate("es", List.of("una casa", "dos"));

    assertThat(translations.engine()).isEqualTo(Translations.NONE);
    assertThat(translations.version()).isEmpty();
    assertThat(translations.fallback()).isEqualTo("good: out of words");
    assertThat(texts(translations)).containsExactly(null, null);
    assertThat(translations.sentences().get(0)).isEqualTo(new Translation(null, 2, 0));
  }

  @Test
  void sentencesThatAreLeftOutOfManyAreCounted() {
    Translator both =
        new FallbackTranslator(
            new ScriptedTranslator("good", Set.of("es"), s -> s.equals("dos") ? null : "one"),
            second);

    Translations translations = both.translate("es", List.of("una", "dos"));

    assertThat(translations.engine()).isEqualTo("good");
    assertThat(translations.fallback()).isEqualTo("good: out of words (1 of 2 sentences)");
    assertThat(texts(translations)).containsExactly("one", null);
  }

  @Test
  void anEngineThatAnswersTooLittleHasFailed() {
    Translator deaf =
        new Translator() {
          @Override
          public String engine() {
            return "deaf";
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public boolean supports(String language) {
            return true;
          }

          @Override
          public Translations translate(String language, List<String> sentences) {
            return new Translations("deaf", "1", null, List.of());
          }
        };

    Translations translations =
        new FallbackTranslator(deaf, second).translate("fr", List.of("a", "b"));

    assertThat(texts(translations)).containsExactly("plain a", "plain b");
    assertThat(translations.fallback()).isEqualTo("deaf: 0 answers to 2 sentences");
  }

  @Test
  void noSentencesAreNoFailure() {
    assertThat(with(s -> null).translate("fr", List.of()).fallback()).isNull();
  }

  @Test
  void bothAreClosed() {
    ScriptedTranslator first = new ScriptedTranslator("good", Set.of(), s -> null);

    new FallbackTranslator(first, second).close();

    assertThat(first.closed).isTrue();
    assertThat(second.closed).isTrue();
  }

  private Translator with(UnaryOperator<String> answer) {
    return new FallbackTranslator(new ScriptedTranslator("good", Set.of("fr"), answer), second);
  }

  private static List<String> texts(Translations translations) {
    return translations.sentences().stream().map(Translation::text).toList();
  }
}
