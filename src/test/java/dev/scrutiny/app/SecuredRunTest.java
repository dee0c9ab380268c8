package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.embedded.EmbeddedCluster;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.schemas.Article;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Against a broker that speaks TLS, wants a login and has access control lists, and a registry that
 * speaks TLS and wants a login: everything from the configuration file.
 */
@Timeout(300)
class SecuredRunTest {

  private static final Path HOME = Path.of(System.getProperty("scrutiny.home"));
  private static final String STORE_PASSWORD = "store-secret";
  private static final String PASSWORD = "user-secret";
  private static final String REGISTRY_PASSWORD = "registry-secret";
  private static final String TOKEN = "token-secret";

  @TempDir private static Path store;

  private static EmbeddedCluster cluster;
  private static RegistryProxy registry;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Path keys = keyStore();
    cluster =
        EmbeddedCluster.start(
            Map.ofEntries(
                Map.entry(
                    "listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry(
                    "listener.name.clients.plain.sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"admin\" password=\"admin-secret\""
                        + " user_admin=\"admin-secret\" user_news=\""
                        + PASSWORD
                        + "\";"),
                Map.entry("ssl.keystore.location", keys.toString()),
                Map.entry("ssl.keystore.password", STORE_PASSWORD),
                Map.entry("ssl.truststore.location", keys.toString()),
                Map.entry("ssl.truststore.password", STORE_PASSWORD),
                Map.entry(
                    "authorizer.class.name",
                    "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:admin;User:ANONYMOUS")));
    registry =
        new RegistryProxy(
            context(keys), cluster.registryUrl(), "registry:" + REGISTRY_PASSWORD, TOKEN);
  }

  @AfterAll
  static void stop() {
    registry.close();
    cluster.close();
    assertThat(cluster.folder()).doesNotExist();
  }

  @Test
  void aWrongPasswordIsOneClearLine() throws Exception {
    Files.writeString(folder.resolve("kafka-password"), "wrong");

    Terminal run = Terminal.run("run", "--config=" + file("news"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("scrutiny: the brokers at ")
                    .contains("refuse the login: check kafka.sasl.*: "))
        .noneMatch(line -> line.contains("\tat "));
    assertThat(Terminal.run("topics", "create", "--config=" + file("news")).errorLines())
        .singleElement()
        .asString()
        .startsWith("scrutiny: ")
        .doesNotContain("wrong");
  }

  @Test
  void aRegistryThatRefusesTheLoginIsOneClearLine() throws Exception {
    Terminal run =
        Terminal.run(
            "run", "--config=" + file("admin", "registry.basic.auth.user.info=registry:wrong"));

    assertThat(run.errorLines())
        .contains(
            "scrutiny: the schema registry at "
                + registry.url()
                + " refuses the login (401): check registry.basic.auth.user.info or"
                + " registry.bearer.auth.*");
  }

  @Test
  void theRegistryTakesATokenToo() throws Exception {
    Path file = file("admin", "registry.bearer.auth.token=" + TOKEN, "topic.prefix=token.");
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.contains("basic.auth")).toList();
    Files.write(file, lines);

    assertThat(Terminal.run("run", "--config=" + file).errorLines())
        .anyMatch(line -> line.contains("the registry has no schema of this version for"))
        .noneMatch(line -> line.contains("refuses the login"));
  }

  @Test
  void certificatesThatNobodyTrustsAreOneClearLine() throws Exception {
    Path file = file("admin");
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.contains(".ssl.trust")).toList();
    Files.write(file, lines);

    assertThat(Terminal.run("run", "--config=" + file).errorLines())
        .anyMatch(line -> line.startsWith("scrutiny: TLS with the brokers at "))
        .anyMatch(line -> line.startsWith("scrutiny: TLS with the schema registry at "));
  }

  @Test
  void theApplicationRunsWithThePermissionsThatItAsksForAndShowsNoSecret() throws Exception {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    logged.start();
    Appender<ILoggingEvent> console = root.getAppender("STDERR");
    root.detachAppender(console);
    root.addAppender(logged);
    Level before = root.getLevel();
    root.setLevel(Level.INFO);
    try {
      assertThat(Terminal.run("topics", "create", "--config=" + file("admin")).err()).isEmpty();
      Terminal refused = Terminal.run("run", "--config=" + file("news"));
      assertThat(refused.errorLines())
          .contains(
              "scrutiny: no permission for the topic sec.articles: allow this user DESCRIBE on it",
              "scrutiny: no permission for the group sec: allow this user READ and DESCRIBE",
              "scrutiny: no permission for transactional ids that begin with sec-: allow this user"
                  + " WRITE and DESCRIBE",
              "scrutiny: no permission for topics that begin with sec-: allow this user CREATE");
      allow();
      assertThat(Terminal.run("watchlist", "import", "--config=" + file("admin")).exitCode())
          .isZero();
      try (ChildRun run = ChildRun.start(file("news"), folder.resolve("log"), Map.of())) {
        run.awaitReady();
        Terminal published =
            Terminal.run(
                "publish", "--wait", "--config=" + file("admin"), HOME.resolve("seeds").toString());
        assertThat(published.err()).contains("published 5");
        assertThat(Terminal.run("table", "--format=json", "--config=" + file("admin")))
            .matches(SecuredRunTest::complete);
        run.terminate();
        assertThat(run.exitCode()).isZero();
        assertThat(run.log()).doesNotContain(STORE_PASSWORD, PASSWORD, REGISTRY_PASSWORD);
      }
    } finally {
      root.setLevel(before);
      root.detachAppender(logged);
      root.addAppender(console);
    }
    assertThat(logged.list)
        .hasSizeGreaterThan(10)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(message -> message.contains("sasl.jaas.config = [hidden]"))
        .noneMatch(
            message ->
                Stream.of(STORE_PASSWORD, PASSWORD, REGISTRY_PASSWORD, "admin-secret")
                    .anyMatch(message::contains));
  }

  @Test
  void aRegistryThatGoesAwayLosesNoArticle() throws Exception {
    Path file = file("admin", "application.id=away", "topic.prefix=away.");
    Terminal.run("topics", "create", "--config=" + file);
    Terminal.run("watchlist", "import", "--config=" + file);
    RegistryProxy away =
        new RegistryProxy(
            context(store.resolve("keys.p12")), cluster.registryUrl(), "registry:" + TOKEN, TOKEN);
    Map<String, String> behind =
        Map.of(
            "SCRUTINY_SCHEMA_REGISTRY_URL",
            away.url(),
            "SCRUTINY_REGISTRY_BASIC_AUTH_USER_INFO",
            "registry:" + TOKEN,
            "SCRUTINY_STARTUP_TIMEOUT_SECONDS",
            "60");
    Path log = folder.resolve("log");
    try (ChildRun run = ChildRun.start(file, log, behind)) {
      run.awaitReady();
      Path seeds = HOME.resolve("seeds");
      Terminal.run("publish", "--wait", "--config=" + file, seeds.toString());
      assertThat(Terminal.run("table", "--format=json", "--config=" + file))
          .matches(SecuredRunTest::complete);

      away.close();
      Path known = Files.writeString(folder.resolve("known.txt"), "Tencent opens an office.");
      Terminal.run("publish", "--wait", "--config=" + file, known.toString());
      assertThat(articles(file, "tencent")).isEqualTo(6);

      publishWithNewSchema("away.articles", "new", "Tencent opens a second office.");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.log()).contains("the schema registry failed: Connection refused");
      assertThat(run.log().lines().filter(line -> line.startsWith("scrutiny: ")))
          .singleElement()
          .asString()
          .startsWith("scrutiny: the stream application failed: ");
    }
    try (ChildRun again = ChildRun.start(file, log, Map.of())) {
      again.await(() -> articles(file, "tencent") == 7);
      again.terminate();
      assertThat(again.exitCode()).isZero();
    }
  }

  private static int articles(Path file, String companyId) {
    return Report.companies(
            new TopicReader(ClientSettings.consumer(Config.load(file, Map.of()))),
            ClientSettings.topics(Config.load(file, Map.of())))
        .stream()
        .filter(company -> company.getCompanyId().equals(companyId))
        .mapToInt(company -> Math.toIntExact(company.getArticleCount()))
        .sum();
  }

  /** As a producer of a later version does. */
  private static void publishWithNewSchema(String topic, String id, String body) throws Exception {
    Schema current = Article.getClassSchema();
    List<Schema.Field> fields = new ArrayList<>();
    current.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    fields.add(new Schema.Field("later", Schema.create(Schema.Type.STRING), null, ""));
    Schema later =
        Schema.createRecord(current.getName(), null, current.getNamespace(), false, fields);
    GenericRecord article =
        new GenericRecordBuilder(later).set("id", id).set("body", body).set("later", "x").build();
    try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                adminSettings(), new StringSerializer(), new ByteArraySerializer())) {
      serializer.configure(Map.of("schema.registry.url", cluster.registryUrl()), false);
      byte[] value = serializer.serialize(topic, article);
      producer.send(new ProducerRecord<>(topic, id, value)).get();
    }
  }

  private static boolean complete(Terminal table) {
    return table.out().split("\"articleCount\" : 5", -1).length == 6;
  }

  /** What OPERATING.md says that the application's user needs, and nothing else. */
  private static void allow() throws Exception {
    List<AclBinding> rules = new ArrayList<>();
    for (String topic : List.of("articles", "company-watchlist")) {
      rules.add(rule(ResourceType.TOPIC, "sec." + topic, PatternType.LITERAL, AclOperation.READ));
    }
    for (String topic : List.of("article-stories", "company-mentions")) {
      rules.add(rule(ResourceType.TOPIC, "sec." + topic, PatternType.LITERAL, AclOperation.READ));
      rules.add(rule(ResourceType.TOPIC, "sec." + topic, PatternType.LITERAL, AclOperation.WRITE));
    }
    for (String topic :
        List.of(
            "articles-translated",
            "articles-rejected",
            "stories",
            "company-candidates",
            "company-scrutiny",
            "company-scrutiny-daily")) {
      rules.add(rule(ResourceType.TOPIC, "sec." + topic, PatternType.LITERAL, AclOperation.WRITE));
    }
    rules.add(rule(ResourceType.TOPIC, "sec-", PatternType.PREFIXED, AclOperation.ALL));
    rules.add(rule(ResourceType.GROUP, "sec", PatternType.LITERAL, AclOperation.READ));
    rules.add(
        rule(ResourceType.TRANSACTIONAL_ID, "sec-", PatternType.PREFIXED, AclOperation.WRITE));
    try (Admin admin = Admin.create(adminSettings())) {
      admin.createAcls(rules).all().get();
    }
  }

  private static AclBinding rule(
      ResourceType type, String name, PatternType pattern, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:news", "*", operation, AclPermissionType.ALLOW));
  }

  private static Map<String, Object> adminSettings() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", cluster.bootstrapServers());
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put("ssl.truststore.location", store.resolve("keys.p12").toString());
    settings.put("ssl.truststore.password", STORE_PASSWORD);
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"admin\" password=\"admin-secret\";");
    return settings.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(e -> (String) e.getKey(), Map.Entry::getValue));
  }

  /** A configuration as an operator writes it: passwords stand in files of their own. */
  private Path file(String user, String... settings) throws IOException {
    String truststore = store.resolve("keys.p12").toString();
    Path password = folder.resolve("kafka-password");
    if (!Files.exists(password) || user.equals("admin")) {
      Files.writeString(password, PASSWORD + "\n");
    }
    Files.writeString(folder.resolve("admin-password"), "admin-secret\n");
    Files.writeString(folder.resolve("store-password"), STORE_PASSWORD + "\n");
    Files.writeString(folder.resolve("registry-login"), "registry:" + REGISTRY_PASSWORD + "\n");
    String login = user.equals("admin") ? "${dir:DIR:admin-password}" : "${dir:DIR:kafka-password}";
    List<String> lines =
        new ArrayList<>(
            List.of(
                "bootstrap.servers=" + cluster.bootstrapServers(),
                "schema.registry.url=" + registry.url(),
                "application.id=sec",
                "topic.prefix=sec.",
                "state.dir=" + folder.resolve("state"),
                "http.port=0",
                "startup.timeout.seconds=0",
                "kafka.security.protocol=SASL_SSL",
                "kafka.sasl.mechanism=PLAIN",
                "kafka.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule"
                    + " required username=\""
                    + user
                    + "\" password=\""
                    + login
                    + "\";",
                "kafka.ssl.truststore.location=" + truststore,
                "kafka.ssl.truststore.password=${dir:DIR:store-password}",
                "registry.ssl.truststore.location=" + truststore,
                "registry.ssl.truststore.password=${dir:DIR:store-password}",
                "registry.basic.auth.user.info=${dir:DIR:registry-login}"));
    Stream.of(settings).forEach(lines::add);
    return Files.write(
        folder.resolve(user + ".properties"),
        lines.stream().map(line -> line.replace("DIR", folder.toString())).toList());
  }

  private static Path keyStore() throws Exception {
    Path keys = store.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=DNS:localhost,IP:127.0.0.1")
            .redirectErrorStream(true)
            .redirectOutput(store.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).as(store.resolve("keytool.log").toString()).isZero();
    return keys;
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      loaded.load(in, STORE_PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(loaded, STORE_PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }
}
