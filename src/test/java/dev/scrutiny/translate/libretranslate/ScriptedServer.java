package dev.scrutiny.translate.libretranslate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * A server with LibreTranslate's API on a free port, which does what a test says: first what is
 * queued, one request each, then the usual, which is to translate.
 */
public final class ScriptedServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server does with a request for translations. */
  @FunctionalInterface
  public interface Behaviour {
    /** Answers, or does not. */
    void handle(HttpExchange exchange, JsonNode request) throws IOException;
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final ConcurrentLinkedDeque<Behaviour> script = new ConcurrentLinkedDeque<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private volatile Behaviour usual;
  private volatile String languages =
      "[{'code':'en','name':'English','targets':['fr','id']},"
          + "{'code':'fr','name':'French','targets':['en','id']},"
          + "{'code':'id','name':'Indonesian','targets':['en']},"
          + "{'code':'vi','name':'Vietnamese','targets':['en']},"
          + "{'code':'es','name':'Spanish','targets':['en']},"
          + "{'code':'pl','name':'Polish','targets':['en']},"
          + "{'code':'zh-Hans','name':'Chinese','targets':['en']},"
          + "{'code':'eo','name':'Esperanto','targets':['fr']}]";
  private volatile int charLimit = -1;
  private volatile boolean up = true;
  private volatile int questions;

  /**
   * Starts a server.
   *
   * @param translation English of a text in a language
   */
  public ScriptedServer(BiFunction<String, String, String> translation) {
    usual = answering(translation);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/languages", exchange -> question(exchange, languages));
    server.createContext(
        "/frontend/settings",
        exchange -> question(exchange, "{'charLimit':" + charLimit + ",'keyRequired':false}"));
    server.createContext("/spec", exchange -> question(exchange, "{'info':{'version':'1.6.5'}}"));
    server.createContext("/translate", this::translate);
    server.start();
  }

  /** Behaves so for the next requests for translations, one each. */
  public ScriptedServer then(Behaviour... behaviours) {
    script.addAll(List.of(behaviours));
    return this;
  }

  /** Behaves so from now on, when the script is over. */
  public ScriptedServer always(Behaviour behaviour) {
    usual = behaviour;
    return this;
  }

  /** Up: as scripted. Down: every connection breaks without an answer. */
  public void up(boolean isUp) {
    up = isUp;
  }

  void charLimit(int limit) {
    charLimit = limit;
  }

  void languages(String json) {
    languages = json;
  }

  /** Requests for translations so far. */
  public List<JsonNode> requests() {
    return requests;
  }

  /** The texts of the requests so far. */
  List<List<String>> texts() {
    return requests.stream().map(ScriptedServer::texts).toList();
  }

  /** Other requests so far: languages, settings, version. */
  int questions() {
    return questions;
  }

  /** Base address. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Translates text by text. */
  public static Behaviour answering(BiFunction<String, String, String> translation) {
    return (exchange, request) -> {
      List<String> answers = new ArrayList<>();
      for (String text : texts(request)) {
        answers.add(translation.apply(request.get("source").asText(), text));
      }
      send(exchange, 200, JSON.writeValueAsString(Map.of("translatedText", answers)));
    };
  }

  /** Answers an error, as JSON. */
  static Behaviour error(int status, String message) {
    return (exchange, request) ->
        send(exchange, status, JSON.writeValueAsString(Map.of("error", message)));
  }

  /** Answers with this, byte for byte, and headers: name, value, and so on. */
  static Behaviour raw(int status, String body, String... headers) {
    return (exchange, request) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      send(exchange, status, body);
    };
  }

  static List<String> texts(JsonNode request) {
    List<String> texts = new ArrayList<>();
    request.get("q").forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private synchronized void question(HttpExchange exchange, String json) throws IOException {
    questions++;
    if (up) {
      send(exchange, 200, json.replace('\'', '"'));
    } else {
      exchange.close();
    }
  }

  private void translate(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    requests.add(request);
    if (!up) {
      exchange.close();
      return;
    }
    Behaviour next = script.poll();
    (next == null ? usual : next).handle(exchange, request);
    exchange.close();
  }
}
