package dev.scrutiny.app.bench;

import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.Fingerprinter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Fingerprints of an endless stream of made-up articles, the same for the same seed. Words follow
 * Zipf's law; stories are told once or many times, the ones that are told most the most likely to
 * be told again; some articles are copies or edited copies of another one; some come late.
 */
public final class Newsroom {

  /** What the articles are like. */
  public enum Day {
    /** Many stories of all sizes. */
    USUAL,
    /** Every article names the same firm, its products and its people, in many stories. */
    ONE_FIRM,
    /** Every article has the same text. */
    ONE_TEXT
  }

  private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final int VOCABULARY = 300_000;
  private static final int FUNCTION_WORDS = 100;
  private static final int COMPANIES = 2_000;
  private static final int FEATURES = 64;
  private static final int SIGNATURE_LONGS = 8;

  /** Of an article's features this many come from what its story is about. */
  private static final int OF_STORY = 40;

  private static final int STORY_WORDS = 90;
  private static final double NEW_STORY = 0.35;
  private static final double COPY = 0.12;
  private static final double EDITED_COPY = 0.05;
  private static final int OPEN_STORIES = 20_000;
  private static final long LATEST_MILLIS = 3 * 3_600_000L;
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "id", "vi");

  private final Random random;
  private final Day day;
  private final double millisBetween;

  /** The stories that may be told again; more often told ones stand in it more often. */
  private final List<Story> open = new ArrayList<>();

  private long count;

  /** What a story is about, and one article of it that others copy. */
  private static final class Story {
    final List<String> words = new ArrayList<>();
    final List<String> companies;
    Text text = new Text(0, List.of());
    List<String> features = List.of();

    Story(List<String> companies) {
      this.companies = companies;
    }
  }

  private record Text(long hash, List<Long> signature) {}

  /**
   * A stream of articles.
   *
   * @param millisBetween mean time between the publications of two articles
   */
  Newsroom(long seed, Day day, double millisBetween) {
    this.random = new Random(seed);
    this.day = day;
    this.millisBetween = millisBetween;
  }

  /** The next article. */
  Fingerprint next() {
    Story story = story();
    boolean told = !story.features.isEmpty();
    double kind = random.nextDouble();
    boolean copy = told && (day == Day.ONE_TEXT || kind < COPY);
    boolean edited = told && !copy && kind < COPY + EDITED_COPY;
    Text text = copy ? story.text : edited ? edited(story.text) : newText();
    List<String> features = copy || edited ? story.features : features(story);
    story.text = text;
    story.features = features;
    long number = count++;
    long late = random.nextInt(10) == 0 ? (long) (random.nextDouble() * LATEST_MILLIS) : 0;
    String id = Long.toHexString(random.nextLong()) + Long.toHexString(number);
    return new Fingerprint(
        Fingerprinter.VERSION,
        id,
        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
        String.join(" ", features.subList(0, 9)),
        true,
        story.companies,
        START + (long) (number * millisBetween) - late,
        true,
        random.nextLong(),
        text.hash(),
        text.signature(),
        features,
        WEIGHTS);
  }

  private Story story() {
    if (day == Day.ONE_TEXT && !open.isEmpty()) {
      return open.get(0);
    }
    if (!open.isEmpty() && random.nextDouble() >= NEW_STORY) {
      Story story = open.get(random.nextInt(open.size()));
      if (open.size() < OPEN_STORIES) {
        open.add(story);
      } else {
        open.set(random.nextInt(open.size()), story);
      }
      return story;
    }
    TreeSet<String> companies = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      companies.add("company-" + zipf(COMPANIES));
    }
    Story story = new Story(List.copyOf(companies));
    companies.forEach(company -> story.words.add("@" + company));
    if (day == Day.ONE_FIRM) {
      for (int i = 0; i < OF_STORY / 2; i++) {
        story.words.add("firm" + i);
      }
    }
    while (story.words.size() < STORY_WORDS) {
      // A name of its own, or a word.
      story.words.add(
          random.nextInt(12) == 0
              ? "name" + Long.toHexString(random.nextLong())
              : "word" + zipf(VOCABULARY));
    }
    if (open.size() < OPEN_STORIES) {
      open.add(story);
    } else {
      open.set(random.nextInt(open.size()), story);
    }
    return story;
  }

  /** The first words of a story are the ones that its articles have most likely. */
  private List<String> features(Story story) {
    List<String> features = new ArrayList<>(FEATURES);
    int at = 0;
    while (features.size() < OF_STORY && at < story.words.size()) {
      String word = story.words.get(at++);
      if (random.nextInt(4) > 0 && !features.contains(word)) {
        features.add(word);
      }
    }
    while (features.size() < FEATURES) {
      String word = "word" + zipf(VOCABULARY);
      if (!features.contains(word)) {
        features.add(random.nextInt(features.size() + 1), word);
      }
    }
    return List.copyOf(features);
  }

  private Text newText() {
    Long[] signature = new Long[SIGNATURE_LONGS];
    Arrays.setAll(signature, i -> random.nextLong());
    return new Text(random.nextLong(), List.of(signature));
  }

  /** A tenth of the signature's bytes differ. */
  private Text edited(Text text) {
    List<Long> signature = new ArrayList<>(text.signature());
    for (int i = 0; i < SIGNATURE_LONGS * Long.BYTES / 10; i++) {
      int at = random.nextInt(signature.size());
      long change = (1 + random.nextLong(255)) << (Byte.SIZE * random.nextInt(Long.BYTES));
      signature.set(at, signature.get(at) ^ change);
    }
    return new Text(random.nextLong(), List.copyOf(signature));
  }

  /**
   * A number below a bound by the law of Zipf and Mandelbrot: the probability of each is in inverse
   * proportion to its rank, counted from the function words on, which are no features.
   */
  private int zipf(int bound) {
    double range = Math.log((double) (FUNCTION_WORDS + bound) / FUNCTION_WORDS);
    return (int) (FUNCTION_WORDS * Math.expm1(random.nextDouble() * range));
  }

  /** As titles, names and words of an article come out: a few strong ones, many weak ones. */
  private static final List<Integer> WEIGHTS = weights();

  private static List<Integer> weights() {
    Integer[] weights = new Integer[FEATURES];
    Arrays.setAll(weights, i -> (int) Math.round(400 / Math.sqrt(1 + i / 3.0)));
    return List.of(weights);
  }
}
