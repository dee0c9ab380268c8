package dev.scrutiny.app.evaluate;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Three firms in the news of three weeks, in four languages, from the tests, and what becomes of
 * the first report of each story when others take it over: alerts of its headline alone, copies on
 * other pages, copies that are cut or go on.
 */
final class FirmDays {

  private static final String ARTICLES =
      "topology/src/test/resources/dev/scrutiny/story/firm-days.tsv";
  private static final List<String> FIRMS =
      List.of("Northwind Motors", "Halcyon Energy", "Banyan Bank");

  private static final String COPY = "/copy";
  private static final String EDITED = "/edited";

  private FirmDays() {}

  /** Reads and analyses the articles below the folder of the repository. */
  static StorySet read(Path repository, ArticleAnalyzer analyzer) {
    CompanyExtractor companies = new CompanyExtractor(FIRMS.stream().map(FirmDays::firm).toList());
    List<Analysis> analyses = new ArrayList<>();
    Map<String, String> right = new HashMap<>();
    Set<String> stories = new HashSet<>();
    for (String line : lines(repository.resolve(ARTICLES))) {
      String[] cells = line.split("\t", -1);
      String story = cells[0];
      Instant time = Instant.parse(cells[2]);
      Article report =
          new Article(story + "/" + cells[1] + right.size(), cells[3], cells[4], cells[1], time);
      List<Article> articles = new ArrayList<>(List.of(report));
      if (stories.add(story)) {
        articles.addAll(takenOver(report, time));
      }
      for (Article article : articles) {
        right.put(article.id(), story);
        analyses.add(analyzer.analyze(article, time, companies));
      }
    }
    return new StorySet("firm-days", analyses, right);
  }

  private static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UserException("cannot read " + file, e);
    }
  }

  private static Company firm(String name) {
    return new Company(
        name, name, List.of(), List.of(), List.of(), null, null, Company.Kind.COMPANY);
  }

  private static List<Article> takenOver(Article report, Instant time) {
    String title = String.valueOf(report.title());
    String body = report.body();
    String cut = body.substring(0, body.lastIndexOf(". ") + 1);
    List<String> bodies =
        List.of(
            "By Anna Smith\n\n" + body + "\n\nShare on Facebook\n\nTweet\n\nEmail",
            body.replace(". ", ".\n\n") + "\n\n© 2024 The Daily Courier. All rights reserved.",
            "Share this article\n\n" + body + "\n\nRead also: Harbour festival opens on Sunday",
            cut,
            body + " More is expected to be known in the evening.");
    List<Article> articles = new ArrayList<>();
    articles.add(new Article(report.id() + "/alert", null, title, report.language(), time));
    articles.add(
        new Article(
            report.id() + "/alert" + COPY,
            null,
            title.toUpperCase(Locale.ROOT) + "!",
            report.language(),
            time.plus(Duration.ofMinutes(5))));
    for (int i = 0; i < bodies.size(); i++) {
      String kind = i < 3 ? COPY : EDITED;
      Instant later = time.plus(Duration.ofMinutes(20L * (i + 1)));
      articles.add(
          new Article(report.id() + kind + i, title, bodies.get(i), report.language(), later));
    }
    return articles;
  }

  /** How many of the copies with the same words, and of the edited ones, are told as copies. */
  static String told(List<Fingerprint> order) {
    Collection<Assignment> assignments = StorySet.assignments(order).values();
    return told(assignments, COPY) + " | " + told(assignments, EDITED);
  }

  private static String told(Collection<Assignment> assignments, String kind) {
    List<Assignment> copies =
        assignments.stream().filter(assignment -> assignment.articleId().contains(kind)).toList();
    return copies.stream().filter(Assignment::duplicate).count() + " of " + copies.size();
  }
}
