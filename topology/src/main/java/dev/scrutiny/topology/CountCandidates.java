package dev.scrutiny.topology;

import dev.scrutiny.schemas.CandidateSign;
import dev.scrutiny.schemas.CompanyCandidate;
import dev.scrutiny.topology.state.CandidateChange;
import dev.scrutiny.topology.state.NamedCandidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles that name a candidate. Candidates that no article has named for long are
 * forgotten, so that the names of the world do not pile up.
 */
final class CountCandidates
    extends ContextualProcessor<String, CandidateChange, String, CompanyCandidate> {

  /** How long a candidate is kept after it was last seen, in stream time. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Duration BETWEEN_CLEANINGS = Duration.ofDays(1);

  private KeyValueStore<String, CompanyCandidate> store;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  CountCandidates() {}

  @Override
  public void init(ProcessorContext<String, CompanyCandidate> context) {
    super.init(context);
    store = context.getStateStore(StateStores.COMPANY_CANDIDATES);
    context.schedule(BETWEEN_CLEANINGS, PunctuationType.STREAM_TIME, this::forget);
  }

  @Override
  public void process(Record<String, CandidateChange> record) {
    CompanyCandidate before = store.get(record.key());
    CompanyCandidate after = apply(record, before);
    if (after == null) {
      store.delete(record.key());
    } else {
      store.put(record.key(), after);
    }
    if (before != null || after != null) {
      context().forward(record.withValue(after));
    }
  }

  private static @Nullable CompanyCandidate apply(
      Record<String, CandidateChange> record, @Nullable CompanyCandidate row) {
    CandidateChange change = record.value();
    NamedCandidate named = change.getNamed();
    if (named != null) {
      return added(record, named, row);
    }
    // Null where the candidate was forgotten meanwhile.
    if (row == null || row.getArticleCount() <= 1) {
      return null;
    }
    return CompanyCandidate.newBuilder(row)
        .setArticleCount(row.getArticleCount() - 1)
        .setArticlesByLanguage(count(row.getArticlesByLanguage(), change.getLanguage(), -1))
        .build();
  }

  private static CompanyCandidate added(
      Record<String, CandidateChange> record,
      NamedCandidate named,
      @Nullable CompanyCandidate row) {
    CandidateChange change = record.value();
    Instant seenAt = Instant.ofEpochMilli(record.timestamp());
    if (row == null) {
      return new CompanyCandidate(
          record.key(),
          CandidateSign.valueOf(named.getSign()),
          named.getSurface(),
          1L,
          Map.of(change.getLanguage(), 1L),
          change.getArticleId(),
          named.getSentence(),
          seenAt,
          seenAt);
    }
    CompanyCandidate.Builder more =
        CompanyCandidate.newBuilder(row)
            .setArticleCount(row.getArticleCount() + 1)
            .setArticlesByLanguage(count(row.getArticlesByLanguage(), change.getLanguage(), 1));
    if (seenAt.isBefore(row.getFirstSeenAt())) {
      more.setFirstSeenAt(seenAt);
    }
    boolean isLatest =
        seenAt.isAfter(row.getLastSeenAt())
            || (seenAt.equals(row.getLastSeenAt())
                && change.getArticleId().compareTo(row.getArticleId()) > 0);
    if (isLatest) {
      more.setLastSeenAt(seenAt)
          .setSign(CandidateSign.valueOf(named.getSign()))
          .setSurface(named.getSurface())
          .setArticleId(change.getArticleId())
          .setSentence(named.getSentence());
    }
    return more.build();
  }

  private static Map<String, Long> count(Map<String, Long> counts, String language, long change) {
    Map<String, Long> changed = new TreeMap<>(counts);
    changed.merge(language, change, (one, other) -> one + other == 0 ? null : one + other);
    return changed;
  }

  private void forget(long now) {
    Instant oldest = Instant.ofEpochMilli(now).minus(KEPT);
    try (KeyValueIterator<String, CompanyCandidate> rows = store.all()) {
      while (rows.hasNext()) {
        KeyValue<String, CompanyCandidate> row = rows.next();
        if (row.value.getLastSeenAt().isBefore(oldest)) {
          store.delete(row.key);
          context().forward(new Record<>(row.key, null, now));
        }
      }
    }
  }
}
