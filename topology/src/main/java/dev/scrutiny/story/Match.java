package dev.scrutiny.story;

/**
 * A remembered article that may match the article at hand.
 *
 * @param article the article
 * @param similarity similarity of the features
 */
record Match(IndexedArticle article, double similarity) {}
