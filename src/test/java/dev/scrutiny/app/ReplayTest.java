package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.topology.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Derived state can be forgotten and is made again the same; what differs is found. */
@ExtendWith(SharedCluster.class)
class ReplayTest {

  private static final String[] COMPANIES = {
    "acme,Acme Widgets,Widgetron", "brixton,Brixton Rail,", "corvex,Corvex Labs,Corvexa"
  };

  private final EmbeddedCluster cluster;

  @TempDir private Path folder;

  ReplayTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void theSameArticlesGiveTheSameDigestOnAnyPartitionsWithAnyThreadsInAnyOrder() throws Exception {
    List<String> articles = articles();
    Installation one = installation("one", 1).with("stream.threads=1");
    Installation five = installation("five", 5).with("stream.threads=4");
    String first = digest(one.run("replay", "--yes", file("in-order", articles)));
    Collections.shuffle(articles, new Random(7));
    String shuffled = digest(five.run("replay", "--yes", file("shuffled", articles)));
    assertThat(shuffled).isEqualTo(first);

    // Again, over what the first time has left, and from what is on the cluster.
    assertThat(digest(five.run("replay", "--yes"))).isEqualTo(first);
    Terminal verified = five.run("verify");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .matches("equal: 3 companies, \\d+ days of companies, 60 articles.*\n");

    // Other articles give another table: the ones before are forgotten.
    String fewer = digest(five.run("replay", "--yes", file("fewer", articles.subList(0, 50))));
    assertThat(fewer).isNotEqualTo(first);
    assertThat(five.run("table", "--digest").out()).isEqualTo(fewer + "\n");
  }

  @Test
  void instancesAreStoppedBeforeAResetAndForgetTheirStateWhenTheyStartAgain() throws Exception {
    Installation installation = installation("fleet", 3);
    // Another machine: the same application with another folder for state.
    Installation operator =
        Installation.create(cluster, Files.createDirectory(folder.resolve("operator")), "fleet", 3);
    String articles = file("articles", articles());
    String digest;
    try (var instance = installation.start()) {
      assertThat(instance.isAlive()).isTrue();
      assertThat(installation.run("publish", "--wait", articles).exitCode()).isZero();
      digest = installation.run("table", "--digest").out();
      Terminal refused = operator.run("reset", "--yes");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .contains("instances of fleet are running", "fleet-", "StreamThread-1-consumer on /127");
    }
    assertThat(folder.resolve("state-fleet").resolve("fleet")).exists();
    Terminal asked = operator.run("reset");
    assertThat(asked.exitCode()).isEqualTo(1);
    assertThat(asked.errorLines())
        .contains("delete the offsets of the group fleet")
        .last()
        .isEqualTo("scrutiny: nothing was deleted: there is no terminal to ask; --yes confirms");
    assertThat(installation.run("table", "--digest").out()).isEqualTo(digest);

    Terminal reset = operator.run("reset", "--yes");
    assertThat(reset.exitCode()).as(reset.err()).isZero();
    assertThat(installation.reader().table(installation.topics().companyScrutiny())).isEmpty();
    // Its local state is of the changelogs that are gone.
    try (var instance = installation.start()) {
      assertThat(instance.isAlive()).isTrue();
      assertThat(installation.run("publish", "--wait", articles).exitCode()).isZero();
      assertThat(installation.run("table", "--digest").out()).isEqualTo(digest);
    }
  }

  @Test
  void aResetTouchesItsOwnApplicationAlone() throws Exception {
    Installation own = installation("own", 2);
    installation("own-2", 2);
    String transaction = "own-7f9c6b2e-9d5a-4c11-8f0e-3a1d5b7c9e02-1";
    try (Admin admin = Admin.create(ClientSettings.common(own.config()));
        KafkaProducer<String, String> left = left(transaction)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("own-story-counts-changelog", 2, (short) 1),
                  new NewTopic("own-2-story-counts-changelog", 2, (short) 1)))
          .all()
          .get();
      assertThat(left.partitionsFor("own.company-mentions")).hasSize(2);
      ConfigResource table = new ConfigResource(ConfigResource.Type.TOPIC, "own.company-scrutiny");
      ConfigEntry setting = new ConfigEntry("segment.ms", "3600000");
      admin
          .incrementalAlterConfigs(
              Map.of(table, List.of(new AlterConfigOp(setting, AlterConfigOp.OpType.SET))))
          .all()
          .get();
      Set<String> before = new TreeSet<>(admin.listTopics().names().get());

      Terminal reset = own.run("reset", "--articles", "--yes");

