package dev.scrutiny.app.http;

import java.util.Map;

/**
 * An answer to a request.
 *
 * @param status HTTP status
 * @param type content type
 * @param body content, sent in UTF-8
 * @param headers further headers
 */
public record Answer(int status, String type, String body, Map<String, String> headers) {

  /** Text in one or more lines, each with its line end. */
  public static Answer text(int status, String text) {
    return new Answer(status, "text/plain; charset=utf-8", text, Map.of());
  }

  /** A JSON document. */
  public static Answer json(int status, String json) {
    return new Answer(status, "application/json; charset=utf-8", json, Map.of());
  }
}
