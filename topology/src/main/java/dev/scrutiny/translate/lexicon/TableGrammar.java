package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inflection from tables: endings and prefixes that are exchanged or cut off ({@code endings.tsv}),
 * words written together ({@code compounds}), and endings of learned words that English has in its
 * own spelling ({@code cognates.tsv}).
 */
final class TableGrammar implements Grammar {

  private static final int LONGEST_WORD = 48;
  private static final int SHORTEST_STEM = 2;
  private static final int SHORTEST_COGNATE = 3;
  private static final int MOST_PARTS = 4;

  /** What an ending is exchanged for, and what the form is. */
  private record Rule(String lemma, Pos pos, int features) {}

  /** A prefix, what it is exchanged for, and the part of speech of what it stands before. */
  private record Prefix(String prefix, String lemma, Pos pos, int features) {}

  private final Map<String, List<Rule>> endings = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Map<String, Rule> cognates = new HashMap<>();
  private final Set<String> clitics;
  private final Set<String> links;
  private final boolean inflecting;
  private final boolean capitalNouns;
  private final int shortestPart;
  private int longest;

  /**
   * Reads the tables of a language.
   *
   * @param folder folder of the language
   * @param properties its switches
   */
  TableGrammar(ResourceFiles files, String folder, Properties properties) {
    inflecting = properties.getProperty("verbs", "plain").strip().equals("inflected");
    capitalNouns = properties.getProperty("nouns", "small").strip().equals("capitalised");
    clitics = words(properties, "clitics");
    links = words(properties, "links");
    shortestPart = Integer.parseInt(properties.getProperty("compounds", "0").strip());
    String path = folder + "/endings.tsv";
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
      read(path, row);
    }
    if (properties.getProperty("cognates", "").strip().equals("yes")) {
      path = folder + "/cognates.tsv";
      for (TabbedFile.Row row : TabbedFile.rows(files, path, 4)) {
        String ending = row.columns().get(0).substring(1);
        longest = Math.max(longest, ending.length());
        if (cognates.put(ending, rule(path, row, row.columns().get(1).substring(1))) != null) {
          throw new LexiconFormatException(path, row.number(), "repeated ending: -" + ending);
        }
      }
    }
  }

  private static Set<String> words(Properties properties, String key) {
    String words = properties.getProperty(key, "").strip();
    return words.isEmpty() ? Set.of() : Set.of(words.split(" +"));
  }

  private void read(String path, TabbedFile.Row row) {
    String affix = row.columns().get(0);
    if (affix.startsWith("-")) {
      String ending = affix.substring(1);
      longest = Math.max(longest, ending.length());
      endings
          .computeIfAbsent(ending, e -> new ArrayList<>(2))
          .add(rule(path, row, row.columns().get(1).substring(1)));
    } else if (affix.endsWith("-")) {
      String lemma = row.columns().get(1);
      Rule rule = rule(path, row, lemma.substring(0, lemma.length() - 1));
      prefixes.add(
          new Prefix(
              affix.substring(0, affix.length() - 1), rule.lemma(), rule.pos(), rule.features()));
    } else {
      throw new LexiconFormatException(path, row.number(), "neither ending nor prefix: " + affix);
    }
  }

  private static Rule rule(String path, TabbedFile.Row row, String lemma) {
    Pos pos = Pos.of(row.columns().get(2));
    if (pos == null) {
      throw new LexiconFormatException(
          path, row.number(), "unknown part of speech: " + row.columns().get(2));
    }
    int features = 0;
    String tags = row.columns().get(3);
    for (String tag : tags.equals("-") ? new String[0] : tags.split(" ", -1)) {
      int bit = Features.ofTag(tag);
      if (bit == 0) {
        throw new LexiconFormatException(path, row.number(), "unknown tag: " + tag);
      }
      features |= bit;
    }
    return new Rule(lemma, pos, features);
  }

  @Override
  public boolean inflecting() {
    return inflecting;
  }

  @Override
  public boolean capitalNouns() {
    return capitalNouns;
  }

  @Override
  public int clitic(String text, int start, int apostrophe) {
    if (clitics.isEmpty() || apostrophe - start > 8) {
      return 0;
    }
    String word = text.substring(start, apostrophe).toLowerCase(Locale.ROOT);
    return clitics.contains(word) ? word.length() + 1 : 0;
  }

  @Override
  public void analyse(String word, Lexicon lexicon, List<Reading> known) {
    if (word.length() > LONGEST_WORD || word.length() < SHORTEST_STEM) {
      return;
    }
    if (capitalNouns) {
      asItStands(Capitals.first(word), Pos.NOUN, 0, lexicon, known);
    }
    endings(word, null, 0, lexicon, known);
    if (known.isEmpty()) {
      prefixed(word, lexicon, known);
    }
    if (known.isEmpty() && shortestPart > 0) {
      String english = compound(word, lexicon, MOST_PARTS);
      if (english != null) {
        known.add(new Reading(Pos.NOUN, english, 0, word));
      }
    }
    if (known.isEmpty()) {
      cognate(word, known);
    }
  }

  private void endings(
      String word, @Nullable Pos pos, int features, Lexicon lexicon, List<Reading> known) {
    int most = Math.min(longest, word.length() - SHORTEST_STEM);
    if (lexicon.profile().script().caseless()) {
      // A character says more than a letter.
      most = Math.min(longest, word.length() - 1);
    }
    for (int length = most; length >= 0; length--) {
      List<Rule> rules = endings.get(word.substring(word.length() - length));
      if (rules == null) {
        continue;
      }
      String stem = word.substring(0, word.length() - length);
      for (Rule rule : rules) {
        if (pos == null || pos == rule.pos()) {
          String lemma = stem + rule.lemma();
          asItStands(lemma, rule.pos(), rule.features() | features, lexicon, known);
          if (capitalNouns && rule.pos() == Pos.NOUN) {
            asItStands(Capitals.first(lemma), Pos.NOUN, rule.features() | features, lexicon, known);
          }
        }
      }
    }
  }

  private void prefixed(String word, Lexicon lexicon, List<Reading> known) {
    for (Prefix prefix : prefixes) {
      if (word.startsWith(prefix.prefix)
          && word.length() >= prefix.prefix.length() + SHORTEST_STEM) {
        String rest = prefix.lemma + word.substring(prefix.prefix.length());
        asItStands(rest, prefix.pos, prefix.features, lexicon, known);
        endings(rest, prefix.pos, prefix.features, lexicon, known);
      }
    }
  }

  private static void asItStands(
      String word, Pos pos, int features, Lexicon lexicon, List<Reading> known) {
    Reading reading = lexicon.word(Spelling.normalise(word), pos);
    if (reading == null && (pos == Pos.NAME || pos == Pos.ADJECTIVE)) {
      reading = lexicon.word(Capitals.first(word), pos);
    }
    if (reading == null) {
      return;
    }
    for (Reading other : known) {
      if (other.pos() == pos && other.lemma().equals(reading.lemma())) {
        return;
      }
    }
    known.add(reading.with(features));
  }

  /** The English of a word written together out of known nouns, or null. */
  private @Nullable String compound(String word, Lexicon lexicon, int most) {
    if (most < 1) {
      return null;
    }
    for (int end = word.length() - shortestPart; end >= shortestPart; end--) {
      String first = part(word.substring(0, end), lexicon);
      if (first == null) {
        continue;
      }
      String rest = rest(word.substring(end), lexicon, most);
      for (String link : links) {
        if (rest == null && word.startsWith(link, end)) {
          rest = rest(word.substring(end + link.length()), lexicon, most);
        }
      }
      if (rest != null) {
        return first + " " + rest;
      }
    }
    return null;
  }

  private @Nullable String rest(String word, Lexicon lexicon, int most) {
    if (word.length() < shortestPart) {
      return null;
    }
    String whole = part(word, lexicon);
    if (whole != null) {
      return whole;
    }
    List<Reading> inflected = new ArrayList<>(1);
    endings(word, Pos.NOUN, 0, lexicon, inflected);
    return inflected.isEmpty() ? compound(word, lexicon, most - 1) : inflected.get(0).english();
  }

  private @Nullable String part(String word, Lexicon lexicon) {
    Reading[] readings = lexicon.word(word);
    if (readings.length == 0 || capitalNouns) {
      Reading[] capital = lexicon.word(Capitals.first(word));
      readings = capital.length > 0 ? capital : readings;
    }
    if (readings.length == 0 || readings[0].silent()) {
      return null;
    }
    return switch (readings[0].pos()) {
      case NOUN, NAME, ADJECTIVE, VERB -> readings[0].english();
      default -> null;
    };
  }

  /** A guess at a learned word, marked as unknown. */
  private void cognate(String word, List<Reading> known) {
    for (int length = Math.min(longest, word.length() - SHORTEST_COGNATE); length > 0; length--) {
      Rule rule = cognates.get(word.substring(word.length() - length));
      if (rule != null) {
        String english = plain(word.substring(0, word.length() - length)) + rule.lemma();
        known.add(new Reading(rule.pos(), english, rule.features() | Features.UNKNOWN, word));
        return;
      }
    }
  }

  /** Without accents, as English writes. */
  private static String plain(String stem) {
    StringBuilder out = new StringBuilder(stem.length());
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      int at = "áàâãéèêíìïóòôõúùüñç".indexOf(c);
      out.append(at < 0 ? c : "aaaaeeeiiioooouuunc".charAt(at));
    }
    return out.toString();
  }
}
