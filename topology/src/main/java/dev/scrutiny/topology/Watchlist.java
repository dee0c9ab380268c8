package dev.scrutiny.topology;

import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.schemas.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The watchlist of an instance: a global store that follows the topic, and the extractor built from
 * it, shared by all threads. A change is used from the next article on; many changes in a row cost
 * one new extractor, built when the next article needs it.
 */
final class Watchlist {

  private final AtomicLong revision = new AtomicLong();
  private @Nullable CompanyExtractor extractor;
  private long extractorRevision = -1;

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
    }
  }

  /** The extractor for the companies that the store holds now. */
  synchronized CompanyExtractor extractor(ReadOnlyKeyValueStore<String, Company> store) {
    long current = revision.get();
    if (extractor == null || current != extractorRevision) {
      List<dev.scrutiny.company.Company> companies = new ArrayList<>();
      try (KeyValueIterator<String, Company> all = store.all()) {
        all.forEachRemaining(entry -> companies.add(DomainMapper.company(entry.value)));
      }
      extractor = new CompanyExtractor(companies);
      extractorRevision = current;
    }
    return extractor;
  }
}
