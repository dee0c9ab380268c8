package dev.scrutiny.app.evaluate;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.story.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How well stories are recognised, on development data, as Markdown. */
final class StoriesReport {

  private static final String ARTICLES = ".articles.jsonl";
  private static final String RIGHT = ".gold.jsonl";
  private static final Path HOME = Path.of(System.getProperty("scrutiny.home", "."));
  private static final int ORDERS = 9;
  private static final int WORST = 12;

  private final Path folder;
  private final ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
  private final CompanyExtractor companies = new CompanyExtractor(WatchlistFiles.builtIn());
  private final StringBuilder out = new StringBuilder();

  /**
   * @param folder holds {@code story-dev}
   */
  StoriesReport(Path folder) {
    this.folder = folder;
  }

  /** The report. */
  String markdown() {
    out.append("# Stories\n\nPrinted by `bin/scrutiny evaluate stories DIR`: analysis, ");
    out.append("fingerprints and story index as in the stream application, all articles at one ");
    out.append("time where none is declared. Articles by id, no text. The same articles through ");
    out.append("`bin/scrutiny demo`, broker and all, give the same figures: ");
    out.append("[../decisions/stories.md](../decisions/stories.md#through-the-whole-pipeline).\n");
    seeds();
    Path sets = folder.resolve("story-dev");
    for (String name : names()) {
      set(
          by ->
              StorySet.read(
                  name, sets.resolve(name + ARTICLES), sets.resolve(name + RIGHT), by, companies));
    }
    copies(set(by -> FirmDays.read(HOME, by)));
    return out.toString();
  }

  private StorySet set(StorySet.Source source) {
    StorySet set = source.read(analyzer);
    line("");
    line("## " + set.name());
    line("");
    long stories =
        set.articles().stream().map(a -> set.right().get(a.articleId())).distinct().count();
    line("%d articles in %d stories.", set.articles().size(), stories);
    scores(set);
    orders(set);
    ablation(source, set);
    errors(set);
    return set;
  }

  private List<String> names() {
    Path sets = folder.resolve("story-dev");
    try (Stream<Path> files = Files.list(sets)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ARTICLES))
          .map(name -> name.substring(0, name.length() - ARTICLES.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserException("cannot read the folder " + sets, e);
    }
  }

  private void seeds() {
    Path seeds = HOME.resolve("seeds");
    List<Fingerprint> articles = new ArrayList<>();
    for (Path file : ArticleFiles.list(List.of(seeds))) {
      for (Analysis analysis : StorySet.analyse(file, analyzer, companies)) {
        articles.add(analysis.fingerprint());
      }
    }
    int orders = 0;
    int right = 0;
    for (List<Fingerprint> order : permutations(articles)) {
      orders++;
      right += Set.copyOf(StorySet.group(order).values()).size() == 1 ? 1 : 0;
    }
    line("");
    line("The seeds are one story in %d of %d orders.", right, orders);
  }

  private static List<List<Fingerprint>> permutations(List<Fingerprint> articles) {
    if (articles.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Fingerprint>> permutations = new ArrayList<>();
    for (Fingerprint first : articles) {
      List<Fingerprint> rest = new ArrayList<>(articles);
      rest.remove(first);
      for (List<Fingerprint> order : permutations(rest)) {
        List<Fingerprint> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(order);
        permutations.add(permutation);
      }
    }
    return permutations;
  }

  private void scores(StorySet set) {
    StoryBaselines baselines = new StoryBaselines(set);
    StoryBaselines.SinglePass tfIdf = baselines.bestTfIdf();
    line("");
    out.append("| method |").append(Agreement.HEADINGS);
    row("scrutiny", set.agreement(set.fingerprints()));
    row("exact title", baselines.exactTitle());
    row("SimHash, 3 of 64 bits", baselines.simHash());
    row("MinHash, 14 bands of 8", baselines.minHash());
    row(
        String.format(Locale.ROOT, "TF-IDF, single pass at its best, %.2f", tfIdf.threshold()),
        tfIdf.agreement());
    line("");
    line("The baselines read the same English text; TF-IDF knows the whole set beforehand, and");
    line("its threshold is chosen by the right answers.");
  }

  private void orders(StorySet set) {
    List<Agreement> agreements = new ArrayList<>();
    Set<Set<Set<String>>> groupings = new HashSet<>();
    for (int seed = 1; seed <= ORDERS; seed++) {
      Map<String, String> stories = StorySet.group(set.shuffled(seed));
      agreements.add(Agreement.of(set.right(), stories));
      groupings.add(groups(stories));
    }
    double[] scores = agreements.stream().mapToDouble(Agreement::f1).sorted().toArray();
    double[] precisions =
        agreements.stream().mapToDouble(Agreement::pairPrecision).sorted().toArray();
    line("");
    line(
        "In %d random orders of arrival, B-cubed F1 %s, pairwise precision %s (least, median,",
        ORDERS, spread(scores), spread(precisions));
    line("most); %d different results.", groupings.size());
  }

  private static Set<Set<String>> groups(Map<String, String> stories) {
    Map<String, Set<String>> groups = new HashMap<>();
    stories.forEach(
        (article, story) -> groups.computeIfAbsent(story, s -> new HashSet<>()).add(article));
    return Set.copyOf(groups.values());
  }

  private static String spread(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "%.4f, %.4f, %.4f",
        sorted[0],
        sorted[sorted.length / 2],
        sorted[sorted.length - 1]);
  }

