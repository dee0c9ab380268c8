package dev.scrutiny.app.dashboard;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.http.Answer;
import dev.scrutiny.app.http.Cached;
import dev.scrutiny.app.http.WebServer;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
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

  private final WebServer server;

  private Dashboard(WebServer server) {
    this.server = server;
  }

  /**
   * Takes the port; answers come after {@link #serve}.
   *
   * @param port port of the loopback interface, 0 for a free one
   * @throws UserException if the port cannot be had
   */
  public static Dashboard bind(int port) {
    try {
      return new Dashboard(WebServer.bind(WebServer.LOOPBACK, port));
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
    Answer html =
        new Answer(
            200,
            "text/html; charset=utf-8",
            page.html(),
            Map.of("Content-Security-Policy", page.policy()));
    Supplier<String> json = new Cached<>(() -> read(reports), REPORT_LIFE, nanoTime);
    server.get("/", () -> html).get("/api/report", () -> report(json)).start();
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.address();
  }

  /** Address of the page. */
  public URI url() {
    return URI.create(server.url() + "/");
  }

  /** Stops at once: open requests are not answered. */
  @Override
  public void close() {
    server.close();
  }

  private static String read(Supplier<Report> reports) {
    try {
      return JsonReport.writeFull(reports.get());
    } catch (RuntimeException e) {
      log.info("cannot read the report for the dashboard", e);
      throw e;
    }
  }

  private static Answer report(Supplier<String> json) {
    try {
      return Answer.json(200, json.get());
    } catch (RuntimeException e) {
      return Answer.text(503, "cannot read the report: " + OneLine.withCause(e) + "\n");
    }
  }
}
