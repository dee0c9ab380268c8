package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.RejectReason;
import dev.scrutiny.story.StoryUpdate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyListenerTest {

  private final Heard heard = new Heard();

  private static final class Heard implements TopologyListener {
    private final List<String> analysed = new ArrayList<>();
    private final List<RejectReason> rejected = new ArrayList<>();
    private final List<String> assigned = new ArrayList<>();
    private final List<Duration> counted = new ArrayList<>();
    private String indexed = "";

    @Override
    public void analysed(Analysis analysis, Duration time) {
      assertThat(time).isPositive();
      analysed.add(analysis.articleId());
    }

    @Override
    public void rejected(RejectReason reason) {
      rejected.add(reason);
    }

    @Override
    public void assigned(String articleId, StoryUpdate update) {
      assigned.add(articleId + " " + update.assignments().size());
    }

    @Override
    public void indexed(int articles, int stories) {
      indexed = articles + " in " + stories;
    }

    @Override
    public void counted(Duration sinceArrival) {
      counted.add(sinceArrival);
    }
  }

  @Test
  void hearsOfEveryArticleOnce() {
    try (Harness harness = new Harness(heard, Harness.company("acme", "Acme Corp"))) {
      assertThat(heard.indexed).isEqualTo("0 in 0");
      harness.publish(Harness.article("a", "Acme Corp sued", "Acme Corp is sued by a bank."));
      harness.publish(Harness.article("b", "Acme Corp sued", "Acme Corp is sued by a bank."));
      harness.publish(Harness.article("b", "Acme Corp sued", "Acme Corp is sued by a bank."));

      assertThat(heard.analysed).containsExactly("a", "b", "b");
      assertThat(heard.assigned).containsExactly("a 1", "b 1", "b 0");
      assertThat(heard.indexed).isEqualTo("2 in 1");
      assertThat(heard.counted).isNotEmpty().allMatch(Duration.ZERO::equals);
      assertThat(heard.rejected).isEmpty();
    }
    assertThat(heard.indexed).isEqualTo("0 in 0");
  }

  @Test
  void hearsWhyArticlesAreRejected() {
    try (Harness harness = new Harness(heard)) {
      harness.publish(null, Harness.article("a", "T", "Body."));
      harness.publish("a", null);
      harness.publish("b", Harness.article("a", "T", "Body."));
      harness.publish(Harness.article("", "T", "Body."));
      harness.publish(Harness.article("a", "T", " "));
      harness.publish(Harness.article("a", "T", "x".repeat(1_000_001)));
      harness.publishRaw("a".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

      assertThat(heard.rejected)
          .containsExactly(
              RejectReason.NO_KEY,
              RejectReason.NO_VALUE,
              RejectReason.KEY_IS_NOT_ID,
              RejectReason.BAD_ID,
              RejectReason.EMPTY_BODY,
              RejectReason.TOO_LONG,
              RejectReason.UNREADABLE);
      assertThat(heard.analysed).isEmpty();
    }
  }
}
