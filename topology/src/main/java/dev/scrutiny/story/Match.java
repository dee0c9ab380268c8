package dev.scrutiny.story;

/**
 * A remembered article that may match the article at hand.
 *
 * @param article the article
 * @param storyId its story
 * @param similarity similarity of the features
 * @param textSimilarity similarity of the texts; 1 where they have the same words
 */
record Match(IndexedArticle article, String storyId, double similarity, double textSimilarity) {}
