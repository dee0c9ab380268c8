package dev.scrutiny.topology;

import static dev.scrutiny.topology.Harness.article;
import static dev.scrutiny.topology.Harness.company;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.CompanyKind;
import dev.scrutiny.schemas.StoryReason;
import dev.scrutiny.schemas.TranslationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScrutinyTopologyTest {

  private static final String FIRE =
      "A fire broke out on Monday at a warehouse of Norvexa in Rotterdam. Firefighters needed nine"
          + " hours to put out the flames. Norvexa said that nobody was hurt, and that forty lorries"
          + " were lost.";

  private static final String STRIKE =
      "Pilots of the airline Quillair have voted for a three-day strike in December over pay."
          + " The union wants eleven per cent more. Quillair called the demand unaffordable and"
          + " asked Norvexa to carry its freight by road.";

  private final Harness harness =
      new Harness(company("norvexa", "Norvexa"), company("quillair", "Quillair"));

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void countsStoriesArticlesAndMentionsOfEachCompany() {
    harness.publish(article("fire", "Fire destroys Norvexa warehouse in Rotterdam", FIRE));
    harness.publish(article("strike", "Quillair pilots vote to strike", STRIKE));
    var norvexa = harness.table().get("norvexa");
    assertThat(norvexa.getStoryCount()).isEqualTo(2);
    assertThat(norvexa.getArticleCount()).isEqualTo(2);
    assertThat(norvexa.getMentionCount()).isEqualTo(4);
    assertThat(norvexa.getRawMentionCount()).isEqualTo(4);
    assertThat(norvexa.getLatestStoryIds()).hasSize(2);
    assertThat(harness.table().get("quillair").getMentionCount()).isEqualTo(3);
  }

  @Test
  void articlesOnDifferentStoriesStayTwoStories() {
    harness.publish(article("fire", "Fire destroys Norvexa warehouse in Rotterdam", FIRE));
    harness.publish(article("strike", "Quillair pilots vote to strike", STRIKE));
    assertThat(harness.stories()).hasSize(2);
  }

  @Test
  void aCopyIsADuplicateInTheSameStory() {
    harness.publish(article("a", "Fire destroys Norvexa warehouse in Rotterdam", FIRE));
    harness.publish(article("b", "Fire destroys Norvexa warehouse in Rotterdam", FIRE));
    assertThat(harness.stories()).hasSize(1);
    assertThat(harness.assignments().values().stream().filter(a -> a.getDuplicate())).hasSize(1);
    var norvexa = harness.table().get("norvexa");
    assertThat(norvexa.getStoryCount()).isEqualTo(1);
    assertThat(norvexa.getArticleCount()).isEqualTo(2);
    assertThat(norvexa.getMentionCount()).isEqualTo(3);
    assertThat(norvexa.getRawMentionCount()).isEqualTo(6);
  }

  @Test
  void theSameTextWithOtherFurnitureAroundItIsADuplicate() {
    String title = "Fire destroys Norvexa warehouse in Rotterdam";
    harness.publish(article("a", title, FIRE));
    harness.publish(
        article(
            "b",
            title,
            "By Anna Smith\n\nShare on Facebook Tweet Email Print\n\n"
                + FIRE.toUpperCase(Locale.ROOT).substring(0, 2)
                + FIRE.substring(2).replace(". ", ".\n\n")
                + "\n\nRead also: Port strike in Antwerp enters third day"
                + "\n\n© 2021 The Daily Courier. All rights reserved."));
    assertThat(harness.assignments().get("b").getReason()).isEqualTo(StoryReason.SAME_TEXT);
    assertThat(harness.assignments().get("b").getMatchedArticleId()).isEqualTo("a");
    assertThat(harness.table().get("norvexa").getStoryCount()).isEqualTo(1);
  }

  @Test
  void aBridgingArticleMakesTwoStoriesOneAndTheCountsFollow() {
    harness.publish(
        article(
            "a",
            "Norvexa warehouse burns in Rotterdam",
            "Firefighters needed nine hours to put out the flames at the warehouse. Forty lorries"
                + " were lost."));
    harness.publish(
        article(
            "b",
            "Inspector blames a faulty battery charger",
            "A faulty battery charger was to blame, inspector Jeroen Visser said on Monday. The"
                + " insurance will pay 12 million euros to Norvexa."));
    assertThat(harness.stories()).containsOnlyKeys("a", "b");
    assertThat(harness.table().get("norvexa").getStoryCount()).isEqualTo(2);
    assertThat(harness.table().get("norvexa").getMentionCount()).isEqualTo(2);

    harness.publish(
        article(
            "bridge",
            "Battery charger blamed for Norvexa warehouse fire in Rotterdam",
            "Flames that took firefighters nine hours to put out began in a faulty battery charger,"
                + " inspector Jeroen Visser said. Forty lorries were lost. The insurance will pay"
                + " Norvexa 12 million euros."));

    assertThat(harness.stories()).containsOnlyKeys("a");
    assertThat(harness.assignments().get("b").getStoryId()).isEqualTo("a");
    assertThat(harness.mentions().get(List.of("b", "norvexa")).getStoryId()).isEqualTo("a");
    var norvexa = harness.table().get("norvexa");
    assertThat(norvexa.getStoryCount()).isEqualTo(1);
    assertThat(norvexa.getArticleCount()).isEqualTo(3);
    assertThat(norvexa.getMentionCount()).isEqualTo(2);
    assertThat(norvexa.getRawMentionCount()).isEqualTo(4);
  }

  @Test
  void aCorrectedArticleReplacesItsContributionDownwardsToo() {
    harness.publish(article("fire", "Fire destroys Norvexa warehouse in Rotterdam", FIRE));
    assertThat(harness.table()).containsOnlyKeys("norvexa");
    harness.publish(
        article(
            "fire",
            "Fire destroys Quillair warehouse in Rotterdam",
            FIRE.replace("Norvexa", "Quillair")));
    assertThat(harness.table()).containsOnlyKeys("quillair");
    assertThat(harness.daily()).containsOnlyKeys("quillair@2021-03-19");
    assertThat(harness.table().get("quillair").getArticleCount()).isEqualTo(1);
    harness.publish(article("fire", "Fire destroys warehouse in Rotterdam", "Nobody was hurt."));
    assertThat(harness.table()).isEmpty();
    assertThat(harness.daily()).isEmpty();
  }

  @Test
  void theDailyTableCountsByDayOfPublicationAndFollowsACorrectedDate() {
    Article first =
        Article.newBuilder(article("fire", "Fire at Norvexa", FIRE))
            .setPublishedAt(Instant.parse("2021-03-15T23:59:59Z"))
            .build();
    harness.publish(first);
    assertThat(harness.daily()).containsOnlyKeys("norvexa@2021-03-15");
    harness.publish(
        Article.newBuilder(first).setPublishedAt(Instant.parse("2021-03-16T00:00:00Z")).build());
    assertThat(harness.daily()).containsOnlyKeys("norvexa@2021-03-16");
    var norvexa = harness.table().get("norvexa");
    assertThat(norvexa.getFirstPublishedAt()).isEqualTo(Instant.parse("2021-03-16T00:00:00Z"));
    assertThat(norvexa.getLastPublishedAt()).isEqualTo(Instant.parse("2021-03-16T00:00:00Z"));
  }

  @Test
  void anArticleInAnUnsupportedLanguageIsKeptMarkedAndSearched() {
    harness.publish(
        article(
            "pl",
            "Pożar w Rotterdamie",
            "W magazynie firmy Norvexa wybuchł w poniedziałek pożar. Strażacy potrzebowali"
                + " dziewięciu godzin, aby ugasić płomienie."));
    assertThat(harness.translated().get("pl").getStatus())
        .isEqualTo(TranslationStatus.UNSUPPORTED_LANGUAGE);
    assertThat(harness.translated().get("pl").getLanguage()).isEqualTo("pl");
    assertThat(harness.translated().get("pl").getBody()).contains("wybuchł w poniedziałek");
    assertThat(harness.table().get("norvexa").getArticlesByLanguage()).isEqualTo(Map.of("pl", 1L));
  }

  @Test
  void aChangedWatchlistHoldsForArticlesThatComeAfterIt() {
    harness.publish(article("fire", "Fire at Norvexa", FIRE));
    harness.watch(company("rotterdam", "Rotterdam"));
    assertThat(harness.table()).containsOnlyKeys("norvexa");
    harness.unwatch("norvexa");
    harness.publish(article("fire", "Fire at Norvexa", FIRE));
    assertThat(harness.table()).containsOnlyKeys("rotterdam");
  }

  @Test
  void anAgencyNamedAsSourceIsNotUnderScrutiny() {
    harness.watch(
        new dev.scrutiny.schemas.Company(
            "reuters", "Reuters", List.of(), List.of(), List.of(), null, null, CompanyKind.AGENCY));
    harness.publish(article("fire", "Fire at Norvexa", FIRE + " (Reuters)"));
    assertThat(harness.table()).containsOnlyKeys("norvexa");
  }

  /**
   * Bytes that are no Avro need a broker: the driver drops what a deserialization handler sends.
   */
  @Test
  void everyArticleThatCannotBeProcessedIsRejectedOnceWithItsReason() throws Exception {
    harness.publish(article("good-1", "Fire at Norvexa", FIRE));
    harness.publish(article("empty", "A headline", "  \n "));
    harness.publish(article("long", null, "Norvexa ".repeat(700_000)));
    harness.publish(
        Article.newBuilder(article("future", "Fire at Norvexa", FIRE))
            .setPublishedAt(Instant.parse("3000-01-01T00:00:00Z"))
            .build());
    harness.publish(null, article("no-key", "Fire at Norvexa", FIRE));
    harness.publish("other-key", article("id", "Fire at Norvexa", FIRE));
    harness.publishRaw("nothing".getBytes(StandardCharsets.UTF_8), null);
    harness.publish(article("good-2", "Quillair pilots vote to strike", STRIKE));
    assertThat(harness.rejections())
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("the body is empty"),
            reason -> assertThat(reason).contains("5,600,000 characters, more than 1,000,000"),
            reason -> assertThat(reason).contains("3000-01-01T00:00:00Z is more than a day after"),
            reason -> assertThat(reason).contains("no key"),
            reason -> assertThat(reason).contains("not the article's id, which is id"),
            reason -> assertThat(reason).contains("no value"));
    assertThat(harness.assignments()).containsOnlyKeys("good-1", "good-2");
    assertThat(harness.table().get("norvexa").getArticleCount()).isEqualTo(2);
  }
}
