package dev.scrutiny.topology;

import static dev.scrutiny.topology.Harness.article;
import static dev.scrutiny.topology.Harness.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.schemas.Company;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchlistTest {

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Harness harness =
      new Harness(TopologyListener.NONE, background::add, company("norvexa", "Norvexa"));

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void theFirstArticleIsAnalysedByTheWholeList() {
    harness.watch(company("quillair", "Quillair"));

    publish("a", "Norvexa and Quillair were fined.");

    assertThat(harness.table()).containsOnlyKeys("norvexa", "quillair");
    assertThat(background).isEmpty();
  }

  @Test
  void articlesGoOnByTheListBeforeWhileAChangedOneIsBuilt() {
    publish("a", "Norvexa was fined.");
    harness.watch(company("quillair", "Quillair"));

    publish("b", "Quillair was fined.");
    assertThat(harness.translated()).containsKey("b");
    assertThat(harness.table()).containsOnlyKeys("norvexa");

    background.remove().run();
    publish("c", "Quillair was fined again.");
    assertThat(harness.table()).containsOnlyKeys("norvexa", "quillair");
  }

  @Test
  void theFirstArticleAfterAChangeGoesByTheNewListHoweverLateItComes() {
    publish("a", "Norvexa was fined.");
    harness.watch(company("quillair", "Quillair"));
    harness.unwatch("norvexa");
    background.remove().run();

    publish("b", "Quillair and Norvexa were fined.");

    assertThat(background).isEmpty();
    assertThat(harness.table().get("quillair").getArticleCount()).isEqualTo(1);
    assertThat(harness.table().get("norvexa").getArticleCount()).isEqualTo(1);
  }

  @Test
  void whatWasCountedStaysUntilTheArticleIsPublishedAgain() {
    publish("a", "Norvexa and Quillair were fined.");
    harness.watch(company("quillair", "Quillair"));
    harness.unwatch("norvexa");
    background.remove().run();
    assertThat(harness.table()).containsOnlyKeys("norvexa");
    assertThat(harness.stories().get("a").getCompanyIds()).containsExactly("norvexa");

    publish("a", "Norvexa and Quillair were fined.");

    assertThat(harness.table()).containsOnlyKeys("quillair");
    assertThat(harness.stories().get("a").getCompanyIds()).containsExactly("quillair");
  }

  @Test
  void manyChangesInARowAreBuiltOnce() {
    publish("a", "Norvexa was fined.");
    for (int i = 0; i < 500; i++) {
      harness.watch(company("firm" + i, "Firmia" + i));
      publish("b" + i, "Firmia499 was fined.");
    }

    assertThat(background).hasSize(1);
    background.remove().run();
    publish("c", "Firmia499 was fined.");

    assertThat(background).isEmpty();
    assertThat(harness.table()).containsOnlyKeys("norvexa", "firm499");
  }

  @Test
  void aChangeWhileAListIsBuiltIsBuiltAfterIt() {
    publish("a", "Norvexa was fined.");
    harness.watch(company("quillair", "Quillair"));
    publish("b", "Quillair was fined.");
    Runnable first = background.remove();
    first.run();
    harness.watch(company("marrow", "Marrowpike"));
    publish("c", "Marrowpike was fined.");
    assertThat(harness.table()).doesNotContainKey("marrow");

    background.remove().run();
    publish("d", "Marrowpike was fined.");

    assertThat(harness.table()).containsKey("marrow");
  }

  @Test
  void aListThatCannotBeBuiltFailsTheNextArticlesThread() {
    publish("a", "Norvexa was fined.");
    Company twice = company("norvexa", "Norvexa");
    harness.watchAs("other-key", twice);
    publish("b", "Norvexa was fined.");
    background.remove().run();

    assertThatThrownBy(() -> publish("c", "Norvexa was fined."))
        .hasStackTraceContaining("Two companies with id norvexa");
  }

  private void publish(String id, String body) {
    harness.publish(article(id, "Court report", body));
  }
}
