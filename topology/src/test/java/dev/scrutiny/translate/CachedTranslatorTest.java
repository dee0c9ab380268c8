package dev.scrutiny.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CachedTranslatorTest {

  private static final long PLENTY = 1_000_000;

  private final ScriptedTranslator engine =
      new ScriptedTranslator("slow", Set.of("fr", "id"), CachedTranslatorTest::english);
  private final CachedTranslator cached = new CachedTranslator(engine, PLENTY);

  @Test
  void asksForASentenceOnce() {
    Translations first = cached.translate("fr", List.of("a", "b", "a", "a"));
    Translations second = cached.translate("fr", List.of("b", "a"));
    Translations third = cached.translate("fr", List.of("b", "c"));

    assertThat(texts(first)).containsExactly("A", "B", "A", "A");
    assertThat(texts(second)).containsExactly("B", "A");
    assertThat(texts(third)).containsExactly("B", "C");
    assertThat(second.engine()).isEqualTo("slow");
    assertThat(second.version()).isEqualTo("1");
    assertThat(second.fallback()).isNull();
    assertThat(engine.asked).containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void languagesAreKeptApart() {
    Translations unused = cached.translate("fr", List.of("a"));
    unused = cached.translate("id", List.of("a"));

    assertThat(engine.asked).hasSize(2);
  }

  @Test
  void versionsAreKeptApart() {
    Translations unused = cached.translate("fr", List.of("a"));
    engine.version = "2";

    assertThat(cached.translate("fr", List.of("a")).version()).isEqualTo("2");
    assertThat(engine.asked).hasSize(2);
  }

  @Test
  void aVersionThatChangesInBetweenIsNotMixed() {
    ScriptedTranslator changing =
        new ScriptedTranslator("slow", Set.of("fr"), CachedTranslatorTest::english) {
          @Override
          public synchronized Translations translate(String language, List<String> sentences) {
            if (sentences.contains("c")) {
              version = "2";
            }
            return super.translate(language, sentences);
          }
        };
    CachedTranslator cache = new CachedTranslator(changing, PLENTY);
    Translations unused = cache.translate("fr", List.of("a", "b"));

    Translations translations = cache.translate("fr", List.of("a", "c"));

    assertThat(translations.version()).isEqualTo("2");
    assertThat(texts(translations)).containsExactly("A", "C");
    assertThat(changing.asked).containsExactly(List.of("a", "b"), List.of("c"), List.of("c", "a"));
  }

  @Test
  void whatCouldNotBeTranslatedIsAskedForAgain() {
    Translations first = cached.translate("fr", List.of("a", "fails"));
    Translations second = cached.translate("fr", List.of("fails", "a"));

    assertThat(texts(first)).containsExactly("A", null);
    assertThat(first.fallback()).isEqualTo("slow: out of words");
    assertThat(texts(second)).containsExactly(null, "A");
    assertThat(engine.asked).containsExactly(List.of("a", "fails"), List.of("fails"));
  }

  @Test
  void whatAnotherEngineSaidInItsPlaceIsNotRemembered() {
    Translator both =
        new FallbackTranslator(
            cached, new ScriptedTranslator("plain", Set.of("fr"), sentence -> "plain"));

    for (int i = 0; i < 3; i++) {
      assertThat(texts(both.translate("fr", List.of("fails")))).containsExactly("plain");
    }
    assertThat(engine.asked).hasSize(3);
    assertThat(cached.figures().sentences()).isZero();
  }

  @Test
  void tellsHowItIsDoing() {
    Translations unused = cached.translate("fr", List.of("a", "b", "a"));
    unused = cached.translate("fr", List.of("a", "c"));

    CachedTranslator.Figures figures = cached.figures();

    assertThat(figures.hits()).isEqualTo(1);
    assertThat(figures.misses()).isEqualTo(3);
    assertThat(figures.evictions()).isZero();
    assertThat(figures.sentences()).isEqualTo(3);
    assertThat(figures.bytes()).isBetween(3 * 4L, 3 * 1000L);
  }

  @Test
  void keepsWithinItsMemory() {
    long room = 50_000;
    CachedTranslator small = new CachedTranslator(engine, room);
    for (int i = 0; i < 1000; i++) {
      Translations unused = small.translate("fr", List.of("x".repeat(50) + i));
      assertThat(small.figures().bytes()).isLessThanOrEqualTo(room);
    }

    assertThat(small.figures().evictions()).isPositive();
    assertThat(small.figures().sentences()).isLessThan(200);
  }

  @Test
  void aSentenceLargerThanTheCacheIsTranslatedAllTheSame() {
    CachedTranslator tiny = new CachedTranslator(engine, 1000);
    String large = "x".repeat(10_000);

    assertThat(texts(tiny.translate("fr", List.of(large))))
        .containsExactly(large.toUpperCase(Locale.ROOT));
    assertThat(tiny.figures().bytes()).isLessThanOrEqualTo(1000);
  }

  @Test
  void threadsShareIt() throws Exception {
    List<String> sentences = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Translations>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> shuffled = new ArrayList<>(sentences);
      Collections.shuffle(shuffled, new Random(i));
      answers.add(threads.submit(() -> cached.translate("fr", shuffled)));
    }
    for (Future<Translations> answer : answers) {
      assertThat(texts(answer.get())).containsExactlyInAnyOrderElementsOf(upper(sentences));
    }
    threads.shutdown();
    assertThat(cached.figures().sentences()).isEqualTo(50);
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withAndWithoutItTheTranslationsAreTheSame(int seed) {
    Random random = new Random(seed);
    ScriptedTranslator plain =
        new ScriptedTranslator("slow", Set.of("fr", "id"), CachedTranslatorTest::english);
    ScriptedTranslator behind =
        new ScriptedTranslator("slow", Set.of("fr", "id"), CachedTranslatorTest::english);
    CachedTranslator cache = new CachedTranslator(behind, 500L + random.nextInt(20_000));
    for (int i = 0; i < 200; i++) {
      String language = random.nextBoolean() ? "fr" : "id";
      List<String> sentences = new ArrayList<>();
      for (int j = random.nextInt(12); j > 0; j--) {
        sentences.add(sentence(random));
      }
      Translations expected = plain.translate(language, sentences);

      assertThat(cache.translate(language, sentences)).isEqualTo(expected);
    }
    assertThat(behind.asked.stream().mapToInt(List::size).sum())
        .isLessThan(plain.asked.stream().mapToInt(List::size).sum());
  }

  private static String sentence(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> "";
      case 1 -> "fails";
      default -> "s" + (int) Math.abs(random.nextGaussian() * 30);
    };
  }

  private static String english(String sentence) {
    return sentence.equals("fails") ? null : sentence.toUpperCase(Locale.ROOT);
  }

  private static List<String> upper(List<String> sentences) {
    return sentences.stream().map(CachedTranslatorTest::english).toList();
  }

  private static List<String> texts(Translations translations) {
    return translations.sentences().stream().map(Translation::text).toList();
  }
}
