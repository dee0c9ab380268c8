package dev.scrutiny.story;

/**
 * That an article has a term that it can be found by.
 *
 * @param articleId the article
 * @param weight weight of the term in that article, in ten thousandths of the length of all its
 *     weights; 0 for terms of its text
 */
public record Posting(String articleId, int weight) {}
