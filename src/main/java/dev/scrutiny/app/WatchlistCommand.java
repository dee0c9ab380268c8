package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.cluster.WatchlistPublisher;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.company.Company;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The companies that are watched. */
@Command(
    name = "watchlist",
    description = "Import or list the companies that are watched; instances follow at once.")
final class WatchlistCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "import",
      description = {
        "Add the companies of a CSV or TSV file, and replace those with the same id.",
        "Columns by header: id, name, aliases and products (separated by |), country, ticker, kind; "
            + "only id and name are required. Without FILE: the built-in list."
      })
  int importFile(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV or TSV file.")
          @Nullable Path file,
      @Mixin ConfigOptions config)
      throws InterruptedException {
    Config loaded = config.load();
    List<Company> companies = file == null ? WatchlistFiles.builtIn() : WatchlistFiles.read(file);
    WatchlistPublisher.publish(loaded, companies);
    Console.out(spec).println("imported " + companies.size() + " companies");
    return 0;
  }

  @Command(name = "list", description = "List the companies that are watched, tab-separated.")
  int list(@Mixin ConfigOptions config) {
    Config loaded = config.load();
    PrintWriter out = Console.out(spec);
    new TopicReader(ClientSettings.consumer(loaded))
        .table(ClientSettings.topics(loaded).companyWatchlist())
        .forEach(
            (id, company) ->
                out.println(
                    String.join(
                        "\t",
                        id,
                        company.getName(),
                        String.join("|", company.getAliases()),
                        String.join("|", company.getProducts()))));
    out.flush();
    return 0;
  }
}
