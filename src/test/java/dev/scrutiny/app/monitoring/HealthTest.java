package dev.scrutiny.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.http.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  private final Health health = new Health();
  private WebServer server;

  @BeforeEach
  void serve() throws IOException {
    server = WebServer.bind(WebServer.LOOPBACK, 0);
    health.serve(server);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, 200, 503",
    "WAITING, 200, 503",
    "REBALANCING, 200, 503",
    "RUNNING, 200, 200",
    "STOPPING, 503, 503",
    "FAILED, 503, 503",
  })
  void aliveAndReadyFollowTheState(Health.State state, int alive, int ready) throws Exception {
    health.set(state, "a \"reason\"");

    assertThat(get("/alive").statusCode()).isEqualTo(alive);
    assertThat(get("/ready").statusCode()).isEqualTo(ready);
    assertThat(get("/ready").body())
        .isEqualTo("{\"state\": \"" + state + "\", \"reason\": \"a \\\"reason\\\"\"}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, REBALANCING",
    "REBALANCING, REBALANCING",
    "RUNNING, RUNNING",
    "PENDING_SHUTDOWN, STOPPING",
    "NOT_RUNNING, STOPPING",
    "PENDING_ERROR, FAILED",
    "ERROR, FAILED",
  })
  void theStateIsThatOfTheStreams(KafkaStreams.State streams, Health.State state) {
    health.follow(streams);

    assertThat(health.state()).isEqualTo(state);
  }

  @Test
  void beginsBeforeAnythingIsChecked() throws Exception {
    assertThat(get("/alive").statusCode()).isEqualTo(200);
    assertThat(get("/ready").body()).contains("STARTING");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
