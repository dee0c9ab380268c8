package dev.scrutiny.app.bench;

import dev.scrutiny.article.Article;
import dev.scrutiny.article.Editorial;
import dev.scrutiny.article.Paragraph;
import dev.scrutiny.article.Span;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.language.SentenceSplitter;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The built-in translation engine on one core: all seeds of a language at each call, and as a
 * counter of its own the source words a second, a word being what stands between white space.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TranslateBenchmark extends CoreBenchmark {

  /** Counts what was translated. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Translated {

    /** Source words. */
    public long words;
  }

  /** ISO 639-1 code of the source language. */
  @Param({"id", "vi", "fr"})
  public String language = "";

  private @Nullable LexiconTranslator engine;
  private List<String> sentences = List.of();
  private long words;

  /** Loads the engine and the sentences. */
  @Setup
  public void load() {
    engine = LexiconTranslator.load();
    sentences = sentences(language);
    words = 0;
    for (String sentence : sentences) {
      words += new StringTokenizer(sentence).countTokens();
    }
  }

  private static List<String> sentences(String language) {
    LanguageDetector detector = new LanguageDetector();
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> sentences = new ArrayList<>();
    for (Article article : Seeds.read()) {
      String text = article.text();
      if (detector.detect(text).code().equals(language)) {
        for (Paragraph paragraph : Editorial.paragraphs(article)) {
          for (Span span : splitter.split(text, paragraph.span(), language)) {
            sentences.add(span.of(text));
          }
        }
      }
    }
    return sentences;
  }

  /** Translates the sentences of the language. */
  @Benchmark
  public Translations text(Translated translated) {
    translated.words += words;
    return Objects.requireNonNull(engine).translate(language, sentences);
  }
}
