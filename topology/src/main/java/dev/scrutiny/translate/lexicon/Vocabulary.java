package dev.scrutiny.translate.lexicon;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The everyday words that the lexicons know, in their own languages and in English: what else a
 * word with a capital can be than a name.
 */
public final class Vocabulary {

  private static final Set<String> WORDS = load();

  private Vocabulary() {}

  /**
   * All single words of the lexicons that are no names, in lower case.
   *
   * @return an unmodifiable set
   */
  public static Set<String> words() {
    return WORDS;
  }

  private static Set<String> load() {
    ResourceFiles files = ResourceFiles.onClassPath("/dev/scrutiny/translate");
    Set<String> words = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (String language : LexiconLoader.languages(files)) {
      Profile profile = Profile.read(files, language + "/language.properties");
      for (String file : profile.files()) {
        for (TabbedFile.Row row : TabbedFile.rows(files, language + "/" + file, 3)) {
          Set<String> kind = Pos.of(row.columns().get(1)) == Pos.NAME ? names : words;
          add(kind, row.columns().get(0));
          add(kind, row.columns().get(2));
        }
      }
      for (TabbedFile.Row row : TabbedFile.rows(files, language + "/forms.tsv", 4)) {
        add(words, row.columns().get(0));
      }
    }
    words.removeAll(names);
    return Set.copyOf(words);
  }

  private static void add(Set<String> words, String entry) {
    String word = entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry;
    if (word.indexOf(' ') < 0) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }
}
