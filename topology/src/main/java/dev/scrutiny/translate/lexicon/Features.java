package dev.scrutiny.translate.lexicon;

/** Grammatical features of a reading, as bits of an int. */
final class Features {

  static final int PLURAL = 1;
  static final int PAST = 1 << 1;
  static final int PRESENT = 1 << 2;
  static final int FUTURE = 1 << 3;
  static final int CONDITIONAL = 1 << 4;
  static final int PARTICIPLE = 1 << 5;
  static final int GERUND = 1 << 6;
  static final int INFINITIVE = 1 << 7;
  static final int IMPERATIVE = 1 << 8;
  static final int SINGULAR3 = 1 << 9;
  static final int FEMININE = 1 << 10;

  /** A passive verb form, such as Indonesian di-. */
  static final int PASSIVE = 1 << 11;

  /** An English noun without a plural of its own. */
  static final int MASS = 1 << 12;

  /** Carries a possessive or object suffix of the third, first or second person. */
  static final int OWNER3 = 1 << 13;

  static final int OWNER1 = 1 << 14;
  static final int OWNER2 = 1 << 15;

  /** A proper name left as it stands in the source. */
  static final int NAME = 1 << 16;

  /** A word that the lexicon does not know. */
  static final int UNKNOWN = 1 << 17;

  /** A mark that ends a question whose words ask. */
  static final int ASKED = 1 << 18;

  /** Forms that can be the verb of a clause. */
  static final int FINITE = PAST | PRESENT | FUTURE | CONDITIONAL | IMPERATIVE;

  private Features() {}

  /** The bit of a tag of {@code forms.tsv}, or 0 for an unknown one. */
  static int ofTag(String tag) {
    return switch (tag) {
      case "pl" -> PLURAL;
      case "past" -> PAST;
      case "pres" -> PRESENT;
      case "fut" -> FUTURE;
      case "cond" -> CONDITIONAL;
      case "part" -> PARTICIPLE;
      case "ger" -> GERUND;
      case "inf" -> INFINITIVE;
      case "imp" -> IMPERATIVE;
      case "sg3" -> SINGULAR3;
      case "f" -> FEMININE;
      default -> 0;
    };
  }
}
