package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private static final Duration WINDOW = Duration.ofDays(7);

  private static final String LOSS =
      "Halcyon Energy lost 310 million crowns, chief executive Marta Oyelaran said in Aldenburg.";

  private static final String LOSS_RETOLD =
      "A loss of 310 million crowns at Halcyon Energy surprised shareholders in Aldenburg.";

  @Test
  void theMoreTimeLiesBetweenTwoArticlesTheLessSimilarTheyAre() {
    double sameDay = similarity(Duration.ZERO);
    double threeDays = similarity(Duration.ofDays(3));
    double sixDays = similarity(Duration.ofDays(6));

    assertThat(sameDay).isGreaterThan(Agglomeration.ALONE);
    assertThat(threeDays).isLessThan(sameDay);
    assertThat(sixDays).isLessThan(threeDays).isPositive();
    assertThat(similarity(Duration.ofDays(-6))).isEqualTo(sixDays);
  }

  @Test
  void theSameFeaturesCountForMoreInTwoLanguages() {
    IndexedArticle english = IndexedArticle.of(Articles.english("a", LOSS));
    IndexedArticle other = IndexedArticle.of(Articles.english("b", LOSS_RETOLD));
    IndexedArticle foreign =
        IndexedArticle.of(article("c").language("fr").saying(LOSS_RETOLD).fingerprint());
    Matcher matcher = new Matcher(english, WINDOW.toMillis());

    assertThat(matcher.similarity(foreign)).isGreaterThan(matcher.similarity(other));
  }

  private static double similarity(Duration between) {
    IndexedArticle one = IndexedArticle.of(Articles.english("a", LOSS));
    IndexedArticle other =
        IndexedArticle.of(article("b").saying(LOSS_RETOLD).at(TIME.plus(between)).fingerprint());
    return new Matcher(one, WINDOW.toMillis()).similarity(other);
  }
}
