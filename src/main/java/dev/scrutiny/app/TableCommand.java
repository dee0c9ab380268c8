package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.report.JsonReport;
import dev.scrutiny.app.report.Report;
import dev.scrutiny.app.report.TableDigest;
import dev.scrutiny.app.report.TextReport;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.topology.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The current table from a cluster. */
@Command(name = "table", description = "Print the current table of company scrutiny.")
final class TableCommand implements Callable<Integer> {

  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(2);

  @Option(names = "--watch", description = "Print it again whenever it has changed, until Ctrl-C.")
  private boolean watch;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Option(
      names = "--digest",
      description = {
        "Print a digest of the table instead: the same for the same articles and watchlist,",
        "whatever the partitions, threads, instances and order of arrival."
      })
  private boolean digest;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Config loaded = config.load();
    Topics topics = ClientSettings.topics(loaded);
    TopicReader reader = new TopicReader(ClientSettings.consumer(loaded));
    List<CompanyScrutiny> table = Report.companies(reader, topics);
    print(table);
    while (watch) {
      Thread.sleep(WATCH_INTERVAL.toMillis());
      List<CompanyScrutiny> now = Report.companies(reader, topics);
      if (!now.equals(table)) {
        table = now;
        print(table);
      }
    }
    return 0;
  }

  private void print(List<CompanyScrutiny> table) {
    PrintWriter out = Console.out(spec);
    if (digest) {
      out.println(TableDigest.of(table));
    } else {
      out.println(format == Format.json ? JsonReport.write(table) : TextReport.table(table));
    }
    out.flush();
  }
}
