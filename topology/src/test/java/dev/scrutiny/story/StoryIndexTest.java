package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryIndexTest {

  private static final String[] CRANE = {
    "A loading crane collapsed in the harbour of Valmere on Tuesday and crushed two ferries.",
    "Captain Ines Okoro said 14 dockers were rescued from the water by the crew of the tug"
        + " Pelagia.",
    "The harbour master of Valmere, Tomas Brandl, blamed a rusted bolt.",
    "Ferries to Port Lune are cancelled until the wreck of the crane is lifted."
  };

  private static final String[] CRANE_RETOLD = {
    "Two ferries were crushed when a crane fell into Valmere harbour.",
    "All 14 dockers who fell into the water were saved by the tug Pelagia, Captain Ines Okoro told"
        + " us.",
    "A rusted bolt is to blame, according to harbour master Tomas Brandl."
  };

  private static final String[] SENATE = {
    "The senate of Corvania rejected the pension bill of Prime Minister Lidia Marsh.",
    "Farmers and teachers had marched through Aldenburg against a retirement age of 68.",
    "Opposition leader Ruben Falk called for elections in autumn."
  };

  private final IndexLog log = new IndexLog();

  @Test
  void firstArticleFoundsAStory() {
    Assignment assignment = log.add(Articles.english("a", CRANE));
    assertThat(assignment.reason()).isEqualTo(Reason.FIRST_OF_STORY);
    assertThat(assignment.storyId()).isEqualTo("a");
    assertThat(assignment.matchedArticleId()).isNull();
    assertThat(assignment.duplicate()).isFalse();
    assertThat(assignment.publishedAt()).isEqualTo(TIME.toEpochMilli());
  }

  @Test
  void copyJoinsForItsText() {
    log.add(Articles.english("a", CRANE));
    Assignment copy = log.add(Articles.english("b", CRANE));
    assertThat(copy.reason()).isEqualTo(Reason.SAME_TEXT);
    assertThat(copy.matchedArticleId()).isEqualTo("a");
    assertThat(copy.storyId()).isEqualTo("a");
    assertThat(copy.similarity()).isEqualTo(1);
    assertThat(copy.duplicate()).isTrue();
  }

  @Test
  void nearCopyJoinsForItsText() {
    log.add(Articles.english("a", CRANE));
    String[] edited = CRANE.clone();
    edited[2] = "The harbour master of Valmere, Tomas Brandl, blamed a broken bolt.";
    Assignment copy = log.add(Articles.english("b", edited));
    assertThat(copy.reason()).isEqualTo(Reason.NEAR_TEXT);
    assertThat(copy.similarity()).isBetween(copy.threshold(), 1.0);
    assertThat(copy.duplicate()).isTrue();
  }

  @Test
  void retoldStoryJoinsForItsFeatures() {
    log.add(Articles.english("a", CRANE));
    log.add(Articles.english("x", SENATE));
    Assignment retold = log.add(Articles.english("b", CRANE_RETOLD));
    assertThat(retold.reason()).isEqualTo(Reason.SAME_STORY);
    assertThat(retold.storyId()).isEqualTo("a");
    assertThat(retold.matchedArticleId()).isEqualTo("a");
    assertThat(retold.duplicate()).isFalse();
    assertThat(retold.similarity()).isGreaterThanOrEqualTo(retold.threshold());
    assertThat(retold.sharedFeatures()).hasSize(10).contains("pelagia", "valmere", "harbour");
  }

  @Test
  void otherStoryStaysApart() {
    log.add(Articles.english("a", CRANE));
    Assignment other = log.add(Articles.english("x", SENATE));
    assertThat(other.reason()).isEqualTo(Reason.FIRST_OF_STORY);
    assertThat(other.similarity()).isLessThan(other.threshold());
    assertThat(log.stories).containsOnlyKeys("a", "x");
  }

  @Test
  void shortTextsOfOtherArticlesAreNoCopies() {
    log.add(Articles.english("a", "Watch live!"));
    assertThat(log.add(article("b").fingerprint()).reason()).isEqualTo(Reason.FIRST_OF_STORY);
    assertThat(log.add(article("c").fingerprint()).reason()).isEqualTo(Reason.FIRST_OF_STORY);
  }

  @Test
  void articlesOutsideTheWindowDoNotMatch() {
    log.add(article("a").saying(CRANE).fingerprint());
    Duration window = StorySettings.DEFAULT.window();
    assertThat(
            log.add(article("b").saying(CRANE).at(TIME.plus(window).plusMillis(1)).fingerprint())
                .reason())
        .isEqualTo(Reason.FIRST_OF_STORY);
    assertThat(log.add(article("c").saying(CRANE).at(TIME.minus(window)).fingerprint()).reason())
        .isEqualTo(Reason.SAME_TEXT);
  }

  @Test
  void bridgingArticleMakesTwoStoriesOne() {
    String[] first = {CRANE[0], CRANE[1]};
    String[] second = {CRANE[2], CRANE[3]};
    log.add(article("a").saying(first).companies("c1").fingerprint());
    log.add(article("b").saying(second).companies("c2").at(TIME.plusSeconds(60)).fingerprint());
    assertThat(log.stories).containsOnlyKeys("a", "b");

    StoryUpdate update =
        log.update(article("bridge").saying(CRANE_RETOLD).at(TIME.plusSeconds(120)).fingerprint());

    assertThat(update.assignments())
        .extracting(Assignment::articleId, Assignment::storyId)
        .containsExactlyInAnyOrder(tuple("bridge", "a"), tuple("b", "a"));
    assertThat(log.assignment("b").reason()).isEqualTo(Reason.SAME_STORY);
    assertThat(log.stories).containsOnlyKeys("a");
    assertThat(log.story("a").companyIds()).containsExactly("c1", "c2");
    log.assertRecount();
  }

  @Test
  void repeatedArticleChangesNothing() {
    Fingerprint article = Articles.english("a", CRANE);
    log.add(article);
    long writes = log.store.writes();
    StoryUpdate update = log.update(article);
    assertThat(update.assignments()).isEmpty();
    assertThat(update.stories()).isEmpty();
    assertThat(log.store.writes()).isEqualTo(writes);
  }

  @Test
  void theSameArticleWithOtherCompaniesChangesThoseOfItsStory() {
    log.add(article("a").saying(CRANE).companies("c1").fingerprint());
    log.add(article("b").saying(CRANE_RETOLD).companies("c2").fingerprint());
    Assignment again = log.add(article("a").saying(CRANE).companies("c3").fingerprint());
    assertThat(log.story(again.storyId()).companyIds()).containsExactly("c2", "c3");
    assertThat(log.story(again.storyId()).articleCount()).isEqualTo(2);
    log.assertRecount();
  }

  @Test
  void firstSeenTimeStaysWhereNoneIsDeclared() {
    log.add(article("a").saying(CRANE).undeclaredTime().fingerprint());
    log.add(article("a").saying(CRANE).undeclaredTime().at(TIME.plusSeconds(60)).fingerprint());
    assertThat(log.assignment("a").publishedAt()).isEqualTo(TIME.toEpochMilli());
    log.add(
        article("a").saying(CRANE_RETOLD).undeclaredTime().at(TIME.plusSeconds(90)).fingerprint());
    assertThat(log.assignment("a").publishedAt()).isEqualTo(TIME.toEpochMilli());
    log.assertRecount();
  }

  @Test
  void correctedArticleMovesToItsStory() {
    log.add(article("a").saying(CRANE).companies("c1").fingerprint());
    log.add(article("x").saying(SENATE).companies("c2").fingerprint());
    log.add(article("b").saying(SENATE).companies("c2", "c3").fingerprint());
    assertThat(log.story("x").articleCount()).isEqualTo(2);
    StoryUpdate update =
        log.update(article("b").saying(CRANE_RETOLD).companies("c1").fingerprint());
    assertThat(update.assignments()).singleElement().extracting(Assignment::storyId).isEqualTo("a");
    assertThat(update.stories())
        .extracting(StorySummary::storyId)
        .containsExactlyInAnyOrder("x", "a");
    assertThat(log.story("x").companyIds()).containsExactly("c2");
    log.assertRecount();
  }

  @Test
  void storyGoesWithItsLastArticle() {
    log.add(Articles.english("a", CRANE));
    log.add(Articles.english("x", SENATE));
    StoryUpdate update = log.update(Articles.english("x", CRANE_RETOLD));
    assertThat(update.stories())
        .filteredOn(StorySummary::isGone)
        .extracting(StorySummary::storyId)
        .containsExactly("x");
    assertThat(log.stories).containsOnlyKeys("a");
    log.assertRecount();
  }

  @Test
  void founderThatLeavesItsStoryFoundsAnother() {
    log.add(Articles.english("a", CRANE));
    log.add(Articles.english("b", CRANE_RETOLD));
    Assignment moved = log.add(Articles.english("a", SENATE));
    assertThat(log.assignment("b").storyId()).isEqualTo("a");
    assertThat(moved.reason()).isEqualTo(Reason.FIRST_OF_STORY);
    assertThat(moved.storyId()).isEqualTo("a~2");
    log.assertRecount();
  }

  @Test
  void summaryTellsLanguagesCompaniesAndTimes() {
    log.add(article("a").saying(CRANE).companies("c2").at(TIME.plusSeconds(5)).fingerprint());
    log.add(
        article("b")
            .language("fr")
            .translated(
                "Une grue tombe à Valmere",
                "A crane falls in Valmere harbour, two ferries crushed, 14 dockers in the water")
            .companies("c1")
            .at(TIME.plusSeconds(9))
            .fingerprint());
    log.add(article("c").saying(CRANE_RETOLD).companies("c2").at(TIME).fingerprint());
    assertThat(log.stories)
        .containsOnly(
            Map.entry(
                "a",
                new StorySummary(
                    "a",
                    null,
                    3,
                    Map.of("en", 2L, "fr", 1L),
                    List.of("c1", "c2"),
                    TIME.toEpochMilli(),
                    TIME.plusSeconds(9).toEpochMilli())));
  }

  @Test
  void headlineIsTheMostRepresentativeOneInAnyOrder() {
    Fingerprint plain = article("a").saying(CRANE).at(TIME.minusSeconds(9)).fingerprint();
    Fingerprint translated =
        article("b")
            .language("fr")
            .translated("Grue", String.join(" ", CRANE))
            .headline("Crane falls")
            .fingerprint();
    Fingerprint english =
        article("c")
            .saying(CRANE_RETOLD)
            .headline("Crane crushes ferries")
            .at(TIME.plusSeconds(5))
            .fingerprint();
    for (Fingerprint[] order :
        new Fingerprint[][] {{plain, translated, english}, {english, translated, plain}}) {
      IndexLog fresh = new IndexLog();
      for (Fingerprint article : order) {
        fresh.add(article);
      }
      assertThat(fresh.stories.values())
          .singleElement()
          .extracting(StorySummary::headline)
          .isEqualTo("Crane crushes ferries");
      fresh.add(Articles.english("c", SENATE));
      String story = fresh.assignment("a").storyId();
      assertThat(fresh.story(story).headline()).isEqualTo("Crane falls");
      fresh.assertRecount();
    }
  }

  @Test
  void idsMayHoldAnyCharacter() {
    log.add(Articles.english("a\u0000b", CRANE));
    log.add(Articles.english("a\u0001", SENATE));
    log.add(Articles.english("a", CRANE_RETOLD));
    log.add(Articles.english("a😀", SENATE));
    assertThat(log.stories).hasSize(2);
    log.assertRecount();
  }
}
