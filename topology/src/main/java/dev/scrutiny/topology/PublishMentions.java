package dev.scrutiny.topology;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.topology.state.ArticleMentions;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes the mentions of an article when its story is assigned or corrected. An assignment of
 * content that has been replaced meanwhile is passed over: the one of the new content follows.
 */
final class PublishMentions extends MentionPublisher<ArticleStory> {

  PublishMentions(Duration retention) {
    super(retention);
  }

  @Override
  public void process(Record<String, ArticleStory> record) {
    ArticleStory assignment = record.value();
    ArticleMentions mentions = recall(record.key());
    if (mentions != null && mentions.getContentHash() == assignment.getContentHash()) {
      remember(
          record.key(),
          publish(record, mentions, assignment.getStoryId(), assignment.getPublishedAt()));
    }
  }
}
