package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inflection of English verbs; of an expression such as 'carry out' the first word is inflected.
 */
final class EnglishVerbs {

  /** Without irregular verbs, where only the regular present participle is wanted. */
  static final EnglishVerbs REGULAR = new EnglishVerbs(List.of());

  /** What an irregular verb may have before it without becoming a regular one. */
  private static final List<String> PREFIXES =
      List.of("re", "over", "under", "out", "mis", "fore", "un", "pre", "up", "with");

  private record Forms(String past, String participle, String gerund) {

    Forms after(String prefix) {
      return new Forms(prefix + past, prefix + participle, prefix + gerund);
    }
  }

  private final Map<String, Forms> irregular = new HashMap<>();

  EnglishVerbs(List<TabbedFile.Row> rows) {
    for (TabbedFile.Row row : rows) {
      List<String> columns = row.columns();
      String gerund = columns.get(3).equals("-") ? regularGerund(columns.get(0)) : columns.get(3);
      irregular.put(columns.get(0), new Forms(columns.get(1), columns.get(2), gerund));
    }
    for (Map.Entry<String, Forms> verb : List.copyOf(irregular.entrySet())) {
      for (String prefix : PREFIXES) {
        irregular.putIfAbsent(prefix + verb.getKey(), verb.getValue().after(prefix));
      }
    }
  }

  String past(String verb) {
    return onFirst(verb, Form.PAST);
  }

  String participle(String verb) {
    return onFirst(verb, Form.PARTICIPLE);
  }

  String gerund(String verb) {
    return onFirst(verb, Form.GERUND);
  }

  String third(String verb) {
    return onFirst(verb, Form.THIRD);
  }

  private enum Form {
    PAST,
    PARTICIPLE,
    GERUND,
    THIRD
  }

  private String onFirst(String verb, Form form) {
    int space = verb.indexOf(' ');
    return space < 0
        ? one(verb, form)
        : one(verb.substring(0, space), form) + verb.substring(space);
  }

  private String one(String verb, Form form) {
    if (form == Form.THIRD) {
      return switch (verb) {
        case "be" -> "is";
        case "have" -> "has";
        default -> EnglishNouns.sibilant(verb);
      };
    }
    Forms forms = irregular.get(verb);
    if (forms == null) {
      return form == Form.GERUND ? regularGerund(verb) : regularPast(verb);
    }
    return switch (form) {
      case PAST -> forms.past;
      case PARTICIPLE -> forms.participle;
      default -> forms.gerund;
    };
  }

  private static String regularPast(String verb) {
    int length = verb.length();
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (length > 1 && verb.endsWith("y") && !vowel(verb.charAt(length - 2))) {
      return verb.substring(0, length - 1) + "ied";
    }
    return doubled(verb) + "ed";
  }

  private static String regularGerund(String verb) {
    int length = verb.length();
    if (verb.endsWith("ie")) {
      return verb.substring(0, length - 2) + "ying";
    }
    if (length > 2 && verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("ye")) {
      return verb.substring(0, length - 1) + "ing";
    }
    return doubled(verb) + "ing";
  }

  /** A verb of one syllable doubles its last consonant after a single vowel. */
  private static String doubled(String verb) {
    int length = verb.length();
    if (length < 3) {
      return verb;
    }
    char last = verb.charAt(length - 1);
    boolean single =
        !vowel(last)
            && "wxy".indexOf(last) < 0
            && vowel(verb.charAt(length - 2))
            && !vowel(verb.charAt(length - 3));
    return single && syllables(verb) == 1 ? verb + last : verb;
  }

  private static int syllables(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      if (vowel(word.charAt(i)) && (i == 0 || !vowel(word.charAt(i - 1)))) {
        count++;
      }
    }
    return count;
  }

  static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
