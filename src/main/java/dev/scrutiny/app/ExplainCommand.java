package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.report.Explanation;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.topology.Topic;
import dev.scrutiny.topology.Topics;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why an article is in its story. */
@Command(name = "explain", description = "Say why an article is in its story.")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARTICLE-ID", description = "Key of the article in its topic.")
  private String articleId = "";

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Config loaded = config.load();
    Topics topics = ClientSettings.topics(loaded);
    TopicReader reader = new TopicReader(ClientSettings.consumer(loaded));
    Topic<ArticleStory> assignments = topics.articleStories();
    // Only what concerns the article is kept, whatever the size of the topics.
    ArticleStory own =
        latest(reader, assignments, value -> value.getArticleId().equals(articleId)).get(articleId);
    if (own == null) {
      throw new UserException("no article " + articleId + " in the topic " + assignments.name());
    }
    String storyId = own.getStoryId();
    String matched = own.getMatchedArticleId();
    Map<String, ArticleStory> around =
        latest(
            reader,
            assignments,
            value -> value.getStoryId().equals(storyId) || value.getArticleId().equals(matched));
    Story story =
        latest(reader, topics.stories(), value -> value.getStoryId().equals(storyId)).get(storyId);
    PrintWriter out = Console.out(spec);
    out.print(Explanation.of(own, around, story));
    out.flush();
    return 0;
  }

  /** The latest values by key of those keys whose latest value is wanted. */
  private static <V> Map<String, V> latest(
      TopicReader reader, Topic<V> topic, Predicate<V> wanted) {
    Map<String, V> values = new TreeMap<>();
    reader.forEach(
        topic,
        record -> {
          if (record.value() != null && wanted.test(record.value())) {
            values.put(record.key(), record.value());
          } else {
            values.remove(record.key());
          }
        });
    return values;
  }
}
