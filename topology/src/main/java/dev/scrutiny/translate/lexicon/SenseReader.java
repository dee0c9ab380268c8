package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code senses.tsv} into the entries of a lexicon. */
final class SenseReader {

  private final String path;
  private final EnglishTables english;
  private final Function<String, Set<String>> topics;

  /**
   * A reader of one file.
   *
   * @param english the classes that conditions may name
   * @param topics dictionary forms of an entry file, by its name without ending; none if there is
   *     no such file
   */
  SenseReader(String path, EnglishTables english, Function<String, Set<String>> topics) {
    this.path = path;
    this.english = english;
    this.topics = topics;
  }

  /**
   * Adds the senses of the file to their entries.
   *
   * @throws LexiconFormatException if a line is malformed or has no entry
   */
  void read(List<TabbedFile.Row> rows, Lexicon lexicon, Tokenizer tokenizer) {
    for (TabbedFile.Row row : rows) {
      List<String> columns = row.columns();
      Pos pos = Pos.of(columns.get(1));
      if (pos == null) {
        throw problem(row, "unknown part of speech: " + columns.get(1));
      }
      String translation = columns.get(3);
      boolean mass = EntryText.mass(translation);
      Sense sense =
          new Sense(
              conditions(row, columns.get(2)),
              mass ? EntryText.withoutStar(translation) : translation,
              mass ? Features.MASS : 0);
      if (!lexicon.addSense(tokenizer.keys(columns.get(0)), pos, sense)) {
        throw problem(row, "no entry: " + columns.get(0) + " " + columns.get(1));
      }
    }
  }

  private List<Condition> conditions(TabbedFile.Row row, String text) {
    List<Condition> conditions = new ArrayList<>(2);
    for (String part : text.split(" & ", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw problem(row, "not a condition: " + part);
      }
      conditions.add(condition(row, part.substring(0, equals), part.substring(equals + 1)));
    }
    return List.copyOf(conditions);
  }

  private Condition condition(TabbedFile.Row row, String name, String values) {
    if (name.equals("topic")) {
      Set<String> words = topics.apply(values);
      if (words.isEmpty()) {
        throw problem(row, "no entry file for the topic " + values);
      }
      return new Condition(
          Condition.Place.SENTENCE, words, EnumSet.noneOf(Pos.class), List.of(), false);
    }
    Condition.Place place = place(name);
    if (place == null) {
      throw problem(row, "unknown condition: " + name);
    }
    Set<String> words = new HashSet<>();
    Set<Pos> kinds = EnumSet.noneOf(Pos.class);
    List<Set<String>> classes = new ArrayList<>(1);
    boolean edge = false;
    for (String value : values.split("\\|", -1)) {
      if (value.isBlank() || !value.equals(value.strip())) {
        throw problem(row, "blank or space around a word: " + name + "=" + values);
      }
      if (value.equals("<edge>")) {
        if (place != Condition.Place.LEFT && place != Condition.Place.RIGHT) {
          throw problem(row, "<edge> is for left and right only");
        }
        edge = true;
      } else if (value.startsWith("<") && value.endsWith(">")) {
        Pos pos = Pos.of(value.substring(1, value.length() - 1));
        if (pos == null) {
          throw problem(row, "unknown part of speech: " + value);
        }
        kinds.add(pos);
      } else if (value.startsWith("@")) {
        Set<String> members = english.members(value.substring(1));
        if (members.isEmpty()) {
          throw problem(row, "no class of English words: " + value);
        }
        classes.add(members);
      } else {
        words.add(Spelling.words(value));
      }
    }
    return new Condition(place, Set.copyOf(words), kinds, List.copyOf(classes), edge);
  }

  private static Condition.@Nullable Place place(String name) {
    for (Condition.Place place : Condition.Place.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(name)) {
        return place;
      }
    }
    return null;
  }

  private LexiconFormatException problem(TabbedFile.Row row, String what) {
    return new LexiconFormatException(path, row.number(), what);
  }
}
