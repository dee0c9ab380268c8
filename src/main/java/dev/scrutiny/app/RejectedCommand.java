package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.rejected.RecordPlace;
import dev.scrutiny.app.rejected.RejectedArticle;
import dev.scrutiny.app.rejected.RejectedArticles;
import dev.scrutiny.app.rejected.Retry;
import dev.scrutiny.app.report.RejectedReport;
import dev.scrutiny.topology.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles that could not be processed. */
@Command(
    name = "rejected",
    description = "List, show and try again the articles that could not be processed.")
final class RejectedCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "list",
      description = {
        "List the articles that are still rejected, tab-separated: place, when it arrived, how often"
            + " it was tried again, key, reason."
      })
  int list(
      @Option(names = "--all", description = "Also those that were tried again with success.")
          boolean all,
      @Option(names = "--by-reason", description = "Count them by reason instead.")
          boolean byReason,
      @Mixin ConfigOptions config) {
    List<RejectedArticle> articles =
        read(config.load()).stream().filter(article -> all || article.open()).toList();
    PrintWriter out = Console.out(spec);
    out.print(byReason ? RejectedReport.byReason(articles) : RejectedReport.list(articles));
    out.flush();
    return 0;
  }

  @Command(
      name = "show",
      description = "Show a rejected article: reason, headers, and what can be read of it.")
  int show(
      @Parameters(paramLabel = "PLACE", description = "As 'list' prints it: partition@offset.")
          String place,
      @Mixin ConfigOptions config) {
    RecordPlace wanted = place(place);
    Config loaded = config.load();
    RejectedArticle article =
        read(loaded).stream()
            .filter(other -> other.place().equals(wanted))
            .findFirst()
            .orElseThrow(() -> noArticle(wanted, loaded));
    PrintWriter out = Console.out(spec);
    out.print(RejectedReport.show(article, ClientSettings.topics(loaded)));
    out.flush();
    return 0;
  }

  @Command(
      name = "retry",
      description = {
        "Publish rejected articles again, as they were received, once what was wrong has been put"
            + " right.",
        "They arrive anew. Those that are rejected again are listed again."
      })
  int retry(
      @Parameters(arity = "0..*", paramLabel = "PLACE", description = "As 'list' prints it.")
          List<String> places,
      @Option(names = "--reason", paramLabel = "TEXT", description = "All whose reason has TEXT.")
          @Nullable String reason,
      @Option(names = "--all", description = "All.") boolean all,
      @Mixin ConfigOptions config) {
    Set<RecordPlace> wanted = new TreeSet<>();
    if (places != null) {
      places.forEach(text -> wanted.add(place(text)));
    }
    if ((wanted.isEmpty() ? 0 : 1) + (reason == null ? 0 : 1) + (all ? 1 : 0) != 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "which ones? Places, --reason TEXT or --all, one of these");
    }
    Predicate<RejectedArticle> chosen =
        article ->
            all
                || wanted.contains(article.place())
                || (reason != null && article.reason().contains(reason));
    Config loaded = config.load();
    List<RejectedArticle> tried =
        new Retry(
                ClientSettings.producer(loaded),
                ClientSettings.topics(loaded),
                loaded.get(Key.APPLICATION_ID))
            .retry(() -> select(read(loaded), wanted, chosen, loaded));
    Console.out(spec).println(String.format(Locale.ROOT, "tried again: %,d", tried.size()));
    return 0;
  }

  /** Chooses among those that are open; a place that is asked for must be one of them. */
  private static List<RejectedArticle> select(
      List<RejectedArticle> articles,
      Set<RecordPlace> wanted,
      Predicate<RejectedArticle> chosen,
      Config config) {
    List<RejectedArticle> selected =
        articles.stream().filter(article -> article.open() && chosen.test(article)).toList();
    Set<RecordPlace> missing = new TreeSet<>(wanted);
    selected.forEach(article -> missing.remove(article.place()));
    for (RecordPlace place : missing) {
      if (articles.stream().noneMatch(article -> article.place().equals(place))) {
        throw noArticle(place, config);
      }
      throw new UserException(
          place + " was tried again and not rejected since: nothing was tried again");
    }
    return selected;
  }

  private static List<RejectedArticle> read(Config config) {
    Topics topics = ClientSettings.topics(config);
    return RejectedArticles.read(new TopicReader(ClientSettings.consumer(config)), topics);
  }

  private static UserException noArticle(RecordPlace place, Config config) {
    return new UserException(
        "no rejected article at "
            + place
            + " in the topic "
            + ClientSettings.topics(config).articlesRejected());
  }

  private RecordPlace place(String text) {
    RecordPlace place = RecordPlace.parse(text);
    if (place == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "no place: " + text + "; a place is partition@offset, as 'rejected list' prints it");
    }
    return place;
  }
}
