package dev.scrutiny.app.evaluate;

import java.util.Locale;
import java.util.Set;

/** Right and wrong answers, counted. */
final class Score {

  private int right;
  private int wrong;
  private int missed;

  /** Counts the answers to one question. */
  void add(Set<String> found, Set<String> expected) {
    for (String answer : found) {
      if (expected.contains(answer)) {
        right++;
      } else {
        wrong++;
      }
    }
    for (String answer : expected) {
      missed += found.contains(answer) ? 0 : 1;
    }
  }

  /** Answers that are right. */
  int right() {
    return right;
  }

  /** Answers that are wrong. */
  int wrong() {
    return wrong;
  }

  /** Answers that were not given. */
  int missed() {
    return missed;
  }

  /** Share of the given answers that are right; 1 if none was given. */
  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Share of the right answers that were given; 1 if there are none. */
  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** The cells of a row: right, wrong, missed, precision, recall, F1. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %d | %.3f | %.3f | %.3f",
        right,
        wrong,
        missed,
        precision(),
        recall(),
        f1());
  }
}
