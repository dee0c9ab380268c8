package dev.scrutiny.app.monitoring;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.RejectReason;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Reason;
import dev.scrutiny.story.StorySummary;
import dev.scrutiny.story.StoryUpdate;
import dev.scrutiny.topology.TopologyListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts what becomes of articles. */
final class ArticleMetrics implements TopologyListener {

  /** From an article that is counted at once to one that has waited for a day. */
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(30),
    Duration.ofHours(2),
    Duration.ofDays(1)
  };

  private static final Pattern STATUS = Pattern.compile("HTTP (\\d{3})");

  private final MeterRegistry registry;
  private final Timer analysis;
  private final Timer latency;
  private final Counter mentions;
  private final Counter moved;
  private final Counter dissolved;
  private final AtomicInteger indexedArticles = new AtomicInteger();
  private final AtomicInteger indexedStories = new AtomicInteger();

  ArticleMetrics(MeterRegistry registry) {
    this.registry = registry;
    analysis =
        Timer.builder("scrutiny.analysis")
            .description("Time to analyse an article, translation included.")
            .register(registry);
    latency =
        Timer.builder("scrutiny.latency")
            .description("Time from the timestamp of the record to its count in the table.")
            .serviceLevelObjectives(LATENCIES)
            .register(registry);
    // All that there can be is there from the start: a rate needs the zero before the first one.
    Stream.of(RejectReason.values()).forEach(this::rejections);
    Stream.of(Analysis.Status.values()).forEach(this::analyses);
    Stream.of(Reason.values()).forEach(this::assignments);
    mentions = counter("scrutiny.mentions", "Companies found in articles, each once an article.");
    moved = counter("scrutiny.articles.moved", "Articles that came to another story later.");
    dissolved = counter("scrutiny.stories.dissolved", "Stories that others have taken over.");
    registry.gauge("scrutiny.index.articles", indexedArticles);
    registry.gauge("scrutiny.index.stories", indexedStories);
  }

  @Override
  public void analysed(Analysis article, Duration time) {
    analysis.record(time);
    analyses(article.status()).increment();
    mentions.increment(article.mentions().size());
    if (article.status() == Analysis.Status.TRANSLATED) {
      counter("scrutiny.translations", "Articles translated.", "engine", article.engine())
          .increment();
    }
    String fallback = article.fallback();
    if (fallback != null) {
      // "engine: why"
      String first = fallback.substring(0, Math.max(0, fallback.indexOf(':')));
      counter(
              "scrutiny.translation.fallbacks",
              "Articles for which the engine that was asked first could not answer in full.",
              "engine",
              first,
              "reason",
              kind(fallback))
          .increment();
    }
  }

  @Override
  public void rejected(RejectReason reason) {
    rejections(reason).increment();
  }

  @Override
  public void assigned(String articleId, StoryUpdate update) {
    for (Assignment assignment : update.assignments()) {
      if (assignment.articleId().equals(articleId)) {
        assignments(assignment.reason()).increment();
      } else {
        moved.increment();
      }
    }
    dissolved.increment((double) update.stories().stream().filter(StorySummary::isGone).count());
  }

  @Override
  public void indexed(int articles, int stories) {
    indexedArticles.set(articles);
    indexedStories.set(stories);
  }

  @Override
  public void counted(Duration sinceArrival) {
    // Clocks of machines differ.
    latency.record(sinceArrival.isNegative() ? Duration.ZERO : sinceArrival);
  }

  /** Reasons are sentences; few kinds of them are told apart. */
  private static String kind(String fallback) {
    if (fallback.contains("does not translate from")) {
      return "language";
    }
    Matcher status = STATUS.matcher(fallback);
    return status.find() ? "http_" + status.group(1) : "other";
  }

  private Counter rejections(RejectReason reason) {
    return counter("scrutiny.articles.rejected", "Articles rejected.", "reason", reason.label());
  }

  private Counter analyses(Analysis.Status status) {
    return counter("scrutiny.articles.analysed", "Articles analysed.", "status", label(status));
  }

  private Counter assignments(Reason reason) {
    return counter(
        "scrutiny.articles.assigned", "Articles that came to a story.", "reason", label(reason));
  }

  private Counter counter(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(Tags.of(tags)).register(registry);
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
