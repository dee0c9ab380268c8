package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.topology.ScrutinyTopology;
import dev.scrutiny.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Forgets what the application has made of its input: what its topics, group, transactions and
 * local state hold. The topics that it writes are there again afterwards, empty, with the
 * partitions, replicas and settings that they had. Only names of this application are touched,
 * exact ones, and nothing while an instance runs.
 */
public final class Reset {

  private static final Duration SPREAD_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Config config;
  private final Admin admin;
  private final String group;
  private final boolean groupExists;
  private final Map<String, Long> records;
  private final List<NewTopic> emptied;

  /** Ids of the topics that are emptied: a topic that is created again has another one. */
  private final Set<Uuid> oldIds;

  private final Set<String> deleted;
  private final List<String> transactions;
  private final LocalState state;

  private Reset(Config config, Admin admin, boolean articles) throws InterruptedException {
    this.config = config;
    this.admin = admin;
    this.group = config.get(Key.APPLICATION_ID);
    Topics topics = ClientSettings.topics(config);
    Set<String> written = new TreeSet<>(topics.written());
    if (articles) {
      written.add(topics.articles().name());
    }
    Set<String> there = get(admin.listTopics().names(), "list the topics");
    written.retainAll(there);
    deleted = new TreeSet<>(ScrutinyTopology.internalTopics(group));
    deleted.retainAll(there);
    Map<String, TopicDescription> descriptions = new TreeMap<>(describe(written));
    emptied = sameAgain(descriptions);
    oldIds = ids(descriptions.values());
    descriptions.putAll(describe(deleted));
    records = records(descriptions.values());
    groupExists = Group.exists(admin, group);
    transactions = openTransactions();
    state = LocalState.of(config);
  }

  /**
   * Finds out what there is to forget, and changes nothing.
   *
   * @param articles whether to forget the articles too
   * @throws UserException if instances of the application run; the message names them
   */
  public static Reset plan(Config config, Admin admin, boolean articles)
      throws InterruptedException {
    refuseWhileRunning(config, admin);
    return new Reset(config, admin, articles);
  }

  /** What will be gone, one thing a line. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    for (NewTopic topic : emptied) {
      lines.add(line("empty ", topic.name()));
    }
    for (String topic : deleted) {
      lines.add(line("delete", topic));
    }
    if (groupExists) {
      lines.add("delete the offsets of the group " + group);
    }
    for (String transaction : transactions) {
      lines.add("abort  the open transaction of " + transaction);
    }
    if (Files.exists(state.folder())) {
      lines.add("delete the local state in " + state.folder());
    }
    return lines;
  }

  /**
   * Forgets it. Interrupted on the way, it can be called again.
   *
   * @throws UserException if an instance has been started meanwhile, or the broker refuses
   */
  public void execute() throws InterruptedException {
    refuseWhileRunning(config, admin);
    if (!transactions.isEmpty()) {
      get(admin.fenceProducers(transactions).all(), "end the open transactions");
    }
    Group.delete(admin, group);
    Set<String> all = new TreeSet<>(deleted);
    emptied.forEach(topic -> all.add(topic.name()));
    get(admin.deleteTopics(all).all(), "delete the topics");
    get(admin.createTopics(emptied).all(), "create the topics again");
    awaitEmptied();
    // What a reset that was interrupted has left out.
    List<String> unused = Setup.createTopics(config, admin);
    try {
      state.delete();
    } catch (IOException e) {
      throw new UserException(
          "cannot delete the local state in " + state.folder() + ": " + OneLine.of(e), e);
    }
  }

