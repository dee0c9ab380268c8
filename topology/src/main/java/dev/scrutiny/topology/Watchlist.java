package dev.scrutiny.topology;

import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.schemas.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watchlist of an instance: a global store that follows the topic, and the extractor built from
 * it, shared by all threads.
 *
 * <p>The first article waits for its extractor. A change later is built in the background, so that
 * no stream thread waits for it, and articles are analysed by the list before until it is built.
 * That the moment depends on timing costs nothing: the topics of articles and of companies have no
 * order between them in any case. Building starts a little after a change, whether articles come or
 * not, so that the first article after a quiet hour goes by the new list; and that an import of
 * thousands of companies, which arrive one by one, is built a few times and not at each.
 */
final class Watchlist {

  private static final Logger log = LoggerFactory.getLogger(Watchlist.class);

  private static final long PAUSE_MILLIS = 200;

  private final Executor background;
  private final AtomicLong revision = new AtomicLong();
  private final AtomicBoolean building = new AtomicBoolean();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private volatile @Nullable Built built;

  /** An extractor, and the revision of the list that it was built from. */
  private record Built(CompanyExtractor extractor, long revision) {}

  /** A list that is built in the background. */
  Watchlist() {
    this(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /**
   * A list with its executor.
   *
   * @param background where extractors are built after the first
   */
  Watchlist(Executor background) {
    this.background = background;
  }

  /** The processors that follow the topic. */
  ProcessorSupplier<String, Company, Void, Void> updaters() {
    return Updater::new;
  }

  /** Keeps the global store up to date. */
  private final class Updater extends ContextualProcessor<String, Company, Void, Void> {

    private KeyValueStore<String, Company> store;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    Updater() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      store = context.getStateStore(StateStores.COMPANY_WATCHLIST);
    }

    @Override
    public void process(Record<String, Company> record) {
      if (record.value() == null) {
        store.delete(record.key());
      } else {
        store.put(record.key(), record.value());
      }
      // After the change, so that whoever sees the new revision finds the change.
      revision.incrementAndGet();
      follow(store);
    }
  }

  /** The extractor for the companies in the store, as of now or of a moment ago. */
  CompanyExtractor extractor(ReadOnlyKeyValueStore<String, Company> store) {
    Built current = built;
    if (current == null) {
      return first(store).extractor();
    }
    // A change while the first was built.
    follow(store);
    RuntimeException failed = failure.getAndSet(null);
    if (failed != null) {
      throw failed;
    }
    Built latest = built;
    return (latest == null ? current : latest).extractor();
  }

  /** Has the list built in the background if it has changed since it was built. */
  private void follow(ReadOnlyKeyValueStore<String, Company> store) {
    Built current = built;
    if (current != null
        && current.revision() != revision.get()
        && building.compareAndSet(false, true)) {
      background.execute(() -> rebuild(store));
    }
  }

  private synchronized Built first(ReadOnlyKeyValueStore<String, Company> store) {
    Built current = built;
    if (current == null) {
      current = build(store);
      built = current;
    }
    return current;
  }

  private void rebuild(ReadOnlyKeyValueStore<String, Company> store) {
    boolean done = false;
    try {
      built = build(store);
      done = true;
    } catch (InvalidStateStoreException e) {
      log.info("the watchlist was closed before a change of it was used");
    } catch (RuntimeException e) {
      // The next article's thread fails with it, as if it had built the list itself.
      failure.set(e);
    } finally {
      building.set(false);
    }
    if (done) {
      // A change while it was built.
      follow(store);
    }
  }

  private Built build(ReadOnlyKeyValueStore<String, Company> store) {
    // Before the store is read: a change in between is seen as one afterwards.
    long current = revision.get();
    List<dev.scrutiny.company.Company> companies = new ArrayList<>();
    try (KeyValueIterator<String, Company> all = store.all()) {
      all.forEachRemaining(entry -> companies.add(DomainMapper.company(entry.value)));
    }
    return new Built(new CompanyExtractor(companies), current);
  }
}
