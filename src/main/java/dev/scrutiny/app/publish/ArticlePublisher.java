package dev.scrutiny.app.publish;

import dev.scrutiny.analysis.ArticleRules;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.topology.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles to their topic, each with its id as the key, each once: a publication that was
 * interrupted, whatever by, goes on after the last article that the broker has committed when it is
 * called again with the same files. Standard input cannot be read again, and so not be resumed.
 */
public final class ArticlePublisher {

  /** Bytes of the largest article that is allowed, in UTF-8, with room for the other fields. */
  private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

  private final Map<String, Object> settings;
  private final Topic<Article> topic;
  private final String applicationId;
  private double perSecond = Pace.UNLIMITED;

  /**
   * Publishes with a producer of its own.
   *
   * @param settings settings of an idempotent producer
   * @param applicationId what the names of its group and of its transactions begin with
   */
  public ArticlePublisher(
      Map<String, Object> settings, Topic<Article> topic, String applicationId) {
    this.settings = new HashMap<>(settings);
    this.settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    this.topic = topic;
    this.applicationId = applicationId;
  }

  /** Publishes at most so many articles a second. */
  public ArticlePublisher withRate(double articlesPerSecond) {
    perSecond = articlesPerSecond;
    return this;
  }

  /**
   * Publishes all articles of files and returns when the broker has committed them.
   *
   * @throws UserException if a file cannot be read or the broker refuses an article; the message
   *     says how many articles it has
   */
  public Summary publish(List<Path> files, PublicationListener listener)
      throws InterruptedException {
    boolean resumable = files.stream().noneMatch(ArticleFiles::isStandardInput);
    Bookmark bookmark =
        resumable
            ? Bookmark.of(files, applicationId, topic.name())
            : Bookmark.none(applicationId, topic.name());
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bookmark.group());
        Transactions transactions =
            new Transactions(producer(bookmark.group()), consumer.groupMetadata(), bookmark)) {
      @Nullable Position stopped = bookmark.read(consumer);
      Position start = stopped == null ? Position.START : stopped;
      if (stopped != null) {
        listener.resumed(stopped.published());
      }
      transactions.start(start);
      Position end;
      try {
        end = publish(files, start, transactions, listener);
      } catch (InterruptException e) {
        throw new InterruptedException(stoppedAt(transactions, resumable));
      } catch (UserException e) {
        throw new UserException(e.getMessage() + "; " + stoppedAt(transactions, resumable), e);
      }
      try (Admin admin = Admin.create(common(AdminClientConfig.configNames()))) {
        bookmark.remove(admin);
      }
      return new Summary(end.published(), end.refused(), start.published());
    }
  }

  private Position publish(
      List<Path> files, Position start, Transactions transactions, PublicationListener listener) {
    Receiver receiver = new Receiver(start, transactions, listener);
    for (int file = 0; file < files.size(); file++) {
      if (file < start.file()) {
        receiver.consumed(ArticleFiles.size(files.subList(file, file + 1)));
      } else {
        ArticleFiles.read(files.get(file), receiver);
        receiver.fileIsDone();
      }
    }
    transactions.finish();
    return receiver.position;
  }

  private static String stoppedAt(Transactions transactions, boolean resumable) {
    return String.format(
        Locale.ROOT,
        resumable
            ? "stopped after %,d articles, call it again with the same files to go on"
            : "stopped after %,d articles",
        transactions.committed().published());
  }

  private KafkaProducer<String, Article> producer(String transactionalId) {
    Map<String, Object> transactional = new HashMap<>(settings);
    transactional.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    return new KafkaProducer<>(transactional, new StringSerializer(), topic.serializer());
  }

  /** A consumer that reads and names the offsets of a group, and nothing else. */
  private KafkaConsumer<byte[], byte[]> consumer(String group) {
    Map<String, Object> reading = common(ConsumerConfig.configNames());
    reading.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Waits until a transaction that was under way is committed or aborted.
    reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The producer's settings that another client has too. */
  private Map<String, Object> common(Set<String> names) {
    Map<String, Object> common = new HashMap<>(settings);
    common.keySet().retainAll(names);
    return common;
  }

  /**
   * What was published.
   *
   * @param published articles that the broker has, with those before an interruption
   * @param refused places that hold no article, likewise
   * @param earlier how many of the articles were published before an interruption
   */
  public record Summary(long published, long refused, long earlier) {}

  private final class Receiver implements ArticleReceiver {

    private final Transactions transactions;
    private final PublicationListener listener;
    private final Pace pace = new Pace(perSecond);
    private final long earlier;

    /** Items of the file under way that an earlier call has done. */
    private long done;

    private Position position;
    private long bytes;

    Receiver(Position start, Transactions transactions, PublicationListener listener) {
      this.transactions = transactions;
      this.listener = listener;
      this.earlier = start.published();
      this.done = start.item();
      this.position = start;
    }

    @Override
    public void article(String place, Article article) {
      if (isDone()) {
        return;
      }
      String title = article.getTitle();
      int length = article.getBody().length() + (title == null ? 0 : title.length() + 1);
      if (length > ArticleRules.MAX_LENGTH) {
        refuse(
            place,
            String.format(
                Locale.ROOT,
                "the text has %,d characters, more than %,d",
                length,
                ArticleRules.MAX_LENGTH));
        return;
      }
      try {
        pace.await();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
      position = position.afterArticle();
      transactions.send(new ProducerRecord<>(topic.name(), article.getId(), article), position);
    }

    @Override
    public void refused(String place, String reason) {
      if (!isDone()) {
        refuse(place, reason);
      }
    }

    @Override
    public void consumed(long more) {
      bytes += more;
      listener.progressed(position.published() - earlier, bytes);
    }

    void fileIsDone() {
      position = position.afterFile();
      transactions.skip(position);
    }

    private void refuse(String place, String reason) {
      position = position.afterRefusal();
      transactions.skip(position);
      listener.refused(place, reason);
    }

    private boolean isDone() {
      if (done == 0) {
        return false;
      }
      done--;
      return true;
    }
  }
}