  /** Waits until the brokers know: they hear of it from the controller a moment later. */
  private void awaitEmptied() throws InterruptedException {
    Set<String> names = new TreeSet<>();
    emptied.forEach(topic -> names.add(topic.name()));
    long deadline = System.nanoTime() + SPREAD_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Set<String> there = get(admin.listTopics().names(), "list the topics");
      if (there.containsAll(names)
          && Collections.disjoint(there, deleted)
          && Collections.disjoint(ids(describe(names).values()), oldIds)) {
        return;
      }
      Thread.sleep(POLL.toMillis());
    }
    throw new UserException(
        "the topics were emptied, but the brokers do not show it within "
            + SPREAD_LIMIT.toSeconds()
            + " s: call reset again");
  }

  private static Set<Uuid> ids(Collection<TopicDescription> topics) {
    return topics.stream().map(TopicDescription::topicId).collect(Collectors.toSet());
  }

  private static void refuseWhileRunning(Config config, Admin admin) throws InterruptedException {
    String group = config.get(Key.APPLICATION_ID);
    List<String> members = Group.members(admin, group);
    if (!members.isEmpty()) {
      throw new UserException(
          "instances of "
              + group
              + " are running: stop them first; one that was killed counts until its session times"
              + " out, 45 s by default: "
              + String.join(", ", members));
    }
  }

  private String line(String what, String topic) {
    return String.format(
        Locale.ROOT, "%s the topic %s: %,d records", what, topic, records.getOrDefault(topic, 0L));
  }

  private Map<String, TopicDescription> describe(Collection<String> names)
      throws InterruptedException {
    return get(admin.describeTopics(names).allTopicNames(), "describe the topics");
  }

  /** The topics as they are, to be created again. */
  private List<NewTopic> sameAgain(Map<String, TopicDescription> descriptions)
      throws InterruptedException {
    List<ConfigResource> resources = new ArrayList<>();
    descriptions
        .keySet()
        .forEach(name -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name)));
    Map<String, Map<String, String>> settings = new HashMap<>();
    get(admin.describeConfigs(resources).all(), "ask for the settings of the topics")
        .forEach(
            (resource, entries) -> {
              Map<String, String> own = new TreeMap<>();
              for (ConfigEntry entry : entries.entries()) {
                if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                  own.put(entry.name(), entry.value());
                }
              }
              settings.put(resource.name(), own);
            });
    List<NewTopic> topics = new ArrayList<>();
    descriptions.forEach(
        (name, description) ->
            topics.add(
                new NewTopic(
                        name,
                        Optional.of(description.partitions().size()),
                        Optional.of((short) description.partitions().get(0).replicas().size()))
                    .configs(settings.getOrDefault(name, Map.of()))));
    return topics;
  }

  /** How many records topics hold; markers of transactions are counted with them. */
  private Map<String, Long> records(Collection<TopicDescription> descriptions)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> first = new HashMap<>();
    Map<TopicPartition, OffsetSpec> last = new HashMap<>();
    for (TopicDescription topic : descriptions) {
      topic
          .partitions()
          .forEach(
              partition -> {
                TopicPartition id = new TopicPartition(topic.name(), partition.partition());
                first.put(id, OffsetSpec.earliest());
                last.put(id, OffsetSpec.latest());
              });
    }
    String what = "ask how much the topics hold";
    Map<String, Long> records = new HashMap<>();
    get(admin.listOffsets(last).all(), what)
        .forEach((partition, end) -> records.merge(partition.topic(), end.offset(), Long::sum));
    get(admin.listOffsets(first).all(), what)
        .forEach(
            (partition, start) -> records.merge(partition.topic(), -start.offset(), Long::sum));
    return records;
  }

  /**
   * Transactions that an instance has left open; their ids are those of Kafka Streams: application,
   * process, thread.
   */
  private List<String> openTransactions() throws InterruptedException {
    Pattern own =
        Pattern.compile(Pattern.quote(group) + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\d+");
    ListTransactionsOptions open =
        new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
    return get(admin.listTransactions(open).all(), "list the transactions").stream()
        .map(TransactionListing::transactionalId)
        .filter(id -> own.matcher(id).matches())
        .sorted()
        .toList();
  }

  private static <T> T get(KafkaFuture<T> future, String what) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new UserException("cannot " + what + ": " + OneLine.ofCause(e), e);
    }
  }
}
