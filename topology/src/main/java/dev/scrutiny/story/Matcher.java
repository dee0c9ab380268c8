package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares one fingerprint with others: the cosine of their features, scaled for what translation
 * loses and for the time between them.
 */
final class Matcher {

  /** Similarity from which a near copy of a text is told. */
  static final double NEAR_TEXT = 0.6;

  /** Articles less similar than this have nothing to do with each other. */
  static final double RELATED = 0.12;

  private static final int MOST_SHARED = 10;

  /** Features that two languages share are fewer by about this factor, for the same story. */
  private static final double ACROSS_LANGUAGES = 1.3;

  /** What the similarity loses when the articles are a whole time window apart. */
  private static final double DECAY = 0.25;

  private final Fingerprint fingerprint;
  private final double windowMillis;
  private final Map<String, Integer> weights;
  private final double norm;

  Matcher(Fingerprint fingerprint, long windowMillis) {
    this.fingerprint = fingerprint;
    this.windowMillis = windowMillis;
    this.weights = new HashMap<>(2 * fingerprint.features().size());
    for (int i = 0; i < fingerprint.features().size(); i++) {
      weights.put(fingerprint.features().get(i), fingerprint.weights().get(i));
    }
    this.norm = norm(fingerprint);
  }

  /** The fingerprint that is compared with others. */
  Fingerprint fingerprint() {
    return fingerprint;
  }

  /** The length of the vector of weights. */
  static double norm(Fingerprint fingerprint) {
    double sum = 0;
    for (int weight : fingerprint.weights()) {
      sum += (double) weight * weight;
    }
    return Math.sqrt(sum);
  }

  /** Similarity from 0 to 1, the same in both directions. */
  double similarity(Fingerprint other) {
    // Whole numbers, so that the sum is the same in whatever order it is taken.
    long product = 0;
    for (int i = 0; i < other.features().size(); i++) {
      product += (long) weights.getOrDefault(other.features().get(i), 0) * other.weights().get(i);
    }
    if (product == 0) {
      return 0;
    }
    double cosine = product / (norm * norm(other));
    boolean sameLanguage = fingerprint.language().equals(other.language());
    double scaled = sameLanguage ? cosine : Math.min(1, cosine * ACROSS_LANGUAGES);
    double apart = Math.abs((double) fingerprint.publishedAt() - other.publishedAt());
    return scaled * (1 - DECAY * Math.min(1, apart / windowMillis));
  }

  /** The names of the features that contribute most to the similarity, strongest first. */
  List<String> sharedFeatures(Fingerprint other) {
    record Shared(String name, long product) {}
    List<Shared> shared = new ArrayList<>();
    for (int i = 0; i < other.features().size(); i++) {
      String name = other.features().get(i);
      long product = (long) weights.getOrDefault(name, 0) * other.weights().get(i);
      if (product > 0) {
        shared.add(new Shared(name, product));
      }
    }
    shared.sort(Comparator.comparingLong(Shared::product).reversed().thenComparing(Shared::name));
    return shared.stream().limit(MOST_SHARED).map(Shared::name).toList();
  }
}
