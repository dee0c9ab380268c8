package dev.scrutiny.app.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scrutiny.app.error.OneLine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A web server with a few pages that can be got, and nothing else. */
public final class WebServer implements AutoCloseable {

  /** The loopback interface: only this machine can reach it. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Supplier<Answer>> pages = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Takes an address; answers come after {@link #start}.
   *
   * @param host name or address of an interface of this machine
   * @param port port, 0 for a free one
   * @throws IOException if the address cannot be had
   */
  public static WebServer bind(String host, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, WebServer::thread);
    server.setExecutor(threads);
    WebServer bound = new WebServer(server, threads);
    server.createContext("/", bound::answer);
    return bound;
  }

  /**
   * Adds a page.
   *
   * @param path its path, to the letter
   * @param page makes the answer; called by several threads
   */
  public WebServer get(String path, Supplier<Answer> page) {
    pages.put(path, page);
    return this;
  }

  /** Starts to answer. */
  public WebServer start() {
    server.start();
    return this;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Its address as this machine reaches it, without a path. */
  public URI url() {
    InetAddress address = address().getAddress();
    String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address().getPort());
  }

  /** Stops at once: open requests are not answered. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      // First the threads: one of them may be reading topics.
      threads.shutdownNow();
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cache-Control", "no-store");
      Supplier<Answer> page = pages.get(exchange.getRequestURI().getPath());
      if (page == null) {
        send(exchange, Answer.text(404, "not found\n"));
      } else if (!"GET".equals(exchange.getRequestMethod())) {
        headers.set("Allow", "GET");
        send(exchange, Answer.text(405, "only GET\n"));
      } else {
        send(exchange, made(page));
      }
    }
  }

  private static Answer made(Supplier<Answer> page) {
    try {
      return page.get();
    } catch (RuntimeException e) {
      log.warn("a request failed", e);
      return Answer.text(500, OneLine.of(e) + "\n");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    answer.headers().forEach(headers::set);
    if ("HEAD".equals(exchange.getRequestMethod())) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "web-server");
    thread.setDaemon(true);
    return thread;
  }
}
