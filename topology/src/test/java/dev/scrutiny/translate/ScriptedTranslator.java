package dev.scrutiny.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine that answers as it is told to, and keeps what it was asked. */
class ScriptedTranslator implements Translator {

  final List<List<String>> asked = new ArrayList<>();
  private final String name;
  private final Set<String> languages;
  private final UnaryOperator<@Nullable String> answer;
  String version = "1";
  boolean closed;

  /**
   * An engine of two languages or fewer.
   *
   * @param answer gives the English of a sentence, or null where it has none
   */
  ScriptedTranslator(String name, Set<String> languages, UnaryOperator<@Nullable String> answer) {
    this.name = name;
    this.languages = languages;
    this.answer = answer;
  }

  @Override
  public String engine() {
    return name;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean supports(String language) {
    return languages.contains(language);
  }

  @Override
  public synchronized Translations translate(String language, List<String> sentences) {
    asked.add(List.copyOf(sentences));
    List<Translation> translations = new ArrayList<>();
    boolean gap = false;
    for (String sentence : sentences) {
      String english = answer.apply(sentence);
      gap |= english == null;
      translations.add(
          english == null ? Translation.none(sentence) : Translation.ofSentence(sentence, english));
    }
    return new Translations(name, version, gap ? name + ": out of words" : null, translations);
  }

  @Override
  public void close() {
    closed = true;
  }
}
