package dev.scrutiny.topology;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the story index says, on its way to one of two topics.
 *
 * @param assignment whether it is an assignment; else a story
 * @param value an {@code ArticleStory} or a {@code Story}; null for a story that is gone
 */
record StoryOutput(boolean assignment, @Nullable SpecificRecord value) {}
