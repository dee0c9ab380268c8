package dev.scrutiny.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart languages that share most of their letter sequences, such as Indonesian and Malay, by
 * words and endings that occur in one of them only.
 */
final class Siblings {

  private static final String RESOURCE = "siblings.tsv";

  /** Shortest word whose ending counts. */
  private static final int SHORTEST_STEM = 6;

  private record Family(
      List<String> languages, Map<String, Integer> words, Map<String, Integer> endings) {

    /** The index of the language that a word is of, or null. */
    @Nullable Integer index(String word) {
      Integer index = words.get(word);
      for (int length = 3;
          index == null && length <= 5 && word.length() >= SHORTEST_STEM;
          length++) {
        index = endings.get(word.substring(word.length() - length));
      }
      return index;
    }
  }

  private final Map<String, Family> families = new HashMap<>();

  Siblings() {
    try (InputStream stream = Siblings.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, Family> byName = new HashMap<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          add(byName, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private void add(Map<String, Family> byName, String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalStateException(RESOURCE + ": expected family, language, words: " + line);
    }
    Family family =
        byName.computeIfAbsent(
            line.substring(0, first),
            name -> new Family(new ArrayList<>(), new HashMap<>(), new HashMap<>()));
    String language = line.substring(first + 1, second);
    int index = family.languages.size();
    family.languages.add(language);
    families.put(language, family);
    int from = second + 1;
    while (from < line.length()) {
      int space = line.indexOf(' ', from);
      String word = line.substring(from, space < 0 ? line.length() : space);
      Integer previous =
          word.charAt(0) == '-'
              ? family.endings.put(word.substring(1), index)
              : family.words.put(word, index);
      if (previous != null) {
        throw new IllegalStateException(RESOURCE + ": repeated word: " + word);
      }
      from += word.length() + 1;
    }
  }

  /** Whether two languages are siblings. */
  boolean areSiblings(String language, String other) {
    Family family = families.get(language);
    return family != null && family.equals(families.get(other));
  }

  /** The one of two siblings that the resource file lists first: the one with more news. */
  String larger(String language, String sibling) {
    Family family = families.get(language);
    return family == null || family.languages.indexOf(language) <= family.languages.indexOf(sibling)
        ? language
        : sibling;
  }

  /**
   * The one of a language and its siblings whose own words occur most often in a text, with the
   * share of them among all such words; null where there are none. The language itself wins a tie.
   */
  @Nullable DetectedLanguage decide(String language, String text) {
    Family family = families.get(language);
    if (family == null) {
      return null;
    }
    int[] counts = new int[family.languages.size()];
    int all = 0;
    for (int start = 0; start < text.length(); ) {
      if (!Character.isLetter(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      Integer index = family.index(text.substring(start, end).toLowerCase(Locale.ROOT));
      if (index != null) {
        counts[index]++;
        all++;
      }
      start = end;
    }
    int best = family.languages.indexOf(language);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return all == 0
        ? null
        : new DetectedLanguage(family.languages.get(best), (double) counts[best] / all);
  }
}
