package dev.scrutiny.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The phrases of page furniture of all languages, read once from the resource files. */
final class FurniturePhrases {

  /** The languages there are files for. */
  static final List<String> LANGUAGES =
      List.of(
          "und", "ar", "de", "en", "es", "fr", "id", "it", "ja", "ko", "ms", "nl", "pt", "ru", "th",
          "tl", "tr", "vi", "zh");

  private static final PhraseTrie ALL = load();

  private FurniturePhrases() {}

  /** All phrases. */
  static PhraseTrie all() {
    return ALL;
  }

  private static PhraseTrie load() {
    PhraseTrie trie = new PhraseTrie();
    for (String language : LANGUAGES) {
      read(trie, "furniture/" + language + ".tsv");
    }
    return trie;
  }

  private static void read(PhraseTrie trie, String name) {
    try (InputStream stream = FurniturePhrases.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isEmpty() && line.charAt(0) != '#') {
          add(trie, line, name + ":" + number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static void add(PhraseTrie trie, String line, String place) {
    int tab = line.indexOf('\t');
    // Lines are matched from their first letter or digit on.
    if (tab < 0 || tab + 1 == line.length() || !Characters.isWordCharacter(line.charAt(tab + 1))) {
      throw new IllegalStateException(place + ": expected kind, tab, phrase: " + line);
    }
    Furniture kind;
    try {
      kind = Furniture.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(place + ": unknown kind: " + line, e);
    }
    trie.add(kind, line.substring(tab + 1));
  }
}
