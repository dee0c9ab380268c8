package dev.scrutiny.app.evaluate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimHashVersion;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import dev.scrutiny.analysis.Analysis;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.IntFunction;

/** What simpler methods make of the same articles: all read the English title and body. */
final class StoryBaselines {

  private static final int SIMHASH_BITS = 64;
  private static final int SIMHASH_DISTANCE = 3;
  private static final int BANDS = 14;
  private static final int ROWS = 8;
  private static final int SHINGLE = 3;
  private static final double THRESHOLD_STEP = 0.02;
  private static final double HIGHEST_THRESHOLD = 0.6;
  private static final String NO_WORDS = " \t\n\r.,;:!?()[]{}\"'«»“”‘’…–—-/\\|";

  private final StorySet set;
  private final List<Analysis> articles;
  private final List<List<String>> words = new ArrayList<>();

  StoryBaselines(StorySet set) {
    this.set = set;
    this.articles = set.articles();
    for (Analysis article : articles) {
      words.add(words(article.title() + "\n" + article.body()));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text.toLowerCase(Locale.ROOT), NO_WORDS);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  /** Articles with the same words in the title are one story. */
  Agreement exactTitle() {
    return grouped(i -> String.join(" ", words(articles.get(i).title())));
  }

  /** Charikar, "Similarity estimation techniques from rounding algorithms", 2002. */
  Agreement simHash() {
    SimilarityHashPolicy policy = SimilarityHashing.simHash(SIMHASH_BITS, SimHashVersion.V1);
    long[] hashes = new long[articles.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = ByteBuffer.wrap(signature(policy, i)).getLong();
    }
    int[] groups = singletons();
    for (int i = 0; i < hashes.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Long.bitCount(hashes[i] ^ hashes[j]) <= SIMHASH_DISTANCE) {
          join(groups, i, j);
        }
      }
    }
    return grouped(i -> String.valueOf(groups[i]));
  }

  /** Broder, "On the resemblance and containment of documents", 1997; equal bands join. */
  Agreement minHash() {
    SimilarityHashPolicy policy =
        SimilarityHashing.superMinHash(BANDS * ROWS, Byte.SIZE, SuperMinHashVersion.V1);
    int[] groups = singletons();
    Map<ByteBuffer, Integer> bands = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      byte[] signature = signature(policy, i);
      for (int band = 0; band < BANDS; band++) {
        byte[] key = Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS + 1);
        key[ROWS] = (byte) band;
        Integer other = bands.putIfAbsent(ByteBuffer.wrap(key), i);
        if (other != null) {
          join(groups, i, other);
        }
      }
    }
    return grouped(i -> String.valueOf(groups[i]));
  }

  /** A single pass and the threshold that suits the right answers best. */
  record SinglePass(double threshold, Agreement agreement) {}

  /** The best that a single pass over TF-IDF vectors reaches; it is told the right answers. */
  SinglePass bestTfIdf() {
    List<Map<String, Double>> vectors = vectors();
    SinglePass best = new SinglePass(0, tfIdf(vectors, 0));
    for (double threshold = THRESHOLD_STEP;
        threshold < HIGHEST_THRESHOLD;
        threshold += THRESHOLD_STEP) {
      Agreement agreement = tfIdf(vectors, threshold);
      if (agreement.f1() > best.agreement().f1()) {
        best = new SinglePass(threshold, agreement);
      }
    }
    return best;
  }

  /** Each article joins the story with the nearest centroid, or founds one. */
  private Agreement tfIdf(List<Map<String, Double>> vectors, double threshold) {
    List<Map<String, Double>> centroids = new ArrayList<>();
    int[] groups = new int[vectors.size()];
    for (int i = 0; i < groups.length; i++) {
      int nearest = -1;
      double best = threshold;
      for (int story = 0; story < centroids.size(); story++) {
        Map<String, Double> centroid = centroids.get(story);
        double cosine = dot(vectors.get(i), centroid) / Math.sqrt(dot(centroid, centroid));
        if (cosine >= best) {
          nearest = story;
          best = cosine;
        }
      }
      if (nearest < 0) {
        nearest = centroids.size();
        centroids.add(new HashMap<>());
      }
      Map<String, Double> centroid = centroids.get(nearest);
      vectors.get(i).forEach((word, weight) -> centroid.merge(word, weight, Double::sum));
      groups[i] = nearest;
    }
    return grouped(i -> String.valueOf(groups[i]));
  }

  private List<Map<String, Double>> vectors() {
    Map<String, Integer> documents = new HashMap<>();
    for (List<String> text : words) {
      Set<String> distinct = new HashSet<>(text);
      distinct.forEach(word -> documents.merge(word, 1, Integer::sum));
    }
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (List<String> text : words) {
      Map<String, Double> vector = new HashMap<>();
      text.forEach(word -> vector.merge(word, 1.0, Double::sum));
      vector.replaceAll(
          (word, count) ->
              (1 + Math.log(count))
                  * Math.log((double) words.size() / documents.getOrDefault(word, 1)));
      double norm = Math.sqrt(dot(vector, vector));
      vector.replaceAll((word, weight) -> norm == 0 ? 0 : weight / norm);
      vectors.add(vector);
    }
    return vectors;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> smaller = a.size() <= b.size() ? a : b;
    Map<String, Double> larger = a.size() <= b.size() ? b : a;
    double sum = 0;
    for (Map.Entry<String, Double> entry : smaller.entrySet()) {
      sum += entry.getValue() * larger.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  private byte[] signature(SimilarityHashPolicy policy, int article) {
    Hasher64 hasher = Hashing.wyhashFinal4();
    List<String> text = words.get(article);
    long[] hashes = new long[Math.max(1, text.size() - SHINGLE + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] =
          hasher.hashCharsToLong(
              String.join(" ", text.subList(i, Math.min(text.size(), i + SHINGLE))));
    }
    return policy.createHasher().compute(ElementHashProvider.ofValues(hashes));
  }

  private int[] singletons() {
    int[] groups = new int[articles.size()];
    Arrays.setAll(groups, i -> i);
    return groups;
  }

  private static void join(int[] groups, int a, int b) {
    int from = groups[a];
    int to = groups[b];
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] == from) {
        groups[i] = to;
      }
    }
  }

  private Agreement grouped(IntFunction<String> storyOf) {
    Map<String, String> stories = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      stories.put(articles.get(i).articleId(), storyOf.apply(i));
    }
    return Agreement.of(set.right(), stories);
  }
}
