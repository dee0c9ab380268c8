package dev.scrutiny.translate.libretranslate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests to one server. */
final class Endpoint {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final URI base;
  private final Timing timing;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          // A POST that is redirected becomes a GET, so a moved server is reported instead.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Endpoint(URI base, Timing timing) {
    this.base = base;
    this.timing = timing;
  }

  /** Asks for a resource. */
  Answer get(String path, Duration limit) throws IOException, InterruptedException {
    return send(request(path).GET().build(), limit);
  }

  /** Posts JSON. */
  Answer post(String path, byte[] json, Duration limit) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json))
            .build(),
        limit);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Accept", "application/json")
        // Error messages come in the language of the client.
        .header("Accept-Language", "en")
        .header("User-Agent", "scrutiny");
  }

  /** The limit holds to the last byte; the client's own time-out ends with the headers. */
  private Answer send(HttpRequest request, Duration limit)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return new Answer(
          response.statusCode(),
          response.body(),
          Answer.retryAfter(response.headers().firstValue("Retry-After"), timing.now()));
    } catch (TimeoutException e) {
      throw timeout(limit, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } finally {
      exchange.cancel(true);
    }
  }

  private static HttpTimeoutException timeout(Duration limit, TimeoutException cause) {
    HttpTimeoutException exception =
        new HttpTimeoutException("no answer within " + limit.toMillis() + " ms");
    exception.initCause(cause);
    return exception;
  }
}