      assertThat(reset.exitCode()).as(reset.err()).isZero();
      assertThat(reset.errorLines())
          .contains(
              "empty  the topic own.articles: 0 records",
              "delete the topic own-story-counts-changelog: 0 records",
              "abort  the open transaction of " + transaction)
          .noneMatch(line -> line.contains("own-2") || line.contains("watchlist"));
      before.remove("own-story-counts-changelog");
      assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(before);
      assertThat(
              admin
                  .describeConfigs(List.of(table))
                  .all()
                  .get()
                  .get(table)
                  .get("segment.ms")
                  .value())
          .isEqualTo("3600000");
      assertThat(
              admin
                  .describeTopics(List.of("own.articles"))
                  .allTopicNames()
                  .get()
                  .get("own.articles")
                  .partitions())
          .hasSize(2);
      TransactionState state =
          admin.describeTransactions(List.of(transaction)).description(transaction).get().state();
      assertThat(state).isNotEqualTo(TransactionState.ONGOING);
    }
  }

  @Test
  void verifyFindsARowThatIsWrong() throws Exception {
    Installation installation = installation("wrong", 2);
    digest(installation.run("replay", "--yes", file("articles", articles())));
    var topic = installation.topics().companyScrutiny();
    CompanyScrutiny acme = installation.reader().table(topic).get("acme");
    CompanyScrutiny wrong =
        CompanyScrutiny.newBuilder(acme).setRawMentionCount(acme.getRawMentionCount() + 1).build();
    send(installation, topic, "acme", wrong);

    Terminal terminal = installation.run("verify");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.out().lines())
        .first()
        .isEqualTo(
            "wrong.company-scrutiny acme: rawMentionCount is "
                + wrong.getRawMentionCount()
                + ", recounted "
                + acme.getRawMentionCount());

    send(installation, topic, "acme", acme);
    assertThat(installation.run("verify").exitCode()).isZero();

    send(installation, topic, "acme", null);
    assertThat(installation.run("verify").out())
        .startsWith("wrong.company-scrutiny acme: is missing: recounted ");
    send(installation, topic, "acme", acme);

    var daily = installation.topics().companyScrutinyDaily();
    Map.Entry<String, DailyCompanyScrutiny> day =
        installation.reader().table(daily).entrySet().iterator().next();
    send(installation, daily, "acme|1999-01-01", day.getValue());
    assertThat(installation.run("verify").out())
        .startsWith("wrong.company-scrutiny-daily acme|1999-01-01: should not be there: ");
    send(installation, daily, "acme|1999-01-01", null);
    assertThat(installation.run("verify").exitCode()).isZero();
  }

  @Test
  void whatTheRetentionHasDeletedIsNotRecounted() throws Exception {
    Installation installation = installation("deleted", 1);
    digest(installation.run("replay", "--yes", file("articles", articles())));
    String mentions = installation.topics().companyMentions().name();
    try (Admin admin = Admin.create(ClientSettings.common(installation.config()))) {
      admin
          .deleteRecords(Map.of(new TopicPartition(mentions, 0), RecordsToDelete.beforeOffset(10)))
          .all()
          .get();
    }

    Terminal terminal = installation.run("verify");

    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.errorLines())
        .containsExactly(
            "scrutiny: cannot recount: the retention of "
                + mentions
                + " has deleted its first 10 records");
  }

  private Installation installation(String name, int partitions) throws IOException {
    return Installation.create(cluster, folder, name, partitions).watching(folder, COMPANIES);
  }

  private static <V> void send(
      Installation installation, Topic<V> topic, String key, @Nullable V row) throws Exception {
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(
            ClientSettings.producer(installation.config()),
            new StringSerializer(),
            topic.serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, row)).get();
    }
  }

  /** A producer that was left with an open transaction. */
  private KafkaProducer<String, String> left(String transaction) throws Exception {
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transaction),
            new StringSerializer(),
            new StringSerializer());
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>("own.company-mentions", "acme", "half")).get();
    return producer;
  }

  private static String digest(Terminal replayed) {
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    String last = replayed.out().lines().reduce((a, b) -> b).orElse("");
    assertThat(last).matches("digest [0-9a-f]{64}");
    return last.substring("digest ".length());
  }

  private String file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name + ".jsonl"), lines, StandardCharsets.UTF_8).toString();
  }

  /**
   * Stories of up to five articles each, of the last days; some articles do not say when they
   * appeared, and so count from their arrival.
   */
  private static List<String> articles() {
    Random random = new Random(11);
    OffsetDateTime today = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
    List<String> articles = new ArrayList<>();
    for (int story = 0; articles.size() < 60; story++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        words.add(word(random));
      }
      String company = List.of("Acme Widgets", "Brixton Rail", "Corvex Labs").get(story % 3);
      int told = 1 + random.nextInt(5);
      for (int i = 0; i < told && articles.size() < 60; i++) {
        Collections.shuffle(words, random);
        String body =
            company
                + " and its rival met over "
                + String.join(" ", words.subList(0, 24))
                + ". "
                + (company + " declined. ").repeat(i)
                + (i == 2 ? "The Widgetron stays." : "");
        String published =
            i == 1
                ? ""
                : ",\"publishedAt\":\"" + today.minusDays(1 + story % 4).plusHours(i) + "\"";
        articles.add(
            "{\"id\":\"s"
                + story
                + "-"
                + i
                + "\",\"language\":\"en\",\"body\":\""
                + body
                + "\""
                + published
                + "}");
      }
    }
    return articles;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }
}
