package dev.scrutiny.company;

/**
 * Tells quickly of most words that they are not in a set, without making a string of them (a Bloom
 * filter with one hash).
 */
final class WordFilter {

  private static final int BITS = 1 << 14;

  private final long[] bits = new long[BITS / Long.SIZE];

  /** Puts in a word, folded. */
  void add(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int bit = spread(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** False only if the folded word from one position to another was not put in. */
  boolean mayHave(FoldedText text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.folded(i);
    }
    int bit = spread(hash);
    return (bits[bit >>> 6] & (1L << bit)) != 0;
  }

  private static int spread(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - 14);
  }
}
