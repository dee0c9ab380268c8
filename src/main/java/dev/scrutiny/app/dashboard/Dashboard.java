package dev.scrutiny.app.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A web server that shows the result. Only this machine can reach it, and it only reads.
 *
 * <p>{@code GET /} is the page, {@code GET /api/report} the report as {@link JsonReport#writeFull}
 * writes it, or 503 and one line of text where it cannot be read.
 */
public final class Dashboard implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Dashboard.class);

  /** However many browsers ask, the topics are read once in this time. */
  private static final Duration REPORT_LIFE = Duration.ofSeconds(1);

  private static final int THREADS = 4;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Dashboard(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Takes the port; answers come after {@link #serve}.
   *
   * @param port port of the loopback interface, 0 for a free one
   * @throws UserException if the port cannot be had
   */
  public static Dashboard bind(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, Dashboard::thread);
      server.setExecutor(threads);
      return new Dashboard(server, threads);
    } catch (IOException e) {
      throw new UserException(
          "cannot serve the dashboard on port " + port + ": " + OneLine.of(e), e);
    }
  }

  /**
   * Starts to answer.
   *
   * @param reports reads the report as it is now; called by one thread at a time
   */
  public void serve(Supplier<Report> reports) {
    serve(reports, System::nanoTime);
  }

  /** Starts to answer, with the time in nanoseconds, of any origin. */
  void serve(Supplier<Report> reports, LongSupplier nanoTime) {
    Page page = Page.load();
    Supplier<String> json = new Cached<>(() -> read(reports), REPORT_LIFE, nanoTime);
    server.createContext("/", exchange -> answer(exchange, page, json));
    server.start();
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  /** Address of the page. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + address().getPort() + "/");
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

  private static String read(Supplier<Report> reports) {
    try {
      return JsonReport.writeFull(reports.get());
    } catch (RuntimeException e) {
      log.info("cannot read the report for the dashboard", e);
      throw e;
    }
  }

  private static void answer(HttpExchange exchange, Page page, Supplier<String> json)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      String path = exchange.getRequestURI().getPath();
      boolean isPage = "/".equals(path);
      if (!isPage && !"/api/report".equals(path)) {
        send(exchange, 404, TEXT, "not found\n");
      } else if (!"GET".equals(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, TEXT, "only GET\n");
      } else if (isPage) {
        exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
        send(exchange, 200, "text/html; charset=utf-8", page.html());
      } else {
        report(exchange, json);
      }
    }
  }

  private static void report(HttpExchange exchange, Supplier<String> json) throws IOException {
    String report;
    try {
      report = json.get();
    } catch (RuntimeException e) {
      send(exchange, 503, TEXT, "cannot read the report: " + OneLine.withCause(e) + "\n");
      return;
    }
    send(exchange, 200, "application/json; charset=utf-8", report);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if ("HEAD".equals(exchange.getRequestMethod())) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dashboard");
    thread.setDaemon(true);
    return thread;
  }
}
