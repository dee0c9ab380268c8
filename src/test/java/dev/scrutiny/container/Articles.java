package dev.scrutiny.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Articles made of the seeds, always the same ones. A hundred articles tell of one event: the seeds
 * with the firms and two fifths of the longer words of that event, and each with a few words of its
 * own.
 */
final class Articles {

  private static final Path SEEDS = Path.of(System.getProperty("scrutiny.home"), "seeds");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int TELLINGS = 100;
  private static final int OWN_WORDS = 5;
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");
  private static final List<String> NAMED =
      List.of("Alibaba", "Tencent", "ByteDance", "Kuaishou", "Xiaomi");
  private static final List<String> FIRMS =
      List.of(
          "Alibaba",
          "Samsung",
          "Toyota",
          "Nestlé",
          "Siemens",
          "Airbus",
          "Renault",
          "Huawei",
          "Tencent",
          "Unilever",
          "Vodafone",
          "Danone",
          "Ericsson",
          "Nokia",
          "Boeing",
          "Grab",
          "ByteDance",
          "Pfizer",
          "Netflix",
          "Spotify",
          "Xiaomi",
          "Kuaishou",
          "Intel",
          "Nvidia");

  private Articles() {}

  /** The seeds, one JSON object a line. */
  static String seedsAsTheyAre() {
    StringBuilder lines = new StringBuilder();
    for (String seed : seeds()) {
      lines.append(JSON.createObjectNode().put("body", seed)).append('\n');
    }
    return lines.toString();
  }

  /** The first articles, one JSON object a line. */
  static String first(int count) {
    return between(0, count);
  }

  /** The articles from one number on up to another. */
  static String between(int from, int to) {
    List<String> seeds = seeds();
    StringBuilder lines = new StringBuilder();
    for (int number = from; number < to; number++) {
      ObjectNode article = JSON.createObjectNode();
      article.put("id", "article-" + number);
      article.put("body", text(seeds.get(number % seeds.size()), number));
      article.put("publishedAt", FIRST.plus(BETWEEN.multipliedBy(number)).toString());
      lines.append(article).append('\n');
    }
    return lines.toString();
  }

  private static String text(String seed, int number) {
    int event = number / TELLINGS;
    String text = withFirms(seed, event);
    text =
        LONG_WORD
            .matcher(text)
            .replaceAll(word -> isKept(word.group(), event) ? word.group() : word(word, event));
    Random random = new Random(number);
    List<MatchResult> words = LONG_WORD.matcher(text).results().toList();
    StringBuilder edited = new StringBuilder(text);
    List<MatchResult> own = new ArrayList<>();
    for (int i = 0; i < OWN_WORDS; i++) {
      own.add(words.get(random.nextInt(words.size())));
    }
    own.stream()
        .distinct()
        .filter(word -> !FIRMS.contains(word.group()))
        .sorted((a, b) -> b.start() - a.start())
        .forEach(word -> edited.replace(word.start(), word.end(), word(word, random.nextInt())));
    return edited.toString();
  }

  private static String withFirms(String text, int event) {
    String changed = text;
    for (int i = 0; i < NAMED.size(); i++) {
      changed = changed.replace(NAMED.get(i), "\u0001" + i);
    }
    for (int i = 0; i < NAMED.size(); i++) {
      changed = changed.replace("\u0001" + i, FIRMS.get((event * 5 + i) % FIRMS.size()));
    }
    return changed;
  }

  private static boolean isKept(String word, int event) {
    return FIRMS.contains(word) || new Random(31L * word.hashCode() + event).nextInt(5) >= 2;
  }

  /** A made-up word that stands for another one. */
  private static String word(MatchResult word, int event) {
    Random random = new Random(31L * word.group().hashCode() + event);
    random.nextInt();
    StringBuilder made = new StringBuilder();
    while (made.length() < word.group().length()) {
      made.append("bdfklmnprstvz".charAt(random.nextInt(13)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    if (Character.isUpperCase(word.group().charAt(0))) {
      made.setCharAt(0, Character.toUpperCase(made.charAt(0)));
    }
    return made.toString();
  }

  private static List<String> seeds() {
    try (var files = Files.list(SEEDS)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
