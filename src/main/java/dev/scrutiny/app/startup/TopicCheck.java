package dev.scrutiny.app.startup;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.topology.Topic;
import dev.scrutiny.topology.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The topics: whether they are there, open to us, and laid out as the topology needs them. */
final class TopicCheck {

  private static final String CREATE = ": 'bin/scrutiny topics create' creates it";

  private final Admin admin;
  private final Topics topics;
  private final List<String> problems = new ArrayList<>();

  TopicCheck(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  List<String> problems() throws InterruptedException {
    Map<String, TopicDescription> found = describe();
    partitions(found);
    for (String name : found.keySet()) {
      settings(name, expected(name), found.get(name));
    }
    return problems;
  }

  private Map<String, TopicDescription> describe() throws InterruptedException {
    List<String> names = new ArrayList<>(topics.all().stream().map(Topic::name).toList());
    names.add(topics.articlesRejected());
    DescribeTopicsOptions options =
        new DescribeTopicsOptions()
            .includeAuthorizedOperations(true)
            .timeoutMs(BrokerCheck.TIMEOUT_MILLIS);
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(names, options).topicNameValues();
    Map<String, TopicDescription> found = new LinkedHashMap<>();
    for (String name : names) {
      try {
        TopicDescription topic = Objects.requireNonNull(asked.get(name)).get();
        found.put(name, topic);
        permissions(topic);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UnknownTopicOrPartitionException) {
          problems.add("the topic " + name + " is missing" + CREATE);
        } else if (e.getCause() instanceof TopicAuthorizationException) {
          problems.add("no permission for the topic " + name + ": allow this user DESCRIBE on it");
        } else {
          problems.add("cannot describe the topic " + name + ": " + OneLine.ofCause(e));
        }
      }
    }
    return found;
  }

  private void permissions(TopicDescription topic) {
    List<AclOperation> needed = new ArrayList<>();
    if (topics.read().contains(topic.name())) {
      needed.add(AclOperation.READ);
    }
    if (topics.written().contains(topic.name())) {
      needed.add(AclOperation.WRITE);
    }
    // Old brokers do not tell; it then shows when the topic is used.
    if (topic.authorizedOperations() != null) {
      needed.removeAll(topic.authorizedOperations());
      for (AclOperation operation : needed) {
        problems.add(
            "no permission for the topic "
                + topic.name()
                + ": allow this user "
                + operation
                + " on it");
      }
    }
  }

  /** What is read together must be cut into as many parts: a part meets its like. */
  private void partitions(Map<String, TopicDescription> found) {
    TopicDescription articles = found.get(topics.articles().name());
    TopicDescription assignments = found.get(topics.articleStories().name());
    if (articles != null
        && assignments != null
        && articles.partitions().size() != assignments.partitions().size()) {
      problems.add(
          String.format(
              "the topic %s has %d partitions and %s has %d: both must have as many;"
                  + " delete %3$s while nothing runs, and create it anew with"
                  + " 'bin/scrutiny topics create' and topic.partitions=%d",
              articles.name(),
              articles.partitions().size(),
              assignments.name(),
              assignments.partitions().size(),
              articles.partitions().size()));
    }
  }

  private Map<String, String> expected(String name) {
    return topics.all().stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .map(Topic::settings)
        .orElseGet(topics::rejectedSettings);
  }

  private void settings(String name, Map<String, String> expected, TopicDescription topic)
      throws InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    Config actual;
    try {
      actual =
          Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
              .get();
    } catch (ExecutionException e) {
      // Not everybody may see them; the topic can be as it must be all the same.
      return;
    }
    String policy = value(actual, TopicConfig.CLEANUP_POLICY_CONFIG);
    boolean compact = policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT);
    boolean mustCompact =
        expected
            .getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "")
            .contains(TopicConfig.CLEANUP_POLICY_COMPACT);
    if (mustCompact && !compact) {
      change(name, TopicConfig.CLEANUP_POLICY_CONFIG, policy, "compact", "its rows would go");
    } else if (compact && name.equals(topics.companyMentions().name())) {
      change(
          name,
          TopicConfig.CLEANUP_POLICY_CONFIG,
          policy,
          "delete",
          "all mentions of a company" + " but its latest would go");
    }
    int largest = Integer.parseInt(value(actual, TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
    String needed = expected.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
    if (needed != null && largest < Integer.parseInt(needed)) {
      change(
          name,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          Integer.toString(largest),
          needed,
          "a long article would not fit");
    }
    int inSync = Integer.parseInt(value(actual, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG));
    int replicas = topic.partitions().get(0).replicas().size();
    if (inSync > replicas) {
      problems.add(
          String.format(
              "the topic %s has %d replicas and wants %d of them in sync: nothing could be written;"
                  + " lower its min.insync.replicas or give it more replicas",
              name, replicas, inSync));
    }
  }

  private void change(String name, String setting, String actual, String needed, String because) {
    problems.add(
        String.format(
            "the topic %s has %s %s, and %s: change it with 'kafka-configs --alter --topic %1$s"
                + " --add-config %2$s=%s'",
            name, setting, actual, because, needed));
  }

  private static String value(Config settings, String name) {
    @Nullable String value = settings.get(name).value();
    return value == null ? "" : value;
  }
}
