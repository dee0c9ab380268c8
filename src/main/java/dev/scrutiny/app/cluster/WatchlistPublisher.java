package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.company.Company;
import dev.scrutiny.topology.DomainMapper;
import dev.scrutiny.topology.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes companies to the watchlist topic, which running instances follow. */
public final class WatchlistPublisher {

  private WatchlistPublisher() {}

  /**
   * Publishes companies and returns when the broker has them.
   *
   * @throws UserException if the broker refuses one
   */
  public static void publish(Config config, Collection<Company> companies)
      throws InterruptedException {
    Topic<dev.scrutiny.schemas.Company> topic = ClientSettings.topics(config).companyWatchlist();
    try (KafkaProducer<String, dev.scrutiny.schemas.Company> producer =
        new KafkaProducer<>(
            ClientSettings.producer(config), new StringSerializer(), topic.serializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (Company company : companies) {
        sent.add(
            producer.send(
                new ProducerRecord<>(topic.name(), company.id(), DomainMapper.record(company))));
      }
      for (Future<?> future : sent) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new UserException("the broker refused the watchlist: " + e.getMessage(), e);
    }
  }
}
