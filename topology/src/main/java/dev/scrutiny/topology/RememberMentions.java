package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.topology.state.ArticleMentions;
import dev.scrutiny.topology.state.PublishedMentions;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the mentions of an analysed article until its story is known. An article that comes again
 * unchanged keeps its story; its mentions are published at once if they are others than before,
 * since the watchlist has changed.
 */
final class RememberMentions extends MentionPublisher<Analysis> {

  RememberMentions(Duration retention) {
    super(retention);
  }

  @Override
  public void process(Record<String, Analysis> record) {
    ArticleMentions earlier = recall(record.key());
    @Nullable PublishedMentions published = earlier == null ? null : earlier.getPublished();
    ArticleMentions now = DomainMapper.articleMentions(record.value(), published);
    if (earlier != null
        && published != null
        && published.getContentHash() == now.getContentHash()
        && !earlier.getMentions().equals(now.getMentions())) {
      now =
          publish(
              record,
              now,
              published.getStoryId(),
              Instant.ofEpochMilli(published.getPublishedAt()));
    }
    remember(record.key(), now);
  }
}
