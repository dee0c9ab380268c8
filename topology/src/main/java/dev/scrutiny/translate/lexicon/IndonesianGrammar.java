package dev.scrutiny.translate.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indonesian affixes, after the descriptive grammar: enclitics are stripped first, then voice
 * prefixes, undoing the nasal assimilation of meN-; reduplication marks the plural.
 */
final class IndonesianGrammar implements Grammar {

  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_OFFICIAL = 8;
  private static final String VOWELS = "aeiou";

  private static final String[] PARTICLES = {"lah", "kah", "pun", "tah"};

  @Override
  public boolean inflecting() {
    return false;
  }

  @Override
  public int clitic(String text, int start, int apostrophe) {
    return 0;
  }

  /** Nouns of action and state in pe-…-an, per-…-an and ke-…-an. */
  @Override
  public boolean official(String word) {
    return word.length() >= SHORTEST_OFFICIAL
        && word.endsWith("an")
        && (word.startsWith("pe") || word.startsWith("ke"));
  }

  @Override
  public List<Unit> arrange(List<Unit> units, EnglishTables english) {
    return new IndonesianOrder(english).apply(units);
  }

  @Override
  public void analyse(String word, Lexicon lexicon, List<Reading> known) {
    if (word.length() > LONGEST_WORD) {
      return;
    }
    if (!word(word, lexicon, known)) {
      for (String particle : PARTICLES) {
        if (endsWith(word, particle)
            && word(word.substring(0, word.length() - particle.length()), lexicon, known)) {
          return;
        }
      }
    }
  }

  private static boolean word(String word, Lexicon lexicon, List<Reading> known) {
    if (stem(word, 0, lexicon, known)) {
      return true;
    }
    return owned(word, "nya", Features.OWNER3, lexicon, known)
        || owned(word, "ku", Features.OWNER1, lexicon, known)
        || owned(word, "mu", Features.OWNER2, lexicon, known);
  }

  private static boolean owned(
      String word, String suffix, int owner, Lexicon lexicon, List<Reading> known) {
    return endsWith(word, suffix)
        && stem(word.substring(0, word.length() - suffix.length()), owner, lexicon, known);
  }

  /** The word itself, reduplicated, or with a prefix. */
  private static boolean stem(String word, int features, Lexicon lexicon, List<Reading> known) {
    if (surface(word, features, lexicon, known)) {
      return true;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      return reduplicated(word, hyphen, features, lexicon, known);
    }
    return prefixed(word, features, lexicon, known);
  }

  private static boolean surface(String word, int features, Lexicon lexicon, List<Reading> known) {
    Reading[] readings = lexicon.word(word);
    for (Reading reading : readings) {
      known.add(features == 0 ? reading : reading.with(features));
    }
    return readings.length > 0;
  }

  private static boolean reduplicated(
      String word, int hyphen, int features, Lexicon lexicon, List<Reading> known) {
    String first = word.substring(0, hyphen);
    String second = word.substring(hyphen + 1);
    if (first.equals(second)) {
      return surface(first, features | Features.PLURAL, lexicon, known);
    }
    // Affixed: 'berlomba-lomba' repeats the stem, 'pertemuan-pertemuan' the whole word.
    return first.endsWith(second) && stem(first, features, lexicon, known);
  }

  private static boolean prefixed(String word, int features, Lexicon lexicon, List<Reading> known) {
    if (startsWith(word, "di")) {
      Reading verb = verb(word.substring(2), lexicon);
      if (verb == null && startsWith(word, "diper")) {
        verb = verb(word.substring(5), lexicon);
      }
      return add(verb, features | Features.PASSIVE, known);
    }
    if (startsWith(word, "ter")) {
      Reading quality = lexicon.word(word.substring(3), Pos.ADJECTIVE);
      if (quality != null) {
        known.add(
            new Reading(Pos.ADJECTIVE, "most " + quality.english(), features, quality.lemma()));
        return true;
      }
      Reading verb = verb(word.substring(3), lexicon);
      // Before a stem in r- the prefix loses its own.
      return add(
          verb == null ? verb(word.substring(2), lexicon) : verb,
          features | Features.PASSIVE,
          known);
    }
    if (startsWith(word, "ber")) {
      Reading verb = verb(word.substring(3), lexicon);
      return add(verb == null ? verb(word.substring(2), lexicon) : verb, features, known);
    }
    if (startsWith(word, "be")) {
      // 'bekerja': the prefix loses its r before a stem with -er-.
      return add(verb(word.substring(2), lexicon), features, known);
    }
    if (startsWith(word, "me")) {
      Reading verb = active(word, lexicon);
      if (verb == null && startsWith(word, "memper")) {
        verb = verb(word.substring(6), lexicon);
      }
      return add(verb, features, known);
    }
    if (startsWith(word, "ke") && lexicon.word(word.substring(2), Pos.NUMBER) != null) {
      return surface(word.substring(2), features, lexicon, known);
    }
    return nominal(word, features, lexicon, known);
  }

