package dev.scrutiny.app.bench;

import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The first pass of the built-in translation engine over all articles of a language, on one core,
 * each time with a new engine that remembers no word form. The first passes of the process, which
 * are the warm-up, are slower still, since the code is not compiled yet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = FirstTranslationBenchmark.PASSES)
@Measurement(iterations = FirstTranslationBenchmark.PASSES)
public class FirstTranslationBenchmark {

  static final int PASSES = 5;

  /** What one pass is over. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Pass {

    /** Source words, in all passes measured together. */
    public long words;
  }

  /** ISO 639-1 code of the source language. */
  @Param({"id", "vi", "fr"})
  public String language = "";

  private @Nullable LexiconTranslator engine;
  private List<List<String>> articles = List.of();
  private long words;

  /** Loads the articles. */
  @Setup
  public void read() {
    SourceTexts texts = SourceTexts.in(language);
    articles = texts.articles();
    words = IntStream.range(0, articles.size()).mapToLong(texts::words).sum();
  }

  /** Loads an engine that has translated nothing yet. */
  @Setup(Level.Iteration)
  public void load() {
    engine = LexiconTranslator.load();
  }

  /** Translates all articles. */
  @Benchmark
  public void pass(Pass pass, Blackhole hole) {
    LexiconTranslator loaded = Objects.requireNonNull(engine);
    for (List<String> article : articles) {
      hole.consume(loaded.translate(language, article));
    }
    pass.words += words;
  }
}
