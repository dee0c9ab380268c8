package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.config.Secrets;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.topology.Topic;
import dev.scrutiny.topology.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Topics and schemas as code. Running it again changes nothing; what exists already is left as it
 * is.
 */
public final class Setup {

  /** Old readers read new records and new readers old ones, across all versions. */
  public static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private Setup() {}

  /**
   * Creates the topics that are missing.
   *
   * @return names of the topics that were created
   * @throws UserException if the broker refuses
   */
  public static List<String> createTopics(Config config, Admin admin) throws InterruptedException {
    Topics topics = ClientSettings.topics(config);
    int partitions = config.number(Key.TOPIC_PARTITIONS);
    short replicas = (short) config.number(Key.TOPIC_REPLICATION);
    List<NewTopic> wanted = new ArrayList<>();
    for (Topic<?> topic : topics.all()) {
      int count = topic.layout() == Topic.Layout.SINGLE ? 1 : partitions;
      wanted.add(new NewTopic(topic.name(), count, replicas).configs(topic.settings()));
    }
    wanted.add(
        new NewTopic(topics.articlesRejected(), 1, replicas).configs(topics.rejectedSettings()));
    List<String> created = new ArrayList<>();
    for (var result : new TreeMap<>(admin.createTopics(wanted).values()).entrySet()) {
      try {
        result.getValue().get();
        created.add(result.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new UserException(
              "cannot create topic " + result.getKey() + ": " + OneLine.ofCause(e), e);
        }
      }
    }
    return created;
  }

  /**
   * Registers the schemas and sets the compatibility of their subjects.
   *
   * @throws UserException if the registry refuses or does not answer
   */
  public static void registerSchemas(Config config) {
    try (SchemaRegistryClient client = RegistryClients.open(config)) {
      for (Topic<?> topic : ClientSettings.topics(config).all()) {
        try {
          client.register(topic.subject(), new AvroSchema(topic.schema()));
          client.updateCompatibility(topic.subject(), COMPATIBILITY);
        } catch (IOException | RestClientException e) {
          throw new UserException(
              "the schema registry at "
                  + Secrets.maskAddresses(config.get(Key.REGISTRY_URL))
                  + " does not take subject "
                  + topic.subject()
                  + ": "
                  + OneLine.of(e),
              e);
        }
      }
    } catch (IOException e) {
      throw new UserException("cannot close the registry client: " + e.getMessage(), e);
    }
  }
}
