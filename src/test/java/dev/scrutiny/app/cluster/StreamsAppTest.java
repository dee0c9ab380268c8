package dev.scrutiny.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.ScrutinyTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsAppTest {

  private static final String TRANSACTION_TIMEOUT =
      StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);

  @TempDir private Path folder;

  @Test
  void whatIsConfiguredReachesKafkaStreams() throws IOException {
    Properties settings =
        settings(
            "application.id=news",
            "stream.threads=3",
            "stream.standby.replicas=2",
            "stream.commit.interval.millis=250",
            "topic.replication.factor=3",
            "streams.group.protocol=classic");

    assertThat(settings)
        .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "news")
        .containsEntry(StreamsConfig.STATE_DIR_CONFIG, folder.toString())
        .containsEntry("group.protocol", "classic")
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    assertThat(numbers(settings, StreamsConfig.NUM_STREAM_THREADS_CONFIG)).isEqualTo(3);
    assertThat(numbers(settings, StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isEqualTo(2);
    assertThat(numbers(settings, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(250);
    assertThat(numbers(settings, StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
  }

  /** Else the broker would undo the work of a server that answers after ten seconds. */
  @Test
  void anEngineThatMayBeSlowHasTheTimeOfAPollForItsTransaction() throws IOException {
    assertThat(settings("translation.engine=lexicon")).doesNotContainKey(TRANSACTION_TIMEOUT);
    assertThat(
            numbers(
                settings(
                    "translation.engine=libretranslate", "libretranslate.url=http://localhost:1"),
                TRANSACTION_TIMEOUT))
        .isEqualTo(300_000);
  }

  private static int numbers(Properties settings, String key) {
    return Integer.parseInt(String.valueOf(settings.get(key)));
  }

  private Properties settings(String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "scrutiny", ".properties");
    Files.writeString(
        file,
        String.join("\n", lines)
            + "\nbootstrap.servers=localhost:1\nschema.registry.url=http://localhost:1\nstate.dir="
            + folder);
    Config config = Config.load(file, Map.of());
    return StreamsApp.settings(
        config,
        new ScrutinyTopology(
            ClientSettings.topics(config), ArticleAnalyzer.standard(), StorySettings.DEFAULT));
  }
}
