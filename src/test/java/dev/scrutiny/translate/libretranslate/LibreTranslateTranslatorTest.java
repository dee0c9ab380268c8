package dev.scrutiny.translate.libretranslate;

import static dev.scrutiny.translate.libretranslate.ScriptedServer.error;
import static dev.scrutiny.translate.libretranslate.ScriptedServer.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.libretranslate.ScriptedServer.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that has all the habits of the real one. */
class LibreTranslateTranslatorTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String MANY = "mot ".repeat(20).strip();

  private final ScriptedServer server = new ScriptedServer((language, text) -> english(text));
  private final FastTiming timing = new FastTiming();
  private final CountDownLatch over = new CountDownLatch(1);
  private final LibreTranslateTranslator translator = translator(TIMEOUT, 2000);

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  @Test
  void asksForAllSentencesAtOnceInTheWordsOfTheApi() {
    Translations translations = translate("Une maison.", "", "Deux maisons.");

    assertThat(texts(translations)).containsExactly("English 1", "", "English 2");
    assertThat(translations.engine()).isEqualTo("libretranslate");
    assertThat(translations.version()).isEqualTo("1.6.5");
    assertThat(translations.fallback()).isNull();
    assertThat(translations.sentences().get(0)).isEqualTo(new Translation("English 1", 2, 2));
    assertThat(server.requests())
        .singleElement()
        .asString()
        .isEqualTo(
            "{'q':['Une maison.','Deux maisons.'],'source':'fr','target':'en','format':'text'}"
                .replace('\'', '"'));
  }

  @Test
  void sendsTheKeyWhereThereIsOne() {
    Translations unused = withKey("hidden").translate("fr", List.of("Une maison."));

    assertThat(server.requests().get(0).get("api_key").asText()).isEqualTo("hidden");
  }

  @Test
  void knowsTheLanguagesOfTheServerAndAsksForThemOnce() {
    assertThat(translator.version()).isEqualTo("unknown");
    assertThat(translator.supports("fr")).isTrue();
    assertThat(translator.supports("en")).isFalse();
    assertThat(translator.supports("eo")).isFalse();
    assertThat(translator.supports("xx")).isFalse();
    assertThat(translator.version()).isEqualTo("1.6.5");
    assertThat(server.questions()).isEqualTo(3);
    assertThatThrownBy(() -> translator.translate("xx", List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLanguageOfWhichTheServerHasAVariantIsAskedForByThat() {
    assertThat(translator.supports("zh")).isTrue();
    Translations unused = translator.translate("zh", List.of("中国"));

    assertThat(server.requests().get(0).get("source").asText()).isEqualTo("zh-Hans");
  }

  @Test
  void aServerOfBeforeTargetsWereListedHasEnglishForEachLanguage() {
    server.languages("[{'code':'en','name':'English'},{'code':'fr','name':'French'}]");

    assertThat(translator.supports("fr")).isTrue();
    assertThat(translator.supports("id")).isFalse();
  }

  @Test
  void asksForTheLanguagesAgainAfterAWhile() {
    assertThat(translator.supports("xx")).isFalse();
    server.languages("[{'code':'xx','name':'New'}]");
    timing.pass(Duration.ofMinutes(11));

    assertThat(translator.supports("xx")).isTrue();
  }

  @Test
  void aServerThatIsDownAtFirstIsAskedAgainLater() {
    server.up(false);

    assertThat(translator.supports("fr")).isTrue();
    Translations down = translate("Une maison.");
    assertThat(texts(down)).containsExactly((String) null);
    assertThat(down.fallback()).startsWith("libretranslate: the connection broke");
    int questions = server.questions();
    assertThat(texts(translate("Une maison."))).containsExactly((String) null);
    assertThat(server.questions()).as("asked while the gate is shut").isEqualTo(questions);

    server.up(true);
    timing.pass(Duration.ofMinutes(3));
    assertThat(texts(translate("Une maison."))).containsExactly("English 1");
  }

  @Test
  void requestsKeepWithinTheCharactersThatAreConfigured() {
    LibreTranslateTranslator small = translator(TIMEOUT, 100);
    List<String> sentences = Collections.nCopies(7, "Une phrase de trente lettres ou");

    assertThat(texts(small.translate("fr", sentences))).hasSize(7).doesNotContainNull();
    assertThat(server.texts())
        .hasSize(3)
        .allSatisfy(texts -> assertThat(size(texts)).isLessThan(101));
  }

  @Test
  void requestsKeepWithinWhatTheServerSays() {
    server.charLimit(60);

    assertThat(texts(translate("Une maison.", MANY)))
        .containsExactly("English 1", "English 2 English 3");
    assertThat(server.texts()).allSatisfy(texts -> assertThat(size(texts)).isLessThan(61));
    assertThat(String.join(" ", server.texts().stream().flatMap(List::stream).toList()))
        .isEqualTo("Une maison. " + MANY);
  }

  @Test
  void manyShortSentencesAreSentInSeveralRequests() {
    List<String> sentences = IntStream.range(0, 120).mapToObj(i -> "a" + i).toList();

    assertThat(texts(translator.translate("fr", sentences))).hasSize(120).doesNotContainNull();
    assertThat(server.texts()).hasSize(3);
  }

  @Test
  void overTheLimitItTriesSmallerAndRemembersWhatPasses() {
    Behaviour limited =
        (exchange, request) -> {
          int size = size(ScriptedServer.texts(request));
          if (size > 50) {
            error(400, "Invalid request: request (" + size + ") exceeds text limit (50)")
                .handle(exchange, request);
          } else {
            ScriptedServer.answering((language, text) -> english(text)).handle(exchange, request);
          }
        };
    server.always(limited);

    Translations translations = translate("Une maison.", MANY, "Deux.");

    assertThat(translations.fallback()).isNull();
    assertThat(texts(translations)).doesNotContainNull();
    int before = server.requests().size();
    assertThat(texts(translate("Une maison.", MANY, "Deux."))).doesNotContainNull();
    assertThat(server.texts().subList(before, server.texts().size()))
        .as("the second time none is too large")
        .allSatisfy(texts -> assertThat(size(texts)).isLessThan(51));
  }

  @Test
  void overALimitThatIsNotToldItTriesHalf() {
    server.always(
        (exchange, request) -> {
          if (size(ScriptedServer.texts(request)) > 60) {
            raw(413, "<html>Request Entity Too Large</html>").handle(exchange, request);
          } else {
            ScriptedServer.answering((language, text) -> english(text)).handle(exchange, request);
          }
        });

    assertThat(texts(translate("Une maison.", MANY, "Deux."))).doesNotContainNull();
  }

  @Test
  void overTheNumberOfTextsItSendsFewer() {
    server.always(
        (exchange, request) -> {
          int texts = request.get("q").size();
          if (texts > 2) {
            error(400, "Invalid request: request (" + texts + ") exceeds text limit (2)")
                .handle(exchange, request);
          } else {
            ScriptedServer.answering((language, text) -> english(text)).handle(exchange, request);
          }
        });

    assertThat(texts(translate("a", "b", "c", "d", "e"))).doesNotContainNull();
    assertThat(server.texts()).hasSize(4);
  }

  @Test
  void aLimitThatNothingKeepsWithinEnds() {
    server.always(error(400, "Invalid request: request (1) exceeds character limit (0)"));

    Translations translations = translate(MANY, "Une maison.");

    assertThat(texts(translations)).containsOnlyNulls();
    assertThat(translations.fallback()).contains("exceeds character limit");
    assertThat(server.requests()).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 400})
  void aWrongKeyIsSaidOnceAndTheServerLeftAloneForLong(int status) {
    server.always(error(status, "Invalid API key: hidden"));
    LibreTranslateTranslator keyed = withKey("hidden");

    Translations translations = keyed.translate("fr", List.of("Une maison."));

    assertThat(translations.fallback())
        .isEqualTo("libretranslate: HTTP " + status + ": Invalid API key: ***");
    for (int minutes = 0; minutes < 25; minutes++) {
      timing.pass(Duration.ofMinutes(1));
      assertThat(texts(keyed.translate("fr", List.of("Une maison.")))).containsOnlyNulls();
    }
    assertThat(server.requests()).hasSize(1);
    server.always(ScriptedServer.answering((language, text) -> "English"));
    timing.pass(Duration.ofMinutes(30));
    assertThat(texts(keyed.translate("fr", List.of("Une maison.")))).containsExactly("English");
  }

  @Test
  void tooManyRequestsIsWaitedForAndTriedOnceMore() {
    server.then(raw(429, "{\"error\":\"Slowdown: 80 per 1 minute\"}", "Retry-After", "5"));

    assertThat(texts(translate("Une maison."))).containsExactly("English 1");
    assertThat(timing.waits).singleElement().isNotNull();
    assertThat(timing.waits.get(0)).isGreaterThan(Duration.ofMillis(4_500));
  }

  @Test
  void aLongRetryAfterIsHonouredWithoutWaiting() {
    server.then(raw(429, "{}", "Retry-After", "Sun, 01 Mar 2026 12:10:00 GMT"));

    assertThat(translate("Une maison.").fallback()).isEqualTo("libretranslate: HTTP 429");
    timing.pass(Duration.ofMinutes(9));
    assertThat(texts(translate("Une maison."))).containsOnlyNulls();
    assertThat(server.requests()).hasSize(1);
    assertThat(timing.waits).isEmpty();
    timing.pass(Duration.ofMinutes(2));
    assertThat(texts(translate("Une maison."))).containsExactly("English 1");
  }

  @Test
  void requestsThatAreTooManyGetFewerAndFewer() {
    server.always(error(429, "Slowdown: 80 per 1 minute"));

    for (int minute = 0; minute < 60; minute++) {
      for (int article = 0; article < 100; article++) {
        assertThat(texts(translate("Une maison."))).containsOnlyNulls();
      }
      timing.pass(Duration.ofMinutes(1));
    }

    assertThat(server.requests()).as("in an hour, 6,000 articles").hasSizeLessThan(45);
  }

  @Test
  void allThreadsLeaveAServerAloneThatWantsFewerRequests() throws Exception {
    server.always(raw(429, "{}", "Retry-After", "600"));
    assertThat(texts(translate("Une maison."))).containsOnlyNulls();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Translations>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(threads.submit(() -> translate("Une maison.")));
    }
    for (Future<Translations> answer : answers) {
      assertThat(texts(answer.get())).containsOnlyNulls();
    }
    threads.shutdown();

    assertThat(server.requests()).hasSize(1);
  }

  static List<Behaviour> passingFailures() {
    return List.of(
        error(500, "Cannot translate text"),
        raw(502, "<html><h1>Bad Gateway</h1></html>"),
        raw(503, "", "Retry-After", "1"),
        raw(504, "<html></html>"),
        raw(404, "404 page not found"),
        raw(200, "<!DOCTYPE html><html>Welcome</html>"),
        raw(200, "{\"translatedText\":[\"Eng"),
        raw(200, "{\"error\":\"none\"}"),
        raw(200, ""),
        raw(302, "", "Location", "/login"),
        (exchange, request) -> exchange.close(),
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("{\"translatedText\":[".getBytes());
          exchange.close();
        });
  }

  @ParameterizedTest
  @MethodSource("passingFailures")
  void whatFailsOnceIsTriedAgain(Behaviour failure) {
    server.then(failure);

    assertThat(texts(translate("Une maison."))).containsExactly("English 1");
    assertThat(timing.waits).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("passingFailures")
  void whatFailsAlwaysIsGivenUpAndTriedAgainLater(Behaviour failure) {
    assertThat(texts(translate("Une."))).doesNotContainNull();
    server.always(failure);

    Translations translations = translate("Une maison.", "Deux.");

    assertThat(texts(translations)).containsOnlyNulls();
    assertThat(translations.fallback()).startsWith("libretranslate: ").doesNotContain("\n");
    int tried = server.requests().size();
    assertThat(tried).isEqualTo(1 + 3);
    for (int i = 0; i < 100; i++) {
      assertThat(translate("Une maison.").fallback()).isEqualTo(translations.fallback());
    }
    assertThat(server.requests())
        .as("a dead server costs the next articles nothing")
        .hasSize(tried);

    timing.pass(Duration.ofSeconds(3));
    assertThat(texts(translate("Une maison."))).containsOnlyNulls();
    assertThat(server.requests()).as("one looks whether it is back").hasSize(tried + 1);

    server.always(ScriptedServer.answering((language, text) -> "Back"));
    timing.pass(Duration.ofMinutes(3));
    assertThat(texts(translate("Une maison.", "Deux."))).containsExactly("Back", "Back");
    assertThat(texts(translate("Une maison."))).containsExactly("Back");
  }

  @Test
  void whatWasTranslatedBeforeTheServerFailedIsKept() {
    LibreTranslateTranslator small = translator(TIMEOUT, 100);
    server.then(ScriptedServer.answering((language, text) -> "Fine"));
    server.always(error(500, "out of memory"));

    Translations translations = small.translate("fr", List.of(MANY, "Une maison.", MANY));

    assertThat(texts(translations)).containsExactly("Fine", "Fine", null);
    assertThat(translations.fallback()).isEqualTo("libretranslate: HTTP 500: out of memory");
  }

  @Test
  void aSlowServerCostsAnArticleItsTimeAndTheNextOnesNothing() {
    server.always((exchange, request) -> await());
    LibreTranslateTranslator hasty = translator(Duration.ofMillis(600), 2000);
    assertThat(hasty.supports("fr")).isTrue();

    Translations translations = hasty.translate("fr", List.of("Une maison."));

    assertThat(texts(translations)).containsOnlyNulls();
    assertThat(translations.fallback()).isEqualTo("libretranslate: no answer in time");
    int tried = server.requests().size();
    for (int i = 0; i < 20; i++) {
      assertThat(texts(hasty.translate("fr", List.of("Une maison.")))).containsOnlyNulls();
    }
    assertThat(server.requests()).hasSize(tried);
  }

  @Test
  void anAnswerThatNeverEndsIsCutOff() {
    server.always(
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{\"translatedText\":".getBytes());
          exchange.getResponseBody().flush();
          await();
        });
    LibreTranslateTranslator hasty = translator(Duration.ofMillis(600), 2000);

    assertThat(hasty.translate("fr", List.of("Une maison.")).fallback())
        .isEqualTo("libretranslate: no answer in time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"translatedText\":[]}",
        "{\"translatedText\":[\"one\",\"two\",\"three\",\"four\",\"five\"]}",
        "{\"translatedText\":\"one\"}"
      })
  void aWrongNumberOfAnswersIsAskedForAgainInParts(String answer) {
    server.then(raw(200, answer), raw(200, answer));

    assertThat(texts(translate("un", "deux", "trois", "quatre")))
        .containsExactly("English 1", "English 2", "English 3", "English 4");
    assertThat(server.texts().get(2)).containsExactly("un");
  }

  @Test
  void aSingleTextMayBeAnsweredByAString() {
    server.then(raw(200, "{\"translatedText\":\"one\"}"));

    assertThat(texts(translate("un"))).containsExactly("one");
  }

  @Test
  void whatCannotBeATranslationIsNotTakenForOne() {
    server.always(
        ScriptedServer.answering(
            (language, text) ->
                switch (text.substring(0, 3)) {
                  case "Les" -> text;
                  case "Ins" -> "adverse ".repeat(40);
                  case "Rie" -> "";
                  default -> "A house.";
                }));

    Translations translations =
        translate("Une maison.", "Les prix du pétrole montent encore.", "Insupportable", "Rien.");

    assertThat(texts(translations)).containsExactly("A house.", null, null, null);
    assertThat(translations.fallback())
        .isEqualTo("libretranslate: the source in place of a translation");
    assertThat(texts(translate("Une maison."))).containsExactly("A house.");
  }

  @Test
  void aLanguageThatTheServerHasLostFailsAlone() {
    server.then(error(400, "French (fr) is not supported"));

    assertThat(translate("Une maison.").fallback())
        .isEqualTo("libretranslate: HTTP 400: French (fr) is not supported");
    assertThat(texts(translator.translate("id", List.of("Rumah.")))).containsExactly("English 1");
    assertThat(timing.waits).isEmpty();
  }

  @Test
  void anAnswerOfSeveralLinesBecomesOne() {
    server.then(raw(200, "{\"translatedText\":[\"\\nA house.\\r\\n Big.\\n\"]}"));

    assertThat(texts(translate("Une maison. Grande."))).containsExactly("A house. Big.");
  }

  @Test
  void aHostThatDoesNotExistIsNamedInAFewWords() {
    LibreTranslateTranslator nowhere =
        new LibreTranslateTranslator(
            new LibreTranslateSettings(
                java.net.URI.create("http://nowhere.invalid/"), null, TIMEOUT, 2000),
            timing);

    assertThat(nowhere.supports("fr")).isTrue();
    assertThat(nowhere.translate("fr", List.of("Une maison.")).fallback())
        .matches("libretranslate: (no such host|no connection)");
  }

  @Test
  void whoIsInterruptedStopsWaiting() {
    assertThat(translator.supports("fr")).isTrue();
    Thread.currentThread().interrupt();

    Translations translations = translate("Une maison.");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(texts(translations)).containsOnlyNulls();
    assertThat(translations.fallback()).isEqualTo("libretranslate: interrupted");
  }

  private LibreTranslateTranslator translator(Duration timeout, int characters) {
    return new LibreTranslateTranslator(
        new LibreTranslateSettings(server.url(), null, timeout, characters), timing);
  }

  private LibreTranslateTranslator withKey(String key) {
    return new LibreTranslateTranslator(
        new LibreTranslateSettings(server.url(), new Secret(key), TIMEOUT, 2000), timing);
  }

  private int answers;

  private synchronized String english(String text) {
    return "English " + ++answers;
  }

  private Translations translate(String... sentences) {
    return translator.translate("fr", List.of(sentences));
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int size(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  private static List<String> texts(Translations translations) {
    return translations.sentences().stream().map(Translation::text).toList();
  }
}
