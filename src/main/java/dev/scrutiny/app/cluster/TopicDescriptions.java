package dev.scrutiny.app.cluster;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.topology.Topic;
import dev.scrutiny.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics as they are on a cluster. */
public final class TopicDescriptions {

  private TopicDescriptions() {}

  /** One line a topic: name, partitions, replicas, clean-up policy; or that it is missing. */
  public static String describe(Admin admin, Topics topics) throws InterruptedException {
    List<String> names = new ArrayList<>(topics.all().stream().map(Topic::name).toList());
    names.add(topics.articlesRejected());
    Map<String, KafkaFuture<TopicDescription>> descriptions =
        new TreeMap<>(admin.describeTopics(names).topicNameValues());
    StringBuilder text = new StringBuilder();
    for (var topic : descriptions.entrySet()) {
      text.append(line(admin, topic.getKey(), topic.getValue())).append('\n');
    }
    return text.toString();
  }

  private static String line(Admin admin, String name, KafkaFuture<TopicDescription> future)
      throws InterruptedException {
    try {
      TopicDescription topic = future.get();
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
      Config settings =
          Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
              .get();
      return String.format(
          "%-28s %d partitions, %d replicas, cleanup.policy %s",
          name,
          topic.partitions().size(),
          topic.partitions().get(0).replicas().size(),
          settings.get("cleanup.policy").value());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return String.format("%-28s missing", name);
      }
      throw new UserException("cannot describe " + name + ": " + OneLine.ofCause(e), e);
    }
  }
}
