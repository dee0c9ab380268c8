package dev.scrutiny.app.startup;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** The brokers: whether they answer and let us in, and what is wrong with the topics there. */
final class BrokerCheck {

  /** Long enough for a slow network, short enough to say soon what is waited for. */
  static final int TIMEOUT_MILLIS = 10_000;

  private static final String UNRESOLVED = "No resolvable bootstrap urls";

  private BrokerCheck() {}

  static List<String> problems(Config config, Topics topics)
      throws NoAnswerException, InterruptedException {
    String servers = config.get(Key.BOOTSTRAP_SERVERS);
    try (Admin admin = Admin.create(ClientSettings.common(config))) {
      admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS)).nodes().get();
      List<String> problems = new ArrayList<>();
      problems.addAll(new TopicCheck(admin, topics).problems());
      problems.addAll(new PermissionCheck(admin, config).problems());
      return problems;
    } catch (ExecutionException e) {
      return refused(servers, e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      if (OneLine.withCause(e).contains(UNRESOLVED)) {
        throw new NoAnswerException(
            "no broker answers: the names in bootstrap.servers (" + servers + ") are not known", e);
      }
      return List.of("the settings of the Kafka clients are wrong: " + OneLine.withCause(e));
    }
  }

  private static List<String> refused(String servers, Throwable cause) throws NoAnswerException {
    if (cause instanceof SslAuthenticationException) {
      return List.of(
          "TLS with the brokers at "
              + servers
              + " fails: check kafka.security.protocol and kafka.ssl.*: "
              + OneLine.withCause(cause));
    }
    if (cause instanceof AuthenticationException) {
      return List.of(
          "the brokers at "
              + servers
              + " refuse the login: check kafka.sasl.*: "
              + OneLine.of(cause));
    }
    if (cause instanceof TimeoutException
        || cause instanceof DisconnectException
        || cause instanceof RetriableException) {
      throw new NoAnswerException(
          "no broker answers at "
              + servers
              + ": check bootstrap.servers, the network, and kafka.security.protocol",
          cause);
    }
    return List.of("the brokers at " + servers + " refuse: " + OneLine.of(cause));
  }
}
