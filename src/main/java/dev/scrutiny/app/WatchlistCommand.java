package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.cluster.WatchlistPublisher;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.InvalidWatchlistException;
import dev.scrutiny.company.SharedName;
import dev.scrutiny.company.WatchlistTable;
import dev.scrutiny.topology.DomainMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The companies that are watched. */
@Command(
    name = "watchlist",
    description = "The companies that are watched; running instances follow every change at once.",
    subcommands = CandidatesCommand.class)
final class WatchlistCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "import",
      description = {
        "Add the companies of a CSV or TSV file, and replace those with the same id.",
        "Columns by header: id, name, aliases and products (separated by |), country, ticker, kind,"
            + " legal_forms; only id and name are required. Without FILE: the built-in list."
      })
  int importFile(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV or TSV file.")
          @Nullable Path file,
      @Option(names = "--replace", description = "Remove all companies that are not in it.")
          boolean replace,
      @Mixin ConfigOptions config)
      throws InterruptedException {
    Config loaded = config.load();
    List<Company> companies = file == null ? WatchlistFiles.builtIn() : WatchlistFiles.read(file);
    List<String> gone = new ArrayList<>();
    if (replace) {
      gone.addAll(watched(loaded).keySet());
      companies.forEach(company -> gone.remove(company.id()));
    }
    WatchlistPublisher.publish(loaded, companies);
    WatchlistPublisher.remove(loaded, gone);
    Console.out(spec)
        .println(
            "imported "
                + companies.size()
                + " companies"
                + (gone.isEmpty() ? "" : ", removed " + gone.size()));
    return 0;
  }

  @Command(
      name = "check",
      description = {
        "Check a CSV or TSV file without importing it.",
        "Lists the names that several companies have, in full or without a legal form, and for which"
            + " of them each counts by itself. Exit code 1 if one that several have in full is"
            + " nobody's first name, or several companies': it counts only where the article names"
            + " one of them by another name too."
      })
  int check(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV or TSV file.")
          @Nullable Path file) {
    List<Company> companies = file == null ? WatchlistFiles.builtIn() : WatchlistFiles.read(file);
    List<SharedName> shared = SharedName.of(companies);
    PrintWriter out = Console.out(spec);
    long inFull = 0;
    long undecided = 0;
    for (SharedName name : shared) {
      inFull += name.shortened() ? 0 : 1;
      undecided += name.shortened() || name.owner() != null ? 0 : 1;
      out.println(
          name.name()
              + ": "
              + String.join(", ", name.companyIds())
              + (name.owner() == null ? "; counts for none" : "; counts for " + name.owner())
              + (name.shortened() ? " (shared without legal forms only)" : ""));
    }
    out.println(
        companies.size()
            + " companies, "
            + inFull
            + " shared names, "
            + undecided
            + " of them counting for none; "
            + (shared.size() - inFull)
            + " more without legal forms");
    out.flush();
    return undecided == 0 ? 0 : 1;
  }

  @Command(name = "list", description = "List the companies that are watched, tab-separated.")
  int list(@Mixin ConfigOptions config) {
    PrintWriter out = Console.out(spec);
    watched(config.load())
        .forEach(
            (id, company) ->
                out.println(
                    String.join(
                        "\t",
                        id,
                        company.name(),
                        String.join("|", company.aliases()),
                        String.join("|", company.products()))));
    out.flush();
    return 0;
  }

  @Command(
      name = "export",
      description = "Print the companies that are watched as CSV, which 'import' takes.")
  int export(@Mixin ConfigOptions config) throws IOException {
    PrintWriter out = Console.out(spec);
    WatchlistFiles.write(watched(config.load()).values(), out);
    out.flush();
    return 0;
  }

  @Command(name = "add", description = "Watch a company, or replace what is watched with its id.")
  int add(
      @Parameters(paramLabel = "ID", description = "Stable id.") String id,
      @Parameters(paramLabel = "NAME", description = "Name as news prints it.") String name,
      @Option(names = "--alias", paramLabel = "NAME", description = "Further name; repeatable.")
          @Nullable List<String> aliases,
      @Option(
              names = "--product",
              paramLabel = "NAME",
              description = "Product or brand that stands for it; repeatable.")
          @Nullable List<String> products,
      @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1 alpha-2 code.")
          @Nullable String country,
      @Option(names = "--ticker", paramLabel = "TICKER", description = "As NYSE:BABA.")
          @Nullable String ticker,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              defaultValue = "COMPANY",
              description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          Company.Kind kind,
      @Mixin ConfigOptions config)
      throws InterruptedException {
    Company company =
        new Company(
            id,
            name,
            aliases == null ? List.of() : aliases,
            products == null ? List.of() : products,
            List.of(),
            country,
            ticker,
            kind);
    WatchlistPublisher.publish(config.load(), List.of(checked(company)));
    Console.out(spec).println("watching " + id);
    return 0;
  }

  @Command(
      name = "remove",
      description = {
        "Watch companies no longer.",
        "What was counted stays until an article is published again."
      })
  int remove(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of the companies.")
          List<String> ids,
      @Mixin ConfigOptions config)
      throws InterruptedException {
    Config loaded = config.load();
    Map<String, Company> watched = watched(loaded);
    for (String id : ids) {
      if (!watched.containsKey(id)) {
        throw new UserException("no company with id " + id + " is watched; nothing was removed");
      }
    }
    WatchlistPublisher.remove(loaded, ids);
    Console.out(spec).println("removed " + String.join(", ", ids));
    return 0;
  }

  /** A company as it would be read from a file, where all rules of the format hold. */
  static Company checked(Company company) {
    try {
      return WatchlistTable.parse(
              "",
              List.of(
                  new WatchlistTable.Row(0, WatchlistTable.columns()),
                  new WatchlistTable.Row(1, WatchlistTable.cells(company))))
          .get(0);
    } catch (InvalidWatchlistException e) {
      InvalidWatchlistException.Problem problem = e.problems().get(0);
      throw new UserException(problem.column() + ": " + problem.message(), e);
    }
  }

  /** The companies that are watched on a cluster, by id. */
  static Map<String, Company> watched(Config config) {
    Map<String, Company> watched = new TreeMap<>();
    new TopicReader(ClientSettings.consumer(config))
        .table(ClientSettings.topics(config).companyWatchlist())
        .forEach((id, company) -> watched.put(id, DomainMapper.company(company)));
    return watched;
  }
}