  private void ablation(StorySet.Source source, StorySet set) {
    line("");
    out.append("| without |").append(Agreement.HEADINGS);
    new StoryAblation(source, analyzer, set).rows().forEach(this::row);
  }

  private void copies(StorySet firmDays) {
    line("");
    line(
        "Told as copies, of those with the same words (27 whole, 9 of an alert of one line) and of");
    line("those that were cut or go on:");
    line("");
    line("| without | same words | cut or going on |");
    line("| --- | --- | --- |");
    copies(firmDays, "nothing", article -> article);
    copies(firmDays, "same text", StoryAblation::withoutSameText);
    copies(firmDays, "near copies", StoryAblation::withoutNearCopies);
  }

  private void copies(StorySet firmDays, String without, UnaryOperator<Fingerprint> change) {
    List<Fingerprint> changed = firmDays.fingerprints().stream().map(change).toList();
    line("| %s | %s |", without, FirmDays.told(changed));
  }

  private void row(String name, Agreement agreement) {
    out.append("| ").append(name).append(" | ").append(agreement.cells()).append('\n');
  }

  private void errors(StorySet set) {
    Map<String, String> stories = StorySet.group(set.fingerprints());
    Map<String, Integer> byLanguages = new TreeMap<>();
    Map<String, Integer> byStories = new TreeMap<>();
    List<Analysis> articles = set.articles();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        String a = articles.get(i).articleId();
        String b = articles.get(j).articleId();
        boolean together = Objects.equals(stories.get(a), stories.get(b));
        String rightOfA = Objects.requireNonNull(set.right().get(a));
        String rightOfB = Objects.requireNonNull(set.right().get(b));
        if (together != rightOfA.equals(rightOfB)) {
          String kind = together ? "put together wrongly" : "torn apart";
          String languages = pair(articles.get(i).language(), articles.get(j).language());
          byLanguages.merge("| " + kind + " | " + languages + " |", 1, Integer::sum);
          byStories.merge("| " + kind + " | " + pair(rightOfA, rightOfB) + " |", 1, Integer::sum);
        }
      }
    }
    line("");
    if (byStories.isEmpty()) {
      line("No pair of articles is wrong.");
      return;
    }
    line("Wrong pairs of articles, by languages:");
    line("");
    line("| error | languages | pairs |");
    line("| --- | --- | --- |");
    most(byLanguages, Integer.MAX_VALUE);
    line("");
    line("The stories with most of them:");
    line("");
    line("| error | story | pairs |");
    line("| --- | --- | --- |");
    most(byStories, WORST);
  }

  private void most(Map<String, Integer> counts, int limit) {
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .forEach(entry -> line("%s %d |", entry.getKey(), entry.getValue()));
  }

  private static String pair(String one, String other) {
    return one.equals(other) ? one : String.join(", ", sorted(one, other));
  }

  private static List<String> sorted(String... strings) {
    List<String> sorted = new ArrayList<>(Arrays.asList(strings));
    Collections.sort(sorted, Comparator.naturalOrder());
    return sorted;
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
