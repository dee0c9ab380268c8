package dev.scrutiny.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;

/** Which English words say nothing, or little, about the story that they are used in. */
final class CommonWords {

  /** Words without content: never a feature. */
  private static final Set<String> STOP = read("stop-words.txt");

  /** Words that most news use, as stems: weak features. */
  private static final Set<String> NEWS = stems(read("news-words.txt"));

  /** Words that most reports of a kind of event use, as stems: weaker features than others. */
  private static final Set<String> EVENT = stems(read("event-words.txt"));

  private CommonWords() {}

  /** Whether a folded word is no feature at all. */
  static boolean isStopWord(String word) {
    return STOP.contains(word);
  }

  /** Whether a stem is a weak feature. */
  static boolean isNewsWord(String stem) {
    return NEWS.contains(stem);
  }

  /** Whether a stem tells the kind of an event rather than the event. */
  static boolean isEventWord(String stem) {
    return EVENT.contains(stem);
  }

  private static Set<String> stems(Set<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.add(EnglishStem.of(word));
    }
    return Set.copyOf(stems);
  }

  private static Set<String> read(String resource) {
    InputStream stream =
        Objects.requireNonNull(CommonWords.class.getResourceAsStream(resource), resource);
    Set<String> words = new HashSet<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          StringTokenizer parts = new StringTokenizer(line);
          while (parts.hasMoreTokens()) {
            words.add(parts.nextToken());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return Set.copyOf(words);
  }
}
