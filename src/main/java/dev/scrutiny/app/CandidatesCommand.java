package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.cluster.WatchlistPublisher;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.company.Company;
import dev.scrutiny.schemas.CompanyCandidate;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Companies that articles name though nobody watches them. */
@Command(
    name = "candidates",
    description = "Companies that articles name though nobody watches them: list, adopt.")
final class CandidatesCommand {

  private static final int LONGEST_SENTENCE = 120;

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "list",
      description =
          "List them, those in most articles first: articles, name, words found, sentence; "
              + "tab-separated.")
  int list(
      @Option(
              names = "--top",
              paramLabel = "N",
              defaultValue = "50",
              description = "How many (default: ${DEFAULT-VALUE}).")
          int top,
      @Mixin ConfigOptions config) {
    Config loaded = config.load();
    Set<String> watched = new HashSet<>();
    for (Company company : WatchlistCommand.watched(loaded).values()) {
      watched.add(company.name());
      watched.addAll(company.aliases());
    }
    PrintWriter out = Console.out(spec);
    candidates(loaded).values().stream()
        .filter(candidate -> !watched.contains(candidate.getName()))
        .sorted(
            Comparator.comparingLong(CompanyCandidate::getArticleCount)
                .reversed()
                .thenComparing(CompanyCandidate::getName))
        .limit(top)
        .forEach(candidate -> out.println(line(candidate)));
    out.flush();
    return 0;
  }

  @Command(
      name = "adopt",
      description = {
        "Watch a candidate from now on.",
        "Articles that are published again count for it as well."
      })
  int adopt(
      @Parameters(paramLabel = "NAME", description = "Its name, as 'list' prints it.") String name,
      @Option(names = "--id", paramLabel = "ID", description = "Id (default: made of the name).")
          @Nullable String id,
      @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1 alpha-2 code.")
          @Nullable String country,
      @Mixin ConfigOptions config)
      throws InterruptedException {
    Config loaded = config.load();
    if (!candidates(loaded).containsKey(name)) {
      throw new UserException("no candidate has the name " + name);
    }
    String newId = id == null ? id(name) : id;
    if (WatchlistCommand.watched(loaded).containsKey(newId)) {
      throw new UserException("the id " + newId + " is taken: give another one with --id");
    }
    Company company =
        new Company(
            newId, name, List.of(), List.of(), List.of(), country, null, Company.Kind.COMPANY);
    WatchlistPublisher.publish(loaded, List.of(WatchlistCommand.checked(company)));
    Console.out(spec).println("watching " + newId);
    return 0;
  }

  private static Map<String, CompanyCandidate> candidates(Config config) {
    return new TopicReader(ClientSettings.consumer(config))
        .table(ClientSettings.topics(config).companyCandidates());
  }

  private static String line(CompanyCandidate candidate) {
    String sentence = candidate.getSentence().replace('\t', ' ').replace('\n', ' ');
    return String.join(
        "\t",
        Long.toString(candidate.getArticleCount()),
        candidate.getName(),
        candidate.getSurface().replace('\n', ' '),
        sentence.length() <= LONGEST_SENTENCE
            ? sentence
            : sentence.substring(0, LONGEST_SENTENCE) + "…");
  }

  /** Letters and digits in lower case, hyphens for the rest: {@code quillon-energy}. */
  private static String id(String name) {
    StringBuilder id = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                id.appendCodePoint(c);
              } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
              }
            });
    return id.toString();
  }
}
