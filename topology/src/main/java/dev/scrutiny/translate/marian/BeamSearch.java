package dev.scrutiny.translate.marian;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The search for the best translation of one sentence: keeps as many open translations (beams) as
 * configured, takes the best continuations of all of them in each step, and divides the score of a
 * finished one, its log probability, by a power of its length (Wu et al. 2016, section 7, in the
 * form of the transformers library). With one beam it is the greedy search.
 *
 * <p>It stops where the best open translation falls into a loop that the source does not have.
 */
final class BeamSearch {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Finished(double score, int[] tokens) {}

  private record Candidate(double total, int beam, int token) {}

  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::total)
          .thenComparing(
              Comparator.comparingInt(Candidate::beam)
                  .thenComparingInt(Candidate::token)
                  .reversed());

  private final GenerationConfig config;
  private final int limit;
  private final boolean mayLoop;
  private final PriorityQueue<Finished> finished =
      new PriorityQueue<>(Comparator.comparingDouble(Finished::score));
  private int[][] open;
  private double[] totals = {0};
  private int[] parents = {0};
  private int length;
  private boolean done;
  private boolean cutOff;
  private boolean looped;

  /**
   * Starts a search.
   *
   * @param config the model's configuration
   * @param limit tokens of the translation at most, the start and the end included
   * @param mayLoop whether the source has a loop itself
   */
  BeamSearch(GenerationConfig config, int limit, boolean mayLoop) {
    this.config = config;
    this.limit = limit;
    this.mayLoop = mayLoop;
    open = new int[][] {{}};
  }

  /** Open translations, each of which needs one row of the network's next run. */
  int rows() {
    return open.length;
  }

  /** The last token of an open translation. */
  int last(int row) {
    return length == 0 ? config.start() : open[row][length - 1];
  }

  /** Which row of the run before an open translation continues. */
  int parent(int row) {
    return parents[row];
  }

  boolean done() {
    return done;
  }

  /** Whether the translation was ended by the limit of length. */
  boolean cutOff() {
    return cutOff;
  }

  /** Whether the search was stopped for a loop. */
  boolean looped() {
    return looped;
  }

  /**
   * Takes one step.
   *
   * @param logits what the network says of every token, row after row
   * @param first row of this search's first open translation
   * @param vocabulary tokens in a row
   */
  void advance(FloatBuffer logits, int first, int vocabulary) {
    Candidate[] best = best(logits, first, vocabulary);
    int generated = length + 1;
    boolean atLimit = generated >= limit - 1;
    int[][] next = new int[config.beams()][];
    double[] nextTotals = new double[config.beams()];
    int[] nextParents = new int[config.beams()];
    int taken = 0;
    for (int rank = 0; rank < best.length && taken < config.beams(); rank++) {
      Candidate candidate = best[rank];
      if (candidate.token() == config.end()) {
        if (rank < config.beams()) {
          finish(open[candidate.beam()], candidate.total(), generated);
        }
      } else {
        int[] tokens = Arrays.copyOf(open[candidate.beam()], generated);
        tokens[length] = candidate.token();
        next[taken] = tokens;
        nextTotals[taken] = candidate.total();
        nextParents[taken] = candidate.beam();
        taken++;
      }
    }
    length = generated;
    open = Arrays.copyOf(next, taken);
    totals = Arrays.copyOf(nextTotals, taken);
    parents = Arrays.copyOf(nextParents, taken);
    boolean loop = taken > 0 && !mayLoop && Loops.endIn(open[0], length);
    boolean settled = finished.size() >= config.beams() && settled(best[0].total());
    done = settled || loop || atLimit || taken == 0;
    cutOff = done && atLimit;
    looped = loop && !settled;
    if (looped) {
      // What is finished by now may be the beginning of the loop.
      finished.clear();
      finish(open[0], totals[0], length);
    } else if (done && !settled) {
      for (int row = 0; row < taken; row++) {
        finish(open[row], totals[row], length);
      }
    }
  }

  /** Tokens of the best translation, without the end. */
  int[] result() {
    Finished best = null;
    for (Finished one : finished) {
      best = best == null || one.score() > best.score() ? one : best;
    }
    return best == null ? new int[0] : best.tokens();
  }

  private void finish(int[] tokens, double total, int generated) {
    finished.add(new Finished(total / Math.pow(generated, config.lengthPenalty()), tokens));
    if (finished.size() > config.beams()) {
      finished.remove();
    }
  }

  private boolean settled(double bestTotal) {
    Finished worst = finished.peek();
    if (worst == null) {
      return false;
    }
    int reach =
        config.stopping() == GenerationConfig.Stopping.NEVER && config.lengthPenalty() > 0
            ? limit - 1
            : length;
    return config.stopping() == GenerationConfig.Stopping.EARLY
        || worst.score() >= bestTotal / Math.pow(reach, config.lengthPenalty());
  }

  /** The best continuations, twice as many as beams since half of them may be ends, best first. */
  private Candidate[] best(FloatBuffer logits, int first, int vocabulary) {
    if (config.forceEnd() && length + 1 >= limit - 1) {
      Candidate[] ends = new Candidate[open.length];
      for (int row = 0; row < open.length; row++) {
        ends[row] = new Candidate(totals[row], row, config.end());
      }
      return ends;
    }
    int wanted = 2 * config.beams();
    PriorityQueue<Candidate> heap = new PriorityQueue<>(wanted + 1, WORST_FIRST);
    float[] row = new float[vocabulary];
    for (int beam = 0; beam < open.length; beam++) {
      logits.get((first + beam) * vocabulary, row);
      if (config.renormalize()) {
        suppress(row);
      }
      double offset = totals[beam] - logOfSum(row);
      suppress(row);
      for (int token = 0; token < vocabulary; token++) {
        double total = row[token] + offset;
        Candidate worst = heap.size() < wanted ? null : heap.peek();
        // Also not, where the network's numbers are none.
        if (!(total > Double.NEGATIVE_INFINITY) || (worst != null && total <= worst.total())) {
          continue;
        }
        heap.add(new Candidate(total, beam, token));
        if (worst != null) {
          heap.remove();
        }
      }
    }
    Candidate[] best = heap.toArray(new Candidate[0]);
    Arrays.sort(best, WORST_FIRST.reversed());
    return best;
  }

  private void suppress(float[] row) {
    for (int token : config.suppressed()) {
      row[token] = Float.NEGATIVE_INFINITY;
    }
  }

  private static double logOfSum(float[] row) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float value : row) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (float value : row) {
      sum += Math.exp(value - highest);
    }
    return highest + Math.log(sum);
  }
}
