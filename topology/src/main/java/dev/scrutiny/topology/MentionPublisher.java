package dev.scrutiny.topology;

import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.state.ArticleMentions;
import dev.scrutiny.topology.state.PublishedMentions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the mentions of an article when both the mentions and the story are known. Base of the
 * two processors that share the store of mentions: one is fed by the analysis, one by the stories.
 */
abstract class MentionPublisher<V> extends ContextualProcessor<String, V, String, CompanyMention> {

  private final Duration retention;
  private RecentArticles<ArticleMentions> recent;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  MentionPublisher(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<String, CompanyMention> context) {
    super.init(context);
    recent = new RecentArticles<>(context, StateStores.ARTICLE_MENTIONS, retention);
  }

  /** The latest mentions of an article; null where none are kept. */
  final @Nullable ArticleMentions recall(String articleId) {
    return recent.recall(articleId);
  }

  final void remember(String articleId, ArticleMentions mentions) {
    recent.remember(articleId, mentions);
  }

  /**
   * Publishes all mentions of an article, and an empty one for each company that it no longer
   * mentions.
   *
   * @return what to remember: the mentions as published
   */
  final ArticleMentions publish(
      Record<String, V> record, ArticleMentions article, String storyId, Instant publishedAt) {
    Map<String, String> companies = new TreeMap<>();
    for (CompanyMention mention : decode(article)) {
      companies.put(mention.getCompanyId(), mention.getCompanyName());
      forward(
          record,
          CompanyMention.newBuilder(mention)
              .setStoryId(storyId)
              .setPublishedAt(publishedAt)
              .build());
    }
    PublishedMentions earlier = article.getPublished();
    if (earlier != null) {
      for (var company : new TreeMap<>(earlier.getCompanies()).entrySet()) {
        if (!companies.containsKey(company.getKey())) {
          forward(
              record,
              new CompanyMention(
                  company.getKey(),
                  company.getValue(),
                  record.key(),
                  storyId,
                  article.getLanguage(),
                  publishedAt,
                  0,
                  0,
                  List.of()));
        }
      }
    }
    return ArticleMentions.newBuilder(article)
        .setPublished(
            new PublishedMentions(
                article.getContentHash(), storyId, publishedAt.toEpochMilli(), companies))
        .build();
  }

  static ByteBuffer encode(CompanyMention mention) {
    try {
      return mention.toByteBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forward(Record<String, V> record, CompanyMention mention) {
    context().forward(record.withKey(mention.getCompanyId()).withValue(mention));
  }

  private static List<CompanyMention> decode(ArticleMentions article) {
    return article.getMentions().stream()
        .map(
            bytes -> {
              try {
                return CompanyMention.fromByteBuffer(bytes.duplicate());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
