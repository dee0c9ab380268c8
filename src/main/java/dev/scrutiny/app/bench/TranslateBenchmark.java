package dev.scrutiny.app.bench;

import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The built-in translation engine on one core, with warm code and warm caches: the articles in
 * turn, one at each call, and as a counter of its own the source words a second, a word being what
 * stands between white space. The seeds are one to three texts a language, so that the memory of
 * word forms flatters the engine; {@code --texts} gives it varied text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 20, time = 1)
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
  private List<List<String>> articles = List.of();
  private long[] words = {};
  private int next;

  /** Loads the engine and the articles. */
  @Setup
  public void load() {
    engine = LexiconTranslator.load();
    SourceTexts texts = SourceTexts.in(language);
    articles = texts.articles();
    words = new long[articles.size()];
    Arrays.setAll(words, texts::words);
  }

  /** Translates one article. */
  @Benchmark
  public Translations text(Translated translated) {
    int article = next++ % words.length;
    translated.words += words[article];
    return Objects.requireNonNull(engine).translate(language, articles.get(article));
  }
}
