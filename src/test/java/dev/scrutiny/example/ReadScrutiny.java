package dev.scrutiny.example;

import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.TrustedRecords;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Prints the table of company scrutiny: arguments broker, registry, topic. */
public final class ReadScrutiny {

  private ReadScrutiny() {}

  /** Reads to the end of the topic. */
  public static void main(String[] args) {
    TrustedRecords.trust();
    Properties settings = new Properties();
    settings.put("bootstrap.servers", args[0]);
    settings.put("schema.registry.url", args[1]);
    settings.put("specific.avro.reader", "true");
    settings.put("isolation.level", "read_committed");
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("value.deserializer", "io.confluent.kafka.serializers.KafkaAvroDeserializer");
    try (var consumer = new KafkaConsumer<String, CompanyScrutiny>(settings)) {
      var partitions =
          consumer.partitionsFor(args[2]).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var row : consumer.poll(Duration.ofSeconds(1))) {
          if (row.value() != null) {
            System.out.println(row.value().getName() + " " + row.value().getStoryCount());
          }
        }
      }
    }
  }
}
