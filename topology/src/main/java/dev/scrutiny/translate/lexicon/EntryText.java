package dev.scrutiny.translate.lexicon;

/** The English side of an entry: a star behind a noun says that it has no plural of its own. */
final class EntryText {

  private EntryText() {}

  static boolean mass(String english) {
    return english.length() > 1 && english.endsWith("*");
  }

  static String withoutStar(String english) {
    return english.substring(0, english.length() - 1).strip();
  }
}
