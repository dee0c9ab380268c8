package dev.scrutiny.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.Reports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

  private static final Report REPORT =
      new Report(
          2,
          1,
          List.of(Reports.story("s-1", "Phố <b>reopens</b>", Map.of("vi", 1L, "en", 1L), "a", "b")),
          List.of(Reports.company("acme", "Acme 中国", Map.of("vi", 2L))),
          List.of());

  private final AtomicReference<Supplier<Report>> source = new AtomicReference<>(() -> REPORT);
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Dashboard dashboard = Dashboard.bind(0);

  @BeforeEach
  void serve() {
    dashboard.serve(
        () -> {
          reads.incrementAndGet();
          return source.get().get();
        },
        now::get);
  }

  @AfterEach
  void close() {
    dashboard.close();
  }

  @Test
  void onlyThisMachineCanReachIt() {
    assertThat(dashboard.address().getAddress().isLoopbackAddress()).isTrue();
    assertThat(dashboard.address().getPort()).isPositive();
    assertThat(dashboard.url())
        .hasToString("http://127.0.0.1:" + dashboard.address().getPort() + "/");
  }

  @Test
  void showsAPageWithoutReadingTheReport() throws Exception {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(reads).hasValue(0);
  }

  @Test
  void thePageNeedsNoOtherHostAndWritesTextOnly() throws Exception {
    assertThat(get("").body())
        .doesNotContain("http:", "https:", "src=", "innerHTML", "insertAdjacent", "document.write");
  }

  @Test
  void thePageMayRunItsOwnScriptAndStyleOnly() throws Exception {
    assertThat(header(get(""), "Content-Security-Policy"))
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}=';"
                + " script-src 'sha256-[A-Za-z0-9+/]{43}='; connect-src 'self'; img-src data:;"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/report", "api/report?now=1"})
  void givesTheReportAsJson(String path) throws Exception {
    HttpResponse<String> report = get(path);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(header(report, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(report.body()).isEqualTo(JsonReport.writeFull(REPORT)).contains("中国", "Phố");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "api/", "api/report/", "index.html", "favicon.ico", "%2e%2e/"})
  void hasNoOtherPath(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("not found\n");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "PUT, api/report", "DELETE, api/report", "OPTIONS, ''", "HEAD, ''"})
  void onlyReads(String method, String path) throws Exception {
    HttpResponse<String> answer = send(method, path);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET");
    assertThat(reads).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"GET, ''", "GET, api/report", "GET, nowhere", "POST, ''", "HEAD, nowhere"})
  void everyAnswerIsTakenAsWhatItSays(String method, String path) throws Exception {
    HttpResponse<String> answer = send(method, path);

    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void manyQuestionsReadTheTopicsOnceASecond() throws Exception {
    assertThat(get("api/report").body()).isEqualTo(JsonReport.writeFull(REPORT));
    source.set(() -> Reports.EMPTY);
    now.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
    assertThat(get("api/report").body()).isEqualTo(JsonReport.writeFull(REPORT));
    assertThat(reads).hasValue(1);

    now.incrementAndGet();
    assertThat(get("api/report").body()).isEqualTo(JsonReport.writeFull(Reports.EMPTY));
    assertThat(reads).hasValue(2);
  }

  @Test
  void saysInOneLineThatTheReportCannotBeReadUntilItCan() throws Exception {
    source.set(
        () -> {
          throw new UserException("topic stories:\n  no broker");
        });

    HttpResponse<String> failed = get("api/report");

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).isEqualTo("cannot read the report: topic stories:; no broker\n");
    assertThat(header(failed, "Content-Type")).isEqualTo("text/plain; charset=utf-8");

    source.set(() -> REPORT);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(get("api/report").statusCode()).isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int port = dashboard.address().getPort();

    assertThatThrownBy(() -> Dashboard.bind(port))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot serve the dashboard on port " + port + ": ")
        .message()
        .hasLineCount(1);
  }

  @Test
  void doesNotAnswerOnceItIsClosed() {
    dashboard.close();
    dashboard.close();

    assertThatThrownBy(() -> get("")).isInstanceOf(ConnectException.class);
  }

  @Test
  void canBeClosedBeforeItServes() {
    Dashboard unused = Dashboard.bind(0);
    unused.close();

    assertThat(unused.url().getPort()).isPositive();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(dashboard.url().resolve("/" + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
