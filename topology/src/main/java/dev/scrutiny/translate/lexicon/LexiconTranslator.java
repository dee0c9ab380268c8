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
  private static final String RULES = "1";

  private static final String FOLDER = "/dev/scrutiny/translate";

  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private final String version;

  LexiconTranslator(ResourceFiles files) {
    MessageDigest digest = sha256();
    ResourceFiles hashed =
        path -> {
          byte[] bytes = files.read(path);
          if (bytes != null) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          }
          return bytes;
        };
    EnglishTables english = new EnglishTables(hashed);
    for (String language : LexiconLoader.languages(hashed)) {
      pipelines.put(
          language,
          new Pipeline(new LexiconLoader(hashed, english).load(language), english, hashed));
    }
    version = RULES + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
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

  @Override
  public Translations translate(String language, List<String> sentences) {
    Pipeline pipeline = pipelines.get(language);
    if (pipeline == null) {
      throw new IllegalArgumentException("the lexicon engine has no language " + language);
    }
    List<Translation> translations = new ArrayList<>(sentences.size());
    for (String sentence : sentences) {
      translations.add(pipeline.translate(sentence));
    }
    return new Translations(engine(), version, null, translations);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
