package dev.scrutiny.app.startup;

import dev.scrutiny.app.cluster.RegistryClients;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.topology.Topic;
import dev.scrutiny.topology.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The schema registry: whether it answers, lets us in and knows this version's schemas. */
final class RegistryCheck {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private RegistryCheck() {}

  /**
   * What is wrong with the registry.
   *
   * @param schemasMayCome whether to ask again later if nothing is wrong but missing subjects
   */
  static List<String> problems(Config config, Topics topics, boolean schemasMayCome)
      throws NoAnswerException {
    String registry = "the schema registry at " + config.get(Key.REGISTRY_URL);
    List<String> problems = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try (SchemaRegistryClient client = RegistryClients.open(config)) {
      for (Topic<?> topic : topics.all()) {
        try {
          if (!knows(client, topic)) {
            differences(client, topic)
                .ifPresentOrElse(problems::add, () -> missing.add(unknown(topic)));
          }
        } catch (RestClientException e) {
          int status = e.getStatus();
          if (status == UNAUTHORIZED || status == FORBIDDEN) {
            problems.add(
                registry
                    + " refuses the login ("
                    + status
                    + "): check registry.basic.auth.user.info or registry.bearer.auth.*");
            return problems;
          }
          if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new NoAnswerException(registry + " is not ready: " + OneLine.of(e), e);
          }
          problems.add(registry + " refuses subject " + topic.subject() + ": " + OneLine.of(e));
        }
      }
    } catch (SSLException e) {
      problems.add("TLS with " + registry + " fails: check registry.ssl.*: " + OneLine.of(e));
    } catch (IOException e) {
      throw new NoAnswerException(registry + " does not answer: " + OneLine.of(e), e);
    } catch (RuntimeException e) {
      problems.add("the settings of the registry client are wrong: " + OneLine.withCause(e));
    }
    if (schemasMayCome && problems.isEmpty() && !missing.isEmpty()) {
      throw new NoAnswerException(
          registry + " lacks schemas, which it may still be reading: " + missing.get(0), missing);
    }
    problems.addAll(missing);
    return problems;
  }

  private static boolean knows(SchemaRegistryClient client, Topic<?> topic)
      throws IOException, RestClientException {
    try {
      client.getId(topic.subject(), new AvroSchema(topic.schema()));
      return true;
    } catch (RestClientException e) {
      if (e.getStatus() != NOT_FOUND) {
        throw e;
      }
      return false;
    }
  }

  private static String unknown(Topic<?> topic) {
    return "the registry has no schema of this version for "
        + topic.subject()
        + ": 'bin/scrutiny topics create' registers it";
  }

  private static Optional<String> differences(SchemaRegistryClient client, Topic<?> topic)
      throws IOException, RestClientException {
    return client.testCompatibilityVerbose(topic.subject(), new AvroSchema(topic.schema())).stream()
        .findFirst()
        .map(
            first ->
                "the schema of "
                    + topic.subject()
                    + " in the registry is not compatible with this version's: another application"
                    + " writes this topic, or a newer version has run; use another topic.prefix, or"
                    + " the version that registered it: "
                    + first.lines().findFirst().orElse(""));
  }
}
