package dev.scrutiny.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Abbreviations of a language, whose full stop does not by itself end a sentence. */
final class Abbreviations {

  /** The languages with a resource file. */
  static final List<String> LANGUAGES =
      List.of("de", "en", "es", "fr", "id", "it", "ms", "nl", "pt", "ru", "vi");

  private final Set<String> titles = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> starters = new HashSet<>();
  private boolean ordinals;

  private Abbreviations() {}

  /** What holds for any language. */
  static Abbreviations common() {
    Abbreviations abbreviations = new Abbreviations();
    abbreviations.read("und");
    return abbreviations;
  }

  /** What holds for one of {@link #LANGUAGES}. */
  static Abbreviations of(String language) {
    Abbreviations abbreviations = common();
    abbreviations.read(language);
    return abbreviations;
  }

  /** Whether a name or the like always follows the abbreviation. */
  boolean isTitle(String word) {
    return titles.contains(word);
  }

  /** Whether the abbreviation may stand at the end of a sentence as well as within one. */
  boolean isSuffix(String word) {
    return suffixes.contains(word);
  }

  /** Whether it is an abbreviation only before a number. */
  boolean isBeforeNumber(String word) {
    return numbers.contains(word);
  }

  /** Whether a word, as written, most likely starts a sentence after an abbreviation. */
  boolean isStarter(String word) {
    return starters.contains(word);
  }

  /** Whether a full stop makes an ordinal of a number. */
  boolean ordinals() {
    return ordinals;
  }

  private void read(String language) {
    String name = "abbreviations/" + language + ".tsv";
    try (InputStream stream = Abbreviations.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          add(name, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private void add(String name, String line) {
    int tab = Math.max(0, line.indexOf('\t'));
    Set<String> words =
        switch (line.substring(0, tab)) {
          case "title" -> titles;
          case "suffix" -> suffixes;
          case "number" -> numbers;
          case "starter" -> starters;
          case "ordinals" -> {
            ordinals = true;
            yield new HashSet<>();
          }
          default -> throw new IllegalStateException(name + ": expected kind, tab, words: " + line);
        };
    for (int from = tab + 1; from < line.length(); ) {
      int space = line.indexOf(' ', from);
      int end = space < 0 ? line.length() : space;
      words.add(line.substring(from, end));
      from = end + 1;
    }
  }
}
