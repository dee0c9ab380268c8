package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.RegistryClients;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.schemas.Article;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What could not be processed can be seen, put right and tried again. */
@ExtendWith(SharedCluster.class)
class RejectedTest {

  private final EmbeddedCluster cluster;

  @TempDir private Path folder;

  RejectedTest(EmbeddedCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void anArticleWhoseSchemaWasMissingIsCountedOnceAfterTheFix() throws Exception {
    Installation installation =
        Installation.create(cluster, folder, "fix", 2).watching(folder, "acme,Acme Widgets,");
    try (var instance = installation.start();
        SchemaRegistryClient registry = RegistryClients.open(installation.config())) {
      assertThat(instance.isAlive()).isTrue();
      int missing = register(registry, "first-value", "First") + 1;
      send(installation, "a", article("a", missing));
      send(installation, "b", new byte[] {1, 2, 3});
      await(installation);

      String[] list = installation.run("rejected", "list").out().split("\n");
      assertThat(list)
          .satisfiesExactly(
              line -> assertThat(line).matches("0@0\t2.*Z\t0\ta\tnot an Avro article.*"),
              line -> assertThat(line).matches("0@[12]\t2.*Z\t0\tb\tnot an Avro article.*"));
      assertThat(installation.run("rejected", "list", "--by-reason").out())
          .isEqualTo("2\tnot an Avro article of the schema registry\n");
      assertThat(installation.run("rejected", "show", "0@0").out())
          .contains(
              "state     rejected\n",
              "header    __streams.errors.topic: fix.articles\n",
              "unread ");

      // Too early: it is rejected again, and still one article.
      assertThat(installation.run("rejected", "retry", "0@0").out()).isEqualTo("tried again: 1\n");
      await(installation);
      assertThat(installation.run("rejected", "list").out().lines())
          .hasSize(2)
          .first()
          .asString()
          .matches("0@0\t2.*Z\t1\ta\tnot an Avro article.*");

      assertThat(register(registry, "second-value", "Article")).isEqualTo(missing);
      Terminal retried = installation.run("rejected", "retry", "--all");
      assertThat(retried.out()).as(retried.err()).isEqualTo("tried again: 2\n");
      await(installation);

      assertThat(installation.run("rejected", "list").out().lines())
          .singleElement()
          .asString()
          .matches("0@[12]\t2.*Z\t1\tb\tnot an Avro article.*");
      assertThat(installation.run("rejected", "show", "0@0").out())
          .contains("state     tried again, not rejected since\n", "retries   2\n");
      assertThat(installation.run("rejected", "retry", "0@0").errorLines())
          .containsExactly(
              "scrutiny: 0@0 was tried again and not rejected since: nothing was tried again");
      var table = installation.reader().table(installation.topics().companyScrutiny());
      assertThat(table.get("acme").getArticleCount()).isEqualTo(1);
      assertThat(installation.run("verify").exitCode()).isZero();
    }
  }

  @Test
  void aPlaceThatIsNoneOrHoldsNothingIsNamed() throws Exception {
    Installation installation = Installation.create(cluster, folder, "none", 1);
    assertThat(installation.run("rejected", "retry").exitCode()).isEqualTo(2);
    assertThat(installation.run("rejected", "show", "7").exitCode()).isEqualTo(2);
    assertThat(installation.run("rejected", "show", "0@7").errorLines())
        .containsExactly(
            "scrutiny: no rejected article at 0@7 in the topic none.articles-rejected");
    assertThat(installation.run("rejected", "retry", "--all").out()).isEqualTo("tried again: 0\n");
  }

  private static void await(Installation installation) throws Exception {
    try (var completion = new dev.scrutiny.app.cluster.Completion(installation.config())) {
      while (!completion.isDone()) {
        Thread.sleep(50);
      }
    }
  }

  /** Registers a schema as a producer of its own would; returns its id. */
  private static int register(SchemaRegistryClient registry, String subject, String name)
      throws Exception {
    String schema =
        name.equals("Article")
            ? Article.getClassSchema().toString().replace("A news article", "An article")
            : "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[]}";
    return registry.register(subject, new AvroSchema(schema));
  }

  /** An article in the format of the registry, with an id of a schema. */
  private static byte[] article(String id, int schema) throws Exception {
    ByteBuffer avro =
        encoded(Article.newBuilder().setId(id).setBody("Acme Widgets is sued by a rival.").build());
    return ByteBuffer.allocate(5 + avro.remaining()).put((byte) 0).putInt(schema).put(avro).array();
  }

  private static ByteBuffer encoded(Article article) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    var encoder = org.apache.avro.io.EncoderFactory.get().binaryEncoder(out, null);
    new org.apache.avro.specific.SpecificDatumWriter<>(Article.class).write(article, encoder);
    encoder.flush();
    return ByteBuffer.wrap(out.toByteArray());
  }

  private static void send(Installation installation, String key, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            ClientSettings.common(installation.config()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  installation.topics().articles().name(),
                  key.getBytes(StandardCharsets.UTF_8),
                  value))
          .get();
    }
  }
}
