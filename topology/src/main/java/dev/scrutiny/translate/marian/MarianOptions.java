package dev.scrutiny.translate.marian;

/**
 * How models are run.
 *
 * @param threads threads that one sentence or batch is computed with, 1 or more; 1 is best where
 *     several threads translate at the same time
 * @param beams beams of the search, 1 for the fastest (greedy) search; 0: as many as the model's
 *     own configuration says
 * @param batchSize sentences that are computed together, 1 or more
 */
public record MarianOptions(int threads, int beams, int batchSize) {

  /** One thread, the model's own number of beams, 16 sentences together. */
  public static final MarianOptions DEFAULT = new MarianOptions(1, 0, 16);

  /** Checks the ranges. */
  public MarianOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", less than 1");
    }
    if (beams < 0) {
      throw new IllegalArgumentException("beams is " + beams + ", less than 0");
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size is " + batchSize + ", less than 1");
    }
  }

  /** The same with another number of threads. */
  public MarianOptions withThreads(int number) {
    return new MarianOptions(number, beams, batchSize);
  }

  /** The same with another number of beams. */
  public MarianOptions withBeams(int number) {
    return new MarianOptions(threads, number, batchSize);
  }

  /** The same with another number of sentences in a batch. */
  public MarianOptions withBatchSize(int number) {
    return new MarianOptions(threads, beams, number);
  }
}
