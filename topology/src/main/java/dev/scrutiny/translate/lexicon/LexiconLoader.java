package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lexicons of languages, in the format that {@code FORMAT.md} describes. Each file is
 * read once, also if it belongs to the base of another language. Safe for use by several threads.
 */
final class LexiconLoader {

  /**
   * A line of an entry file.
   *
   * @param number its number in the file
   * @param key its tokens
   * @param reading what it says
   */
  private record Entry(int number, List<String> key, Reading reading) {}

  private final ResourceFiles files;
  private final EnglishTables english;
  private final Map<String, Profile> profiles = new ConcurrentHashMap<>();
  private final Map<String, List<Entry>> entries = new ConcurrentHashMap<>();

  LexiconLoader(ResourceFiles files, EnglishTables english) {
    this.files = files;
    this.english = english;
  }

  /**
   * Reads the entry files of languages ahead of {@link #load}, on all cores.
   *
   * @throws LexiconFormatException if a file is missing or a line malformed
   */
  void read(List<String> languages) {
    List<String> all = new ArrayList<>();
    for (String language : languages) {
      profile(language).files().forEach(file -> all.add(language + "/" + file));
    }
    all.parallelStream().forEach(this::entries);
  }

  /**
   * The lexicon of a language.
   *
   * @throws LexiconFormatException if a file is missing or a line malformed
   */
  Lexicon load(String language) {
    Profile profile = profile(language);
    Lexicon lexicon = new Lexicon(profile);
    List<String> sources = new ArrayList<>(2);
    sources.add(language);
    if (!profile.base().isEmpty()) {
      if (!profile(profile.base()).base().isEmpty()) {
        throw new LexiconFormatException(
            language + "/language.properties", "base=" + profile.base() + " has a base itself");
      }
      sources.add(profile.base());
    }
    Set<String> hidden = Set.of();
    for (String source : sources) {
      entries(lexicon, source, hidden);
      forms(lexicon, source + "/forms.tsv", hidden);
      senses(lexicon, source, sources, hidden);
      if (sources.size() > 1) {
        hidden = words(source, null);
      }
    }
    return lexicon;
  }

  private Profile profile(String language) {
    return profiles.computeIfAbsent(
        language, code -> Profile.read(files, code + "/language.properties"));
  }

  /**
   * The dictionary forms of a language.
   *
   * @param topic the entry file to look in, without ending; null for all
   */
  private Set<String> words(String language, @Nullable String topic) {
    Set<String> words = new HashSet<>();
    for (String file : profile(language).files()) {
      if (topic == null || file.equals(topic + ".tsv")) {
        for (Entry entry : entries(language + "/" + file)) {
          words.add(entry.reading.lemma());
        }
      }
    }
    return words;
  }

  private void entries(Lexicon lexicon, String language, Set<String> hidden) {
    for (String file : profile(language).files()) {
      String path = language + "/" + file;
      for (Entry entry : entries(path)) {
        Reading reading = entry.reading;
        if (!hidden.contains(reading.lemma()) && !lexicon.add(entry.key, reading)) {
          throw new LexiconFormatException(
              path,
              entry.number,
              "repeated entry: " + reading.lemma() + " " + reading.pos().code());
        }
      }
    }
  }

  /** The lines of an entry file. */
  private List<Entry> entries(String path) {
    List<Entry> known = entries.get(path);
    if (known == null) {
      known = parse(path);
      entries.put(path, known);
    }
    return known;
  }

  private List<Entry> parse(String path) {
    Profile profile = profile(path.substring(0, path.indexOf('/')));
    Tokenizer tokenizer = new Tokenizer(profile.grammar(), profile.script());
    List<TabbedFile.Row> rows = TabbedFile.rows(files, path, 3);
    List<Entry> parsed = new ArrayList<>(rows.size());
    for (TabbedFile.Row row : rows) {
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
      parsed.add(new Entry(row.number(), tokenizer.keys(source), reading));
    }
    return parsed;
  }

  private void forms(Lexicon lexicon, String path, Set<String> hidden) {
    Map<String, Integer> known = new HashMap<>();
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
      List<String> columns = row.columns();
      String lemma = Spelling.words(columns.get(1));
      if (hidden.contains(lemma)) {
        continue;
      }
      Integer features = known.get(columns.get(3));
      if (features == null) {
        features = features(path, row, columns.get(3));
        known.put(columns.get(3), features);
      }
      Lexicon.Form form = new Lexicon.Form(lemma, pos(path, row, columns.get(2)), features);
      String word = Spelling.normalise(columns.get(0)).toLowerCase(Locale.ROOT);
      if (!lexicon.addForm(word, form)) {
        throw new LexiconFormatException(path, row.number(), "repeated form: " + columns.get(0));
      }
    }
  }

  private static int features(String path, TabbedFile.Row row, String tags) {
    int features = 0;
    for (String tag : tags.split(" ", -1)) {
      int bit = Features.ofTag(tag);
      if (bit == 0) {
        throw new LexiconFormatException(path, row.number(), "unknown tag: " + tag);
      }
      features |= bit;
    }
    return features;
  }

  /**
   * Reads the senses of a language.
   *
   * @param sources the languages in whose files a topic is looked up
   */
  private void senses(Lexicon lexicon, String language, List<String> sources, Set<String> hidden) {
    String path = language + "/senses.tsv";
    List<TabbedFile.Row> rows = new ArrayList<>();
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
      if (!hidden.contains(Spelling.words(row.columns().get(0)))) {
        rows.add(row);
      }
    }
    Tokenizer tokenizer = new Tokenizer(lexicon.profile().grammar(), lexicon.profile().script());
    new SenseReader(path, english, topic -> topic(topic, sources)).read(rows, lexicon, tokenizer);
  }

  /** The words of the entry files of that name; empty if there is none. */
  private Set<String> topic(String topic, List<String> sources) {
    Set<String> words = new HashSet<>();
    sources.forEach(language -> words.addAll(words(language, topic)));
    return words;
  }

  private static Pos pos(String path, TabbedFile.Row row, String code) {
    Pos pos = Pos.of(code);
    if (pos == null) {
      throw new LexiconFormatException(path, row.number(), "unknown part of speech: " + code);
    }
    return pos;
  }

  /** Reads all files of a language, for their checksums: parsing them would take much longer. */
  static void readAll(ResourceFiles files, String language) {
    Profile profile = Profile.read(files, language + "/language.properties");
    for (String file : profile.files()) {
      files.read(language + "/" + file);
    }
    files.read(language + "/forms.tsv");
    files.read(language + "/senses.tsv");
  }

  /** The codes of {@code languages.txt}, one a line: the languages that are there at once. */
  static List<String> languages(ResourceFiles files) {
    return codes(files, "languages.txt");
  }

  /** The codes of {@code further-languages.txt}: the languages that are loaded on first use. */
  static List<String> furtherLanguages(ResourceFiles files) {
    return codes(files, "further-languages.txt");
  }

  private static List<String> codes(ResourceFiles files, String path) {
    List<String> codes = new ArrayList<>();
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 1)) {
      codes.add(row.columns().get(0));
    }
    return codes;
  }
}
