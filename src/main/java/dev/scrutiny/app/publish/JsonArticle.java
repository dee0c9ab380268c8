package dev.scrutiny.app.publish;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON object (RFC 8259): {@code id, title, body, language, publishedAt, url,
 * source}, only the body required; other fields are ignored.
 */
final class JsonArticle {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonArticle() {}

  /**
   * Reads one object.
   *
   * @throws IllegalArgumentException if it is no such object; the message says why
   */
  static Article parse(String line, Path file) {
    JsonNode json = tree(line);
    if (!json.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    String title = text(json, "title");
    String body = text(json, "body");
    if (body == null) {
      throw new IllegalArgumentException("no field body");
    }
    String id = text(json, "id");
    String source = text(json, "source");
    return Article.newBuilder()
        .setId(id == null || id.isEmpty() ? ArticleId.of(title, body) : id)
        .setTitle(title == null || title.isEmpty() ? null : title)
        .setBody(body)
        .setLanguage(text(json, "language"))
        .setPublishedAt(time(json.get("publishedAt")))
        .setUrl(text(json, "url"))
        .setSource(source == null ? String.valueOf(file.getFileName()) : source)
        .build();
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (MismatchedInputException e) {
      throw new IllegalArgumentException(
          "malformed JSON" + column(e) + ": more follows the first value", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("malformed JSON" + column(e) + ": " + message(e), e);
    }
  }

  /** Where it is; the parser does not say so where a limit of its own is exceeded. */
  private static String column(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : " at column " + location.getColumnNr();
  }

  /** What the parser says, without the place that it adds where a value is not closed. */
  private static String message(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int place = message.indexOf(" (start marker at");
    return place < 0 ? message : message.substring(0, place);
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (field.equals("id") && value.isIntegralNumber()) {
      return value.asText();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("field " + field + " is not a string");
    }
    return value.textValue();
  }

  /** A time with its offset or a date (ISO 8601), or milliseconds since 1970 UTC. */
  private static @Nullable Instant time(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Instant.ofEpochMilli(value.longValue());
    }
    Instant time = Times.parse(value.textValue());
    if (time != null) {
      return time;
    }
    throw new IllegalArgumentException(
        "field publishedAt is no ISO 8601 date or time with offset: " + value);
  }
}
