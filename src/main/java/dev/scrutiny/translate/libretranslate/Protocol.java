package dev.scrutiny.translate.libretranslate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API of LibreTranslate: {@code POST /translate}, {@code GET /languages}, {@code GET
 * /frontend/settings} and the version in {@code GET /spec}. What its answers mean was read in the
 * source of LibreTranslate 1.3 to 1.6.
 */
final class Protocol {

  private static final String ENGLISH = "en";

  /** As much of a message as anybody reads. */
  private static final int LONGEST_MESSAGE = 120;

  /** "Invalid request: request (812) exceeds text limit (500)", and "character limit" before. */
  private static final Pattern OVER_LIMIT =
      Pattern.compile("\\((\\d{1,9})\\)[^()]*exceeds[^()]*\\((\\d{1,9})\\)");

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int TOO_MANY_REQUESTS = 429;

  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final @Nullable Secret apiKey;

  Protocol(@Nullable Secret apiKey) {
    this.apiKey = apiKey;
  }

  /** The body of a request for translations into English. */
  byte[] request(String language, List<String> texts) {
    ObjectNode request = json.createObjectNode();
    texts.forEach(request.putArray("q")::add);
    request.put("source", language).put("target", ENGLISH).put("format", "text");
    if (apiKey != null) {
      request.put("api_key", apiKey.value());
    }
    try {
      return json.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an answer to such a request means.
   *
   * @param texts how many texts the request had
   */
  Outcome outcome(Answer answer, int texts) {
    if (answer.status() == 200) {
      return translated(answer, texts);
    }
    String message = message(answer);
    String reason = "HTTP " + answer.status() + (message.isEmpty() ? "" : ": " + message);
    return switch (answer.status()) {
      case BAD_REQUEST -> badRequest(message, reason);
      case CONTENT_TOO_LARGE -> new Outcome.TooLarge(reason, 0, 0);
      case UNAUTHORIZED, FORBIDDEN -> new Outcome.Denied(reason);
      case TOO_MANY_REQUESTS -> new Outcome.SlowDown(reason, answer.retryAfter());
      // 404 too: some proxies say so while the server behind them starts.
      default -> new Outcome.Failed(reason, answer.retryAfter(), false);
    };
  }

  private Outcome translated(Answer answer, int texts) {
    JsonNode translated;
    try {
      translated = json.readTree(answer.body()).path("translatedText");
    } catch (IOException e) {
      return new Outcome.Failed("an answer that is no JSON, or the beginning of one", null, false);
    }
    List<String> answers = new ArrayList<>(texts);
    if (translated.isArray()) {
      translated.forEach(text -> answers.add(text.isTextual() ? text.textValue() : ""));
    } else if (translated.isTextual()) {
      answers.add(translated.textValue());
    } else {
      return new Outcome.Failed("an answer without translation", null, false);
    }
    return answers.size() == texts
        ? new Outcome.Answered(answers)
        : new Outcome.Miscounted(answers.size() + " answers to " + texts + " texts");
  }

  private static Outcome badRequest(String message, String reason) {
    Matcher limit = OVER_LIMIT.matcher(message);
    if (limit.find()) {
      return new Outcome.TooLarge(
          reason, Integer.parseInt(limit.group(1)), Integer.parseInt(limit.group(2)));
    }
    String said = message.toLowerCase(Locale.ROOT);
    if (said.contains("exceeds")) {
      return new Outcome.TooLarge(reason, 0, 0);
    }
    // "Visit ... to get an API key": a server that wants one answers 400, not 401.
    if (said.contains("api key")) {
      return new Outcome.Denied(reason);
    }
    // Without a message it is not the server that speaks.
    return said.isEmpty() ? new Outcome.Failed(reason, null, false) : new Outcome.Refused(reason);
  }

  /** The server's own words, in one short line, without the key should it repeat it. */
  private String message(Answer answer) {
    String message;
    try {
      message = json.readTree(answer.body()).path("error").asText("");
    } catch (IOException e) {
      return "";
    }
    if (apiKey != null) {
      message = message.replace(apiKey.value(), apiKey.toString());
    }
    String line = String.join(" ", message.strip().split("\\s+"));
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + " …";
  }

  /**
   * What the server says of itself.
   *
   * @param languages answer to {@code /languages}
   * @param settings answer to {@code /frontend/settings}; null where there is none
   * @param specification answer to {@code /spec}; null where there is none
   * @throws IOException if the languages cannot be read
   */
  ServerInfo info(Answer languages, @Nullable Answer settings, @Nullable Answer specification)
      throws IOException {
    if (languages.status() != 200) {
      throw new IOException("HTTP " + languages.status() + " for its languages");
    }
    JsonNode list;
    try {
      list = json.readTree(languages.body());
    } catch (IOException e) {
      throw new IOException("its languages are no JSON", e);
    }
    if (!list.isArray()) {
      throw new IOException("its languages are no list");
    }
    Set<String> codes = new TreeSet<>();
    for (JsonNode language : list) {
      String code = language.path("code").asText("");
      if (!code.isEmpty() && !code.equals(ENGLISH) && intoEnglish(language.path("targets"))) {
        codes.add(code);
      }
    }
    String version = read(specification).path("info").path("version").asText("");
    return new ServerInfo(
        version.isBlank() || version.equals("?") ? ServerInfo.UNKNOWN : version.strip(),
        codes,
        Math.max(0, read(settings).path("charLimit").asInt(0)));
  }

  /** Servers before 1.3.9 do not list targets: each language has English. */
  private static boolean intoEnglish(JsonNode targets) {
    if (!targets.isArray()) {
      return true;
    }
    for (JsonNode target : targets) {
      if (target.asText("").equals(ENGLISH)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode read(@Nullable Answer answer) {
    try {
      return answer == null || answer.status() != 200
          ? json.missingNode()
          : json.readTree(answer.body());
    } catch (IOException e) {
      // Only the languages must be there; the rest is good to know.
      return json.missingNode();
    }
  }
}
