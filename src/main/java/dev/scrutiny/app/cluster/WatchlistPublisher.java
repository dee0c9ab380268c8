package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.company.Company;
import dev.scrutiny.topology.DomainMapper;
import dev.scrutiny.topology.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

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
    Map<String, dev.scrutiny.schemas.@Nullable Company> records = new LinkedHashMap<>();
    for (Company company : companies) {
      records.put(company.id(), DomainMapper.record(company));
    }
    send(config, records);
  }

  /**
   * Takes companies off the watchlist and returns when the broker knows.
   *
   * @param companyIds their ids
   * @throws UserException if the broker refuses
   */
  public static void remove(Config config, Collection<String> companyIds)
      throws InterruptedException {
    Map<String, dev.scrutiny.schemas.@Nullable Company> tombstones = new LinkedHashMap<>();
    for (String companyId : companyIds) {
      tombstones.put(companyId, null);
    }
    send(config, tombstones);
  }

  private static void send(
      Config config, Map<String, dev.scrutiny.schemas.@Nullable Company> records)
      throws InterruptedException {
    Topic<dev.scrutiny.schemas.Company> topic = ClientSettings.topics(config).companyWatchlist();
    try (KafkaProducer<String, dev.scrutiny.schemas.Company> producer =
        new KafkaProducer<>(
            ClientSettings.producer(config), new StringSerializer(), topic.serializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (var entry : records.entrySet()) {
        sent.add(
            producer.send(new ProducerRecord<>(topic.name(), entry.getKey(), entry.getValue())));
      }
      for (Future<?> future : sent) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new UserException("the broker refused the watchlist: " + e.getMessage(), e);
    }
  }
}
