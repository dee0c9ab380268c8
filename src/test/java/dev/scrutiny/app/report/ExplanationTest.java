package dev.scrutiny.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.StoryReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final ArticleStory FIRST =
      article("a", "s", StoryReason.FIRST_OF_STORY, 0, 0.26, null);

  @Test
  void saysWhatTwoReportsShareAndWhatWasNeeded() {
    ArticleStory report =
        article("b", "s", StoryReason.SAME_STORY, 0.514, 0.259, "a", "deepfake", "@alibaba", "#11");
    assertThat(explain(report, FIRST))
        .contains(
            "Article b, published 2021-03-18T10:30:00Z, is in the story s.",
            "  Firms asked about deepfakes: 2 articles, en 1, vi 1.",
            "Its similarity to the articles it joined was 0.51, where 0.26 was needed.",
            "The most similar of them is article a.",
            "They share, strongest first: deepfake, the company alibaba, the number 11.",
            "  a: the first that was known");
  }

  @Test
  void saysOfWhatACopyIsOne() {
    assertThat(explain(article("b", "s", StoryReason.SAME_TEXT, 1, 1, "a"), FIRST))
        .contains("It has the same words as article a, but for punctuation.");
    assertThat(explain(article("b", "s", StoryReason.NEAR_TEXT, 0.82, 0.6, "a"), FIRST))
        .contains(
            "It is an edited copy of article a: 82% of their text is the same, 60% suffices.");
  }

  @Test
  void saysHowFarTheNextStoryWas() {
    assertThat(explain(FIRST))
        .contains(
            "No article near it in time had anything in common with it.",
            "No other article is in the story.");
    assertThat(explain(article("a", "s", StoryReason.FIRST_OF_STORY, 0.2, 0.26, null)))
        .contains("The closest story had a similarity of 0.20, where 0.26 would have been needed.");
  }

  @Test
  void saysWhereAMatchHasGone() {
    ArticleStory gone = article("a", "t", StoryReason.FIRST_OF_STORY, 0, 0.26, null);
    assertThat(explain(article("b", "s", StoryReason.SAME_STORY, 0.5, 0.26, "a"), gone))
        .contains(
            "Since then article a has moved to the story t.", "No other article is in the story.");
  }

  private static List<String> explain(ArticleStory article, ArticleStory... others) {
    Map<String, ArticleStory> around =
        Stream.concat(Stream.of(article), Stream.of(others))
            .collect(Collectors.toMap(ArticleStory::getArticleId, Function.identity()));
    return Explanation.of(
            article,
            around,
            Reports.story("s", "Firms asked about deepfakes", Map.of("en", 1L, "vi", 1L), "a", "b")
                .story())
        .lines()
        .toList();
  }

  private static ArticleStory article(
      String id,
      String storyId,
      StoryReason reason,
      double similarity,
      double threshold,
      String matched,
      String... sharedFeatures) {
    return ArticleStory.newBuilder()
        .setArticleId(id)
        .setStoryId(storyId)
        .setReason(reason)
        .setSimilarity(similarity)
        .setThreshold(threshold)
        .setMatchedArticleId(matched)
        .setSharedFeatures(List.of(sharedFeatures))
        .setDuplicate(reason == StoryReason.SAME_TEXT || reason == StoryReason.NEAR_TEXT)
        .setPublishedAt(Instant.parse("2021-03-18T10:30:00Z"))
        .setContentHash(1)
        .setFingerprintVersion(2)
        .build();
  }
}
