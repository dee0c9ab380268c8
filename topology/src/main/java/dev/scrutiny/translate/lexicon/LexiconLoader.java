package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the lexicon of a language, in the format that {@code FORMAT.md} describes. */
final class LexiconLoader {

  private final ResourceFiles files;
  private final EnglishTables english;

  LexiconLoader(ResourceFiles files, EnglishTables english) {
    this.files = files;
    this.english = english;
  }

  /**
   * The lexicon of a language.
   *
   * @throws LexiconFormatException if a file is missing or a line malformed
   */
  Lexicon load(String language) {
    Profile profile = Profile.read(files, language + "/language.properties");
    Lexicon lexicon = new Lexicon(profile);
    Tokenizer tokenizer = new Tokenizer(profile.grammar());
    Map<String, Set<String>> topics = new HashMap<>();
    Set<String> own = read(language, profile, lexicon, tokenizer, topics, Set.of());
    if (!profile.base().isEmpty()) {
      Profile base = Profile.read(files, profile.base() + "/language.properties");
      if (!base.base().isEmpty()) {
        throw new LexiconFormatException(
            language + "/language.properties", "base=" + profile.base() + " has a base itself");
      }
      read(profile.base(), base, lexicon, tokenizer, topics, own);
    }
    return lexicon;
  }

  /**
   * Reads all files of a language.
   *
   * @param hidden dictionary forms to pass over
   * @return the dictionary forms read
   */
  private Set<String> read(
      String language,
      Profile profile,
      Lexicon lexicon,
      Tokenizer tokenizer,
      Map<String, Set<String>> topics,
      Set<String> hidden) {
    Set<String> all = new HashSet<>();
    for (String file : profile.files()) {
      Set<String> words = new HashSet<>();
      entries(lexicon, tokenizer, language + "/" + file, words, hidden);
      topics
          .computeIfAbsent(
              file.endsWith(".tsv") ? file.substring(0, file.length() - 4) : file,
              name -> new HashSet<>())
          .addAll(words);
      all.addAll(words);
    }
    forms(lexicon, language + "/forms.tsv", hidden);
    String path = language + "/senses.tsv";
    List<TabbedFile.Row> senses =
        TabbedFile.rows(files, path, 4).stream()
            .filter(row -> !hidden.contains(Spelling.words(row.columns().get(0))))
            .toList();
    new SenseReader(path, english, topics).read(senses, lexicon, tokenizer);
    return all;
  }

  private void entries(
      Lexicon lexicon, Tokenizer tokenizer, String path, Set<String> words, Set<String> hidden) {
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 3)) {
      if (hidden.contains(Spelling.words(row.columns().get(0)))) {
        continue;
      }
      String source = row.columns().get(0);
      Pos pos = pos(path, row, row.columns().get(1));
      String translation = row.columns().get(2);
      boolean mass = EntryText.mass(translation);
      Reading reading =
          new Reading(
              pos,
              mass ? EntryText.withoutStar(translation) : translation,
              mass ? Features.MASS : 0,
              Spelling.words(source));
      words.add(reading.lemma());
      if (!lexicon.add(tokenizer.tokens(source), reading)) {
        throw new LexiconFormatException(
            path, row.number(), "repeated entry: " + source + " " + row.columns().get(1));
      }
    }
  }

  private void forms(Lexicon lexicon, String path, Set<String> hidden) {
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
      List<String> columns = row.columns();
      if (hidden.contains(Spelling.words(columns.get(1)))) {
        continue;
      }
      int features = 0;
      for (String tag : columns.get(3).split(" ", -1)) {
        int bit = Features.ofTag(tag);
        if (bit == 0) {
          throw new LexiconFormatException(path, row.number(), "unknown tag: " + tag);
        }
        features |= bit;
      }
      Lexicon.Form form =
          new Lexicon.Form(
              Spelling.normalise(columns.get(1)), pos(path, row, columns.get(2)), features);
      String word = Spelling.normalise(columns.get(0)).toLowerCase(Locale.ROOT);
      if (!lexicon.addForm(word, form)) {
        throw new LexiconFormatException(path, row.number(), "repeated form: " + columns.get(0));
      }
    }
  }

  private static Pos pos(String path, TabbedFile.Row row, String code) {
    Pos pos = Pos.of(code);
    if (pos == null) {
      throw new LexiconFormatException(path, row.number(), "unknown part of speech: " + code);
    }
    return pos;
  }

  /** The codes of {@code languages.txt}, one a line. */
  static List<String> languages(ResourceFiles files) {
    return TabbedFile.rows(files, "languages.txt", 1).stream()
        .map(row -> row.columns().get(0))
        .toList();
  }
}
