package dev.scrutiny.app.bench;

import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.StoryIndex;
import dev.scrutiny.story.StoryMemory;
import dev.scrutiny.story.StorySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The story index, with its store in memory: microseconds for an article on one core, when so many
 * articles are in the time window already; as each comes one is forgotten. Ten thousand articles a
 * second are a hundred microseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class StoryBenchmark extends CoreBenchmark {

  private static final int BATCH = 20_000;
  private static final Duration WINDOW = Duration.ofDays(7);

  /** How many articles are remembered. */
  @Param({"100000", "1000000"})
  private int articles;

  /** What the articles are like. */
  @Param({"USUAL", "ONE_FIRM", "ONE_TEXT"})
  private Newsroom.Day day = Newsroom.Day.USUAL;

  private @Nullable Newsroom newsroom;
  private @Nullable StoryIndex index;
  private List<Fingerprint> batch = List.of();

  /** Fills the index, and tells how much memory it takes with its store. */
  @Setup
  public void fill() {
    newsroom = new Newsroom(1, day, (double) WINDOW.toMillis() / articles);
    long before = usedBytes();
    index = new StoryIndex(new StoryMemory(), new StorySettings(WINDOW, WINDOW));
    long start = System.nanoTime();
    for (int i = 0; i < articles; i++) {
      index.assign(newsroom.next());
    }
    System.out.printf(
        "# filled in %d s; %d MB with its store%n",
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), (usedBytes() - before) >> 20);
  }

  /** Makes articles, so that this is not measured. */
  @Setup(Level.Iteration)
  public void write() {
    List<Fingerprint> written = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      written.add(Objects.requireNonNull(newsroom).next());
    }
    batch = written;
  }

  /** Assigns articles to stories. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int assign() {
    int changes = 0;
    for (Fingerprint article : batch) {
      changes += Objects.requireNonNull(index).assign(article).assignments().size();
    }
    return changes;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
