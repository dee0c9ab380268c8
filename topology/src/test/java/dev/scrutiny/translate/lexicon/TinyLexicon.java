package dev.scrutiny.translate.lexicon;

/** The tiny lexicons of the tests, with the English tables of the engine. */
final class TinyLexicon {

  /** A class of its own: languages are loaded by several threads, which wait for its start. */
  private static final class Files {

    static final ResourceFiles TINY = ResourceFiles.onClassPath("/dev/scrutiny/translate/tiny");
    static final ResourceFiles SHIPPED = ResourceFiles.onClassPath("/dev/scrutiny/translate");

    static ResourceFiles tinyWithShippedEnglish() {
      return path -> path.startsWith("english/") ? SHIPPED.read(path) : TINY.read(path);
    }
  }

  static final ResourceFiles FILES = Files.tinyWithShippedEnglish();

  static final LexiconTranslator ENGINE = new LexiconTranslator(FILES);

  private TinyLexicon() {}

  static Lexicon lexicon(String language) {
    return new LexiconLoader(FILES, new EnglishTables(FILES)).load(language);
  }

  static String english(String language, String sentence) {
    return ENGINE.translate(language, java.util.List.of(sentence)).sentences().get(0).text();
  }
}
