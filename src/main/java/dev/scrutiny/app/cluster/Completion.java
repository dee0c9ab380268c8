package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.topology.ScrutinyTopology;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Tells when everything that was published is accounted for in all topics. */
public final class Completion implements AutoCloseable {

  private final String applicationId;
  private final String articles;
  private final List<String> flow;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Progress progress;

  /** Follows the application of a configuration, wherever its instances run. */
  public Completion(Config config) {
    applicationId = config.get(Key.APPLICATION_ID);
    var topics = ClientSettings.topics(config);
    articles = topics.articles().name();
    flow = ScrutinyTopology.flow(topics, applicationId);
    admin = Admin.create(ClientSettings.common(config));
    consumer =
        new KafkaConsumer<>(
            ClientSettings.peekingConsumer(config),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    progress = new Progress(admin, consumer, applicationId);
  }

  /** Whether all is accounted for. */
  public boolean isDone() throws InterruptedException {
    return progress.isDone(flow);
  }

  /** How many articles are left to analyse; markers of transactions among them. */
  public long articlesLeft() throws InterruptedException {
    return progress.lag(articles);
  }

  /** Whether an instance of the application runs. */
  public boolean hasInstances() throws InterruptedException {
    return !Group.members(admin, applicationId).isEmpty();
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
