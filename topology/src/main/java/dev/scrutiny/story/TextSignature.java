package dev.scrutiny.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Signatures that tell near copies of a text: SuperMinHash (Ertl, "SuperMinHash - A New Minwise
 * Hashing Algorithm for Jaccard Similarity Estimation", 2017) over runs of three words, cut to
 * b-bit components (Li and König, "b-Bit Minwise Hashing", 2010) and banded for look-up.
 */
final class TextSignature {

  private static final int SHINGLE = 3;

  /** Fewer shingles than this say too little. */
  private static final int FEWEST_SHINGLES = 8;

  private static final int COMPONENTS = 64;
  private static final int BITS = 8;
  private static final double CHANCE = 1.0 / (1 << BITS);

  /** Four components a band: texts that share half of their shingles share a band 2 times in 3. */
  private static final int BAND_BYTES = 4;

  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(COMPONENTS, BITS, SuperMinHashVersion.V1);

  private TextSignature() {}

  /** The signature of a text given by its words; empty where it is too short. */
  static List<Long> of(List<String> words) {
    int shingles = words.size() - SHINGLE + 1;
    if (shingles < FEWEST_SHINGLES) {
      return List.of();
    }
    Hasher64 hasher = Hashing.wyhashFinal4();
    long[] wordHashes = new long[words.size()];
    for (int i = 0; i < wordHashes.length; i++) {
      wordHashes[i] = hasher.hashCharsToLong(words.get(i));
    }
    long[] hashes = new long[shingles];
    for (int i = 0; i < shingles; i++) {
      hashes[i] =
          hasher.hashLongLongLongToLong(wordHashes[i], wordHashes[i + 1], wordHashes[i + 2]);
    }
    ByteBuffer signature =
        ByteBuffer.wrap(POLICY.createHasher().compute(ElementHashProvider.ofValues(hashes)));
    List<Long> packed = new ArrayList<>(signature.remaining() / Long.BYTES);
    while (signature.hasRemaining()) {
      packed.add(signature.getLong());
    }
    return packed;
  }

  /** What texts are looked up by: copies share the first, near copies most likely another one. */
  static int[] terms(long textHash, long[] signature) {
    Hasher64 hasher = Hashing.wyhashFinal4();
    int first = textHash == 0 ? 0 : 1;
    int bands = signature.length * (Long.BYTES / BAND_BYTES);
    int[] terms = new int[first + bands];
    if (first == 1) {
      terms[0] = hasher.hashLongToInt(textHash);
    }
    for (int band = 0; band < bands; band++) {
      int value = (int) (signature[band / 2] >>> (band % 2 * Integer.SIZE));
      terms[first + band] = hasher.hashIntIntToInt(band, value);
    }
    return terms;
  }

  /**
   * Similarity of the texts of two articles, from 0 to 1, which is 1 where they have the same
   * words; 0 where one is too short, or where they are more than the window apart.
   */
  static double similarity(IndexedArticle a, IndexedArticle b, long windowMillis) {
    if (Math.abs(a.publishedAt() - b.publishedAt()) > windowMillis) {
      return 0;
    }
    boolean sameText = a.textHash() != 0 && a.textHash() == b.textHash();
    return sameText ? 1 : similarity(a.textSignature(), b.textSignature());
  }

  /** Estimate of the Jaccard similarity of two texts, from 0 to 1; 0 where one is too short. */
  static double similarity(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += zeroBytes(a[i] ^ b[i]);
    }
    return Math.max(0, ((double) equal / COMPONENTS - CHANCE) / (1 - CHANCE));
  }

  /** How many bytes of a number are zero, without a branch (Warren, "Hacker's Delight", 6-1). */
  private static int zeroBytes(long number) {
    long lowBits = 0x7F7F7F7F7F7F7F7FL;
    return Long.bitCount(~(((number & lowBits) + lowBits) | number | lowBits));
  }
}
