package dev.scrutiny.translate.lexicon;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The built-in engine: no network, no model, the same result always. It gives the gist: word order,
 * number and tense by rule, one translation for each word and part of speech, names untouched.
 */
public final class LexiconTranslator implements Translator {

  /** Goes up with every change of the rules that changes translations. */
  private static final String RULES = "5";

  private static final String FOLDER = "/dev/scrutiny/translate";

  private final ResourceFiles files;
  private final EnglishTables english;

  /** Languages that are loaded when a text in them comes. */
  private final Set<String> further;

  private final Map<String, Pipeline> pipelines = new ConcurrentHashMap<>();
  private final String version;

  LexiconTranslator(ResourceFiles files) {
    Checksums checksums = new Checksums(files);
    this.files = files;
    english = new EnglishTables(checksums);
    List<String> languages = LexiconLoader.languages(checksums);
    further = Set.copyOf(LexiconLoader.furtherLanguages(checksums));
    LexiconLoader loader = new LexiconLoader(checksums, english);
    // A program that has just started runs slowly: the files, then the languages share the cores.
    loader.read(languages);
    List<Pipeline> loaded =
        languages.parallelStream()
            .map(language -> new Pipeline(loader.load(language), english, checksums))
            .toList();
    for (int i = 0; i < languages.size(); i++) {
      pipelines.put(languages.get(i), loaded.get(i));
    }
    further.forEach(language -> LexiconLoader.readAll(checksums, language));
    version = RULES + "-" + checksums.all();
  }

  /**
   * The engine with the lexicons on the class path.
   *
   * @throws LexiconFormatException if one is missing or malformed
   */
  public static LexiconTranslator load() {
    return new LexiconTranslator(ResourceFiles.onClassPath(FOLDER));
  }

  @Override
  public String engine() {
    return "lexicon";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean supports(String language) {
    return pipelines.containsKey(language) || further.contains(language);
  }

  /**
   * A sentence word by word, for measuring what lexicon and rules achieve.
   *
   * @param language ISO 639-1 code of a supported language
   * @throws IllegalArgumentException if the language is not supported
   */
  public Gloss gloss(String language, String sentence) {
    return pipeline(language).gloss(sentence);
  }

  @Override
  public Translations translate(String language, List<String> sentences) {
    Pipeline pipeline = pipeline(language);
    List<Translation> translations = new ArrayList<>(sentences.size());
    for (String sentence : sentences) {
      translations.add(pipeline.translate(sentence));
    }
    return new Translations(engine(), version, null, translations);
  }

  private Pipeline pipeline(String language) {
    Pipeline pipeline = pipelines.get(language);
    if (pipeline == null && further.contains(language)) {
      pipeline =
          pipelines.computeIfAbsent(
              language,
              code -> new Pipeline(new LexiconLoader(files, english).load(code), english, files));
    }
    if (pipeline == null) {
      throw new IllegalArgumentException("the lexicon engine has no language " + language);
    }
    return pipeline;
  }
}
