package dev.scrutiny.app.bench;

import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.lang.ref.Reference;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading the built-in translation engine with all its languages in a process that has just
 * started: the time, and the heap that the engine holds.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(LoadBenchmark.PROCESSES)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {

  static final int PROCESSES = 5;

  /** The heap in use after loading, less what was in use before. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Heap {

    /** In bytes, after a full collection. */
    public long heapBytes;

    private long before;
    private @Nullable LexiconTranslator engine;

    /** Measures the heap before. */
    @Setup(Level.Iteration)
    public void before() {
      before = used();
    }

    /** Measures the heap after. */
    @TearDown(Level.Iteration)
    public void after() {
      // JMH adds up what the processes count.
      try {
        heapBytes = (used() - before) / PROCESSES;
      } finally {
        Reference.reachabilityFence(engine);
      }
    }

    @SuppressWarnings("SystemGc")
    private static long used() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }

  /** Loads the engine. */
  @Benchmark
  public LexiconTranslator load(Heap heap) {
    LexiconTranslator engine = LexiconTranslator.load();
    heap.engine = engine;
    return engine;
  }
}
