package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Locale;

/** Reads the lexicon of a language, in the format that {@code FORMAT.md} describes. */
final class LexiconLoader {

  private final ResourceFiles files;

  LexiconLoader(ResourceFiles files) {
    this.files = files;
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
    for (String file : profile.files()) {
      entries(lexicon, tokenizer, language + "/" + file);
    }
    forms(lexicon, language + "/forms.tsv");
    return lexicon;
  }

  private void entries(Lexicon lexicon, Tokenizer tokenizer, String path) {
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 3)) {
      String source = row.columns().get(0);
      Pos pos = pos(path, row, row.columns().get(1));
      String english = row.columns().get(2);
      int features = 0;
      if (english.length() > 1 && english.endsWith("*")) {
        english = english.substring(0, english.length() - 1).strip();
        features = Features.MASS;
      }
      Reading reading = new Reading(pos, english, features, Spelling.normalise(source));
      if (!lexicon.add(tokenizer.tokens(source), reading)) {
        throw new LexiconFormatException(
            path, row.number(), "repeated entry: " + source + " " + row.columns().get(1));
      }
    }
  }

  private void forms(Lexicon lexicon, String path) {
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
      List<String> columns = row.columns();
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
