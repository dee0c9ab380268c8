package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.RejectReason;
import dev.scrutiny.story.StoryUpdate;
import java.time.Duration;

/**
 * Hears what the topology does, so that it can be counted. All stream threads call it: it must be
 * quick and must not throw. What a transaction undoes it hears again.
 */
public interface TopologyListener {

  /** Listens to nothing. */
  TopologyListener NONE = new TopologyListener() {};

  /** An article was analysed. */
  default void analysed(Analysis analysis, Duration time) {}

  /** An article was rejected. */
  default void rejected(RejectReason reason) {}

  /** An article has come to a story. */
  default void assigned(String articleId, StoryUpdate update) {}

  /** What the story index of this instance holds now; nothing where it works elsewhere. */
  default void indexed(int articles, int stories) {}

  /** A mention was counted, so long after the record that led to it. */
  default void counted(Duration sinceArrival) {}
}
