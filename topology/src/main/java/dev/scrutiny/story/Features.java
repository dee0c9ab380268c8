package dev.scrutiny.story;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighted features of an article without their names: a hash of 32 bits and a weight of 16 for
 * each, strongest first. Two of a million features have the same hash with a probability of one in
 * four thousand, and mistaking one of some fifty features hardly changes a similarity.
 */
public final class Features {

  /** Bytes of a feature in {@link #toBytes}. */
  private static final int BYTES = Integer.BYTES + Short.BYTES;

  /**
   * Weight in hundredths that stands for what a text says beyond its known features. Without it two
   * articles of which little is known, a number or a name each, would be as good as equal.
   */
  private static final int UNKNOWN = 200;

  private static final int INTS_OF_A_LINE = 16;

  /** All hashes, then two weights a number: comparing articles reads a single piece of memory. */
  private final int[] packed;

  private final int size;
  private final double norm;

  private Features(int[] hashes, short[] weights) {
    this.size = hashes.length;
    this.packed = Arrays.copyOf(hashes, size + (size + 1) / 2);
    for (int i = 0; i < size; i++) {
      packed[size + i / 2] |= (weights[i] & 0xFFFF) << (i % 2 * Short.SIZE);
    }
    long sum = (long) UNKNOWN * UNKNOWN;
    for (short weight : weights) {
      sum += (long) weight * weight;
    }
    this.norm = Math.sqrt((double) sum);
  }

  /** The features of a fingerprint. */
  static Features of(Fingerprint fingerprint) {
    List<String> names = fingerprint.features();
    int[] hashes = new int[names.size()];
    short[] weights = new short[names.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(names.get(i));
      weights[i] = (short) Math.min(Short.MAX_VALUE, fingerprint.weights().get(i));
    }
    return new Features(hashes, weights);
  }

  /** The hash of a feature: all forms of a word have the same. */
  static int hash(String name) {
    char kind = name.charAt(0);
    String stem = kind == '#' || kind == '@' ? name : EnglishStem.of(name);
    return Hashing.wyhashFinal4().hashCharsToInt(stem);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Hash of the feature of that place, 0 being the strongest. */
  int hash(int place) {
    return packed[place];
  }

  /** Its weight in hundredths. */
  int weight(int place) {
    return (packed[size + (place >> 1)] >>> ((place & 1) * Short.SIZE)) & 0xFFFF;
  }

  /**
   * Reads a number of each line of the processor's cache. Done for many articles in a row, their
   * lines come from memory together, before they are needed one by one.
   *
   * @return a number that the caller must keep, or the compiler would leave the reading out
   */
  int fetch() {
    int sum = 0;
    for (int i = 0; i < packed.length; i += INTS_OF_A_LINE) {
      sum += packed[i];
    }
    return sum;
  }

  /** The length of the vector of weights, what is not known included. */
  double norm() {
    return norm;
  }

  /** For the store: hash and weight of each feature, little-endian. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      bytes.putInt(hash(i)).putShort((short) weight(i));
    }
    return bytes.array();
  }

  /** Reads what {@link #toBytes} gave; the position of the buffer stays as it is. */
  public static Features fromBytes(ByteBuffer stored) {
    ByteBuffer bytes = stored.slice().order(ByteOrder.LITTLE_ENDIAN);
    int[] hashes = new int[bytes.remaining() / BYTES];
    short[] weights = new short[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
      weights[i] = bytes.getShort();
    }
    return new Features(hashes, weights);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Features features
        && size == features.size
        && Arrays.equals(packed, features.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return size + " features";
  }
}
