package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stories around an article: those that the articles most similar to it are in. */
final class Matches {

  /** A story is judged by this many of its articles, or by all where it has fewer. */
  static final int JUDGES = 10;

  private static final Comparator<Match> MOST_SIMILAR =
      Comparator.comparingDouble(Match::similarity)
          .reversed()
          .thenComparing(match -> match.article().publishedAt())
          .thenComparing(match -> match.article().articleId());

  private final List<StoryScore> stories;

  private Matches(List<StoryScore> stories) {
    this.stories = stories;
  }

  /** Compares an article with its candidates. */
  static Matches find(ArticleIndex index, Matcher matcher, long windowMillis) {
    IndexedArticle article = matcher.article();
    Candidates.Found candidates = index.candidates(article);
    List<Match> related = new ArrayList<>();
    for (IndexedArticle other : candidates.byText()) {
      double similarity = matcher.similarity(other);
      if (similarity >= Matcher.RELATED
          || TextSignature.similarity(article, other, windowMillis) >= Matcher.NEAR_TEXT) {
        related.add(new Match(other, similarity));
      }
    }
    for (IndexedArticle other : candidates.byFeatures()) {
      double similarity = matcher.similarity(other);
      if (similarity >= Matcher.RELATED) {
        related.add(new Match(other, similarity));
      }
    }
    related.sort(MOST_SIMILAR);
    return new Matches(scores(related, article, windowMillis));
  }

  private static List<StoryScore> scores(
      List<Match> related, IndexedArticle article, long windowMillis) {
    Map<StoryMembers, List<Match>> byStory = new HashMap<>();
    for (Match match : related) {
      byStory.computeIfAbsent(match.article().story(), story -> new ArrayList<>()).add(match);
    }
    List<StoryScore> scores = new ArrayList<>(byStory.size());
    byStory.forEach(
        (story, matches) -> {
          // Articles of the story that are no candidates are not similar: they count as 0.
          int judges = story.count(article.publishedAt(), windowMillis, JUDGES);
          double sum = 0;
          for (int i = 0; i < Math.min(judges, matches.size()); i++) {
            sum += matches.get(i).similarity();
          }
          scores.add(new StoryScore(story.storyId(), sum / judges, matches));
        });
    scores.sort(
        Comparator.comparingDouble(StoryScore::score)
            .reversed()
            .thenComparing(StoryScore::storyId));
    return scores;
  }

  /** The stories of the candidates, best first. */
  List<StoryScore> stories() {
    return stories;
  }
}
