package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticleTest {

  private static final Path FILE = Path.of("somewhere", "news.jsonl");

  @Test
  void readsAllFields() {
    Article article =
        parse(
            """
            {"id":"a-1","title":"Titre","body":"Corps.","language":"fr",\
            "publishedAt":"2021-03-18T10:30:00Z","url":"https://example.org/a","source":"Le Port"}""");

    assertThat(article)
        .isEqualTo(
            Article.newBuilder()
                .setId("a-1")
                .setTitle("Titre")
                .setBody("Corps.")
                .setLanguage("fr")
                .setPublishedAt(Instant.parse("2021-03-18T10:30:00Z"))
                .setUrl("https://example.org/a")
                .setSource("Le Port")
                .build());
  }

  @Test
  void onlyTheBodyIsRequired() {
    Article article = parse("{\"body\":\"Kapal kembali.\",\"author\":{\"name\":\"unused\"}}");

    assertThat(article)
        .isEqualTo(
            Article.newBuilder()
                .setId(ArticleId.of(null, "Kapal kembali."))
                .setBody("Kapal kembali.")
                .setSource("news.jsonl")
                .build());
  }

  @Test
  void nullMeansTheSameAsNothing() {
    Article article =
        parse(
            "{\"id\":null,\"title\":null,\"body\":\"b\",\"language\":null,\"publishedAt\":null,"
                + "\"url\":null,\"source\":null}");

    assertThat(article).isEqualTo(parse("{\"body\":\"b\"}"));
  }

  @Test
  void emptyTitleAndIdMeanTheSameAsNone() {
    assertThat(parse("{\"id\":\"\",\"title\":\"\",\"body\":\"b\"}"))
        .isEqualTo(parse("{\"body\":\"b\"}"));
  }

  @Test
  void theIdIsAHashOfTitleAndBodyWhereNoneIsGiven() {
    assertThat(parse("{\"title\":\"t\",\"body\":\"b\"}").getId()).isEqualTo(ArticleId.of("t", "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "-1", "12345678901234567890123"})
  void anIdMayBeAWholeNumber(String id) {
    assertThat(parse("{\"id\":" + id + ",\"body\":\"b\"}").getId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "true", "[\"a\"]", "{}"})
  void anIdIsNothingElse(String id) {
    assertRefused("{\"id\":" + id + ",\"body\":\"b\"}", "field id is not a string");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2021-03-18\"', 2021-03-18T00:00:00Z",
    "'\"2021-03-18T10:30:00Z\"', 2021-03-18T10:30:00Z",
    "'\"2021-03-18T10:30+07:00\"', 2021-03-18T03:30:00Z",
    "'\"2021-03-18T00:30:00.123456+02:00\"', 2021-03-17T22:30:00.123Z",
    "1616063400000, 2021-03-18T10:30:00Z",
    "0, 1970-01-01T00:00:00Z",
    "-1, 1969-12-31T23:59:59.999Z",
  })
  void readsDatesTimesAndMilliseconds(String value, Instant expected) {
    assertThat(parse("{\"body\":\"b\",\"publishedAt\":" + value + "}").getPublishedAt())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"yesterday\"",
        "\"18.03.2021\"",
        "\"2021-02-30\"",
        "\"2021-03-18T10:30:00\"",
        "\"2021-03-18 10:30:00Z\"",
        "\"+999999999-01-01T00:00:00Z\"",
        "1.5",
        "12345678901234567890123",
        "true",
        "{}",
      })
  void refusesWhatIsNoTime(String value) {
    assertRefused(
        "{\"body\":\"b\",\"publishedAt\":" + value + "}",
        "field publishedAt is no ISO 8601 date or time with offset: " + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"title\":\"t\"}", "{\"body\":null}", "{\"Body\":\"b\"}"})
  void refusesAnObjectWithoutBody(String json) {
    assertRefused(json, "no field body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "[\"b\"]", "{\"text\":\"b\"}"})
  void refusesABodyThatIsNoString(String body) {
    assertRefused("{\"body\":" + body + "}", "field body is not a string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "language", "url", "source"})
  void refusesOtherFieldsThatAreNoStrings(String field) {
    assertRefused("{\"body\":\"b\",\"" + field + "\":7}", "field " + field + " is not a string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"body\":\"b\"}]", "\"b\"", "7", "null"})
  void refusesWhatIsNoObject(String json) {
    assertRefused(json, "not a JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"body\":b}|9",
        "{\"body\":\"b\"|12",
        "{\"body\":\"b|11",
        "{\"body\":\"b\"} {\"body\":\"c\"}|14",
        "body|1",
      })
  void malformedJsonIsRefusedWithItsColumn(String json, int column) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("malformed JSON at column " + column + ": ")
        .hasMessageNotContainingAny("\n", "StreamReadFeature", "DeserializationFeature");
  }

  @Test
  void nestingWithoutEndIsMalformed() {
    assertThatThrownBy(() -> parse("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("malformed JSON: ");
  }

  private static Article parse(String json) {
    return JsonArticle.parse(json, FILE);
  }

  private static void assertRefused(String json, String reason) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }
}