  /** pe-…-an and per-…-an of a verb name the action; ke-…-an is read as what is inside. */
  private static boolean nominal(String word, int features, Lexicon lexicon, List<Reading> known) {
    if (!endsWith(word, "an")) {
      return false;
    }
    String inner = word.substring(0, word.length() - 2);
    Reading verb = null;
    if (startsWith(inner, "pe")) {
      // The nasal of peN- is that of meN-.
      verb = active("me" + inner.substring(2), lexicon);
      if (verb == null && startsWith(inner, "per")) {
        verb = verb(inner.substring(3), lexicon);
      }
    } else if (startsWith(inner, "ke")) {
      return surface(inner.substring(2), features, lexicon, known);
    }
    if (verb == null) {
      return false;
    }
    known.add(
        new Reading(
            Pos.NOUN,
            EnglishVerbs.REGULAR.gerund(verb.english()),
            features | Features.MASS,
            verb.lemma()));
    return true;
  }

  private static boolean add(@Nullable Reading verb, int features, List<Reading> known) {
    return verb != null && known.add(verb.with(features));
  }

  /** The verb behind meN-. */
  private static @Nullable Reading active(String word, Lexicon lexicon) {
    Reading assimilated = assimilated(word, lexicon);
    // 'menilai', 'memasuki': a stem that starts with a nasal or liquid keeps it.
    return assimilated == null ? verb(word.substring(2), lexicon) : assimilated;
  }

  private static @Nullable Reading assimilated(String word, Lexicon lexicon) {
    if (word.startsWith("menge")) {
      Reading verb = verb(word.substring(5), lexicon);
      if (verb != null && word.length() - 5 <= 4) {
        return verb;
      }
    }
    if (word.startsWith("meng")) {
      return either(word.substring(4), "k", lexicon);
    }
    if (word.startsWith("meny")) {
      return verb("s" + word.substring(4), lexicon);
    }
    if (word.startsWith("mem")) {
      return either(word.substring(3), "p", lexicon);
    }
    if (word.startsWith("men")) {
      return either(word.substring(3), "t", lexicon);
    }
    return null;
  }

  /** A stem as it is written, or with the consonant that the nasal has swallowed. */
  private static @Nullable Reading either(String stem, String swallowed, Lexicon lexicon) {
    boolean vowel = !stem.isEmpty() && VOWELS.indexOf(stem.charAt(0)) >= 0;
    if (vowel && !swallowed.equals("k")) {
      return verb(swallowed + stem, lexicon);
    }
    Reading verb = verb(stem, lexicon);
    return verb == null && vowel ? verb(swallowed + stem, lexicon) : verb;
  }

  /** A verb by its stem, which may carry -kan or -i. */
  private static @Nullable Reading verb(String stem, Lexicon lexicon) {
    if (stem.length() < SHORTEST_STEM) {
      return null;
    }
    Reading verb = lexicon.word(stem, Pos.VERB);
    if (verb == null && stem.endsWith("kan")) {
      verb = lexicon.word(stem.substring(0, stem.length() - 3), Pos.VERB);
    } else if (verb == null && stem.endsWith("i")) {
      String bare = stem.substring(0, stem.length() - 1);
      verb = lexicon.word(bare, Pos.VERB);
    }
    return verb == null ? lexicon.word(stem + "kan", Pos.VERB) : verb;
  }

  private static boolean startsWith(String word, String prefix) {
    return word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_STEM;
  }

  private static boolean endsWith(String word, String suffix) {
    return word.endsWith(suffix) && word.length() >= suffix.length() + SHORTEST_STEM;
  }
}
