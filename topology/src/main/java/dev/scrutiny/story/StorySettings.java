package dev.scrutiny.story;

import java.time.Duration;

/**
 * How far apart in time articles may match, and how long they are remembered.
 *
 * @param window longest time between the publications of two matching articles
 * @param retention how long an article is remembered, counted from its publication to the latest
 *     publication that is remembered; at least the window
 */
public record StorySettings(Duration window, Duration retention) {

  /** Articles match within 7 days and are remembered for 30. */
  public static final StorySettings DEFAULT =
      new StorySettings(Duration.ofDays(7), Duration.ofDays(30));

  /** Checks the durations. */
  public StorySettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("The window must be longer than nothing: " + window);
    }
    if (retention.compareTo(window) < 0) {
      throw new IllegalArgumentException(
          "The retention " + retention + " must not be shorter than the window " + window);
    }
  }
}
