package dev.scrutiny.translate.lexicon;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The switches of a source language, from its {@code language.properties}.
 *
 * @param name English name of the language
 * @param files its entry files
 * @param base code of a close language whose entries are known here too, after its own; empty for
 *     none
 * @param adjectivesAfter whether adjectives follow their noun
 * @param syllablesApart whether it writes the syllables of a word apart, so that what ends a name
 *     is not seen by the spaces
 * @param script what it is written with
 * @param grammar which inflection rules it has
 * @param questions words that only ask
 */
record Profile(
    String name,
    List<String> files,
    String base,
    boolean adjectivesAfter,
    boolean syllablesApart,
    Script script,
    Grammar grammar,
    QuestionWords questions) {

  /**
   * Reads the switches.
   *
   * @throws LexiconFormatException if one is missing or has an unknown value
   */
  static Profile read(ResourceFiles files, String path) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(TabbedFile.text(files, path)));
    } catch (IOException | IllegalArgumentException e) {
      LexiconFormatException problem = new LexiconFormatException(path, "is not a properties file");
      problem.initCause(e);
      throw problem;
    }
    properties.putIfAbsent("syllables", "joined");
    properties.putIfAbsent("script", "latin");
    List<String> entries = List.of(value(properties, path, "files").split(",", -1));
    return new Profile(
        value(properties, path, "name"),
        entries.stream().map(String::strip).toList(),
        properties.getProperty("base", "").strip(),
        choice(properties, path, "adjectives", "after", "before").equals("after"),
        choice(properties, path, "syllables", "apart", "joined").equals("apart"),
        script(properties, path),
        switch (choice(properties, path, "morphology", "id", "fr", "table", "none")) {
          case "id" -> new IndonesianGrammar();
          case "fr" -> new FrenchGrammar();
          case "table" -> new TableGrammar(files, path.substring(0, path.indexOf('/')), properties);
          default -> new PlainGrammar();
        },
        new QuestionWords(
            list(properties, "questions.start"),
            list(properties, "questions.end"),
            list(properties, "questions.soft"),
            list(properties, "questions.verb")));
  }

  private static Set<String> list(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    return value.isEmpty()
        ? Set.of()
        : Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  private static Script script(Properties properties, String path) {
    String code = value(properties, path, "script");
    for (Script script : Script.values()) {
      if (script.code().equals(code)) {
        return script;
      }
    }
    throw new LexiconFormatException(path, "unknown script: " + code);
  }

  private static String value(Properties properties, String path, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new LexiconFormatException(path, "no value for " + key);
    }
    return value;
  }

  private static String choice(Properties properties, String path, String key, String... choices) {
    String value = value(properties, path, key);
    if (!List.of(choices).contains(value)) {
      throw new LexiconFormatException(
          path, key + "=" + value + " is not one of " + String.join(", ", choices));
    }
    return value;
  }
}
