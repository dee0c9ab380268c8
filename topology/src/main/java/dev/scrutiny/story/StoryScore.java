package dev.scrutiny.story;

import java.util.List;

/**
 * How well an article fits a story.
 *
 * @param storyId the story
 * @param score mean similarity to the story's most similar articles
 * @param matches the candidates in that story, most similar first
 */
record StoryScore(String storyId, double score, List<Match> matches) {

  /** The most similar article of the story. */
  Match best() {
    return matches.get(0);
  }
}
