package dev.scrutiny.translate.lexicon;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The built-in engine: no network, no model, the same result always. It gives the gist: word order,
 * number and tense by rule, one translation for each word and part of speech, names untouched.
 */
public final class LexiconTranslator implements Translator {

  /** Goes up with every change of the rules that changes translations. */
  private static final String RULES = "2";

  private static final String FOLDER = "/dev/scrutiny/translate";

  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private final String version;

  LexiconTranslator(ResourceFiles files) {
    MessageDigest digest = sha256();
    ResourceFiles shared = hashed(files, digest);
    EnglishTables english = new EnglishTables(shared);
    List<String> languages = LexiconLoader.languages(shared);
    // A program that has just started runs slowly: the languages share the cores.
    List<Loaded> loaded =
        languages.parallelStream().map(language -> load(language, english, files)).toList();
    for (int i = 0; i < languages.size(); i++) {
      pipelines.put(languages.get(i), loaded.get(i).pipeline);
      digest.update(loaded.get(i).digest);
    }
    version = RULES + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  /** A language, and the digest of its files. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Loaded(Pipeline pipeline, byte[] digest) {}

  private static Loaded load(String language, EnglishTables english, ResourceFiles files) {
    MessageDigest digest = sha256();
    ResourceFiles own = hashed(files, digest);
    Pipeline pipeline = new Pipeline(new LexiconLoader(own, english).load(language), english, own);
    return new Loaded(pipeline, digest.digest());
  }

  /** The same files, whose content goes into a digest when it is read. */
  private static ResourceFiles hashed(ResourceFiles files, MessageDigest digest) {
    return path -> {
      byte[] bytes = files.read(path);
      if (bytes != null) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return bytes;
    };
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
    return pipelines.containsKey(language);
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
    if (pipeline == null) {
      throw new IllegalArgumentException("the lexicon engine has no language " + language);
    }
    return pipeline;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
