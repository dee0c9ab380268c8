package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.company.Candidate;
import dev.scrutiny.topology.state.ArticleCandidates;
import dev.scrutiny.topology.state.CandidateChange;
import dev.scrutiny.topology.state.NamedCandidate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells, of each article, which candidates it names that it did not name before, and which it no
 * longer names: an article that comes again unchanged changes nothing.
 */
final class RememberCandidates
    extends ContextualProcessor<String, Analysis, String, CandidateChange> {

  private final Duration retention;
  private RecentArticles<ArticleCandidates> recent;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  RememberCandidates(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<String, CandidateChange> context) {
    super.init(context);
    recent = new RecentArticles<>(context, StateStores.ARTICLE_CANDIDATES, retention);
  }

  @Override
  public void process(Record<String, Analysis> record) {
    String articleId = record.key();
    Analysis analysis = record.value();
    ArticleCandidates known = recent.recall(articleId);
    ArticleCandidates earlier = known == null ? new ArticleCandidates("", List.of()) : known;
    List<Candidate> candidates = analysis.candidates();
    if (candidates.isEmpty() && earlier.getNames().isEmpty()) {
      return;
    }
    Set<String> before = new HashSet<>(earlier.getNames());
    for (Candidate candidate : candidates) {
      if (!before.remove(candidate.name())) {
        forward(
            record,
            candidate.name(),
            new CandidateChange(
                articleId,
                analysis.language(),
                new NamedCandidate(
                    candidate.sign().name(), candidate.surface(), candidate.sentence())));
      }
    }
    for (String name : earlier.getNames()) {
      if (before.contains(name)) {
        forward(record, name, new CandidateChange(articleId, earlier.getLanguage(), null));
      }
    }
    recent.remember(
        articleId,
        new ArticleCandidates(
            analysis.language(), candidates.stream().map(Candidate::name).toList()));
  }

  private void forward(Record<String, Analysis> record, String name, CandidateChange change) {
    context().forward(record.withKey(name).withValue(change));
  }
}
