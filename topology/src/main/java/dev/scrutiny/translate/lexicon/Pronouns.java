package dev.scrutiny.translate.lexicon;

/** Forms of English personal pronouns. */
final class Pronouns {

  private Pronouns() {}

  /** The possessive of a subject form; empty if it has none. */
  static String possessive(String subject) {
    return switch (subject) {
      case "I" -> "my";
      case "you" -> "your";
      case "he" -> "his";
      case "she" -> "her";
      case "it" -> "its";
      case "we" -> "our";
      case "they" -> "their";
      default -> "";
    };
  }

  /** The object form of a subject form; other pronouns as they are. */
  static String object(String subject) {
    return switch (subject) {
      case "I" -> "me";
      case "he" -> "him";
      case "she" -> "her";
      case "we" -> "us";
      case "they" -> "them";
      case "who" -> "whom";
      default -> subject;
    };
  }

  /** 'himself' of a subject form; 'itself' of anything that is no pronoun. */
  static String reflexive(String subject) {
    return switch (subject) {
      case "I" -> "myself";
      case "you" -> "yourself";
      case "he" -> "himself";
      case "she" -> "herself";
      case "we" -> "ourselves";
      default -> plural(subject) ? "themselves" : "itself";
    };
  }

  static boolean plural(String subject) {
    return switch (subject) {
      case "you", "we", "they", "these", "those", "both", "many", "several", "some" -> true;
      default -> false;
    };
  }
}
