package dev.scrutiny.app.startup;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * What the application does under its own name: its group, its transactions, its internal topics.
 * The broker is asked without anything being changed.
 */
final class PermissionCheck {

  private final Admin admin;
  private final String application;
  private final short replicas;
  private final List<String> problems = new ArrayList<>();

  PermissionCheck(Admin admin, Config config) {
    this.admin = admin;
    this.application = config.get(Key.APPLICATION_ID);
    this.replicas = (short) config.number(Key.TOPIC_REPLICATION);
  }

  List<String> problems() throws InterruptedException {
    group();
    transactions();
    internalTopics();
    return problems;
  }

  private void group() throws InterruptedException {
    KafkaFuture<ConsumerGroupDescription> asked =
        admin
            .describeConsumerGroups(
                List.of(application),
                new DescribeConsumerGroupsOptions()
                    .includeAuthorizedOperations(true)
                    .timeoutMs(BrokerCheck.TIMEOUT_MILLIS))
            .describedGroups()
            .get(application);
    try {
      Set<AclOperation> allowed = Objects.requireNonNull(asked).get().authorizedOperations();
      if (allowed != null && !allowed.contains(AclOperation.READ)) {
        missing("READ", "the group " + application);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        missing("READ and DESCRIBE", "the group " + application);
      } else if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        problems.add("cannot describe the group " + application + ": " + OneLine.ofCause(e));
      }
    }
  }

  private void transactions() throws InterruptedException {
    String transaction = application + "-startup-check";
    try {
      admin.describeTransactions(List.of(transaction)).description(transaction).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        missing("WRITE and DESCRIBE", "transactional ids that begin with " + application + "-");
      } else if (!(e.getCause() instanceof TransactionalIdNotFoundException)) {
        problems.add("cannot ask for transactions: " + OneLine.ofCause(e));
      }
    }
  }

  private void internalTopics() throws InterruptedException {
    NewTopic topic = new NewTopic(application + "-startup-check-changelog", 1, replicas);
    try {
      admin
          .createTopics(
              List.of(topic),
              new CreateTopicsOptions().validateOnly(true).timeoutMs(BrokerCheck.TIMEOUT_MILLIS))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidReplicationFactorException) {
        problems.add(
            Key.TOPIC_REPLICATION.key()
                + " is "
                + replicas
                + ", which these brokers cannot do: "
                + OneLine.ofCause(e));
      } else if (e.getCause() instanceof AuthorizationException) {
        missing("CREATE", "topics that begin with " + application + "-");
      } else if (!(e.getCause() instanceof TopicExistsException)) {
        problems.add("internal topics cannot be created: " + OneLine.ofCause(e));
      }
    }
  }

  private void missing(String operations, String resource) {
    problems.add("no permission for " + resource + ": allow this user " + operations);
  }
}
