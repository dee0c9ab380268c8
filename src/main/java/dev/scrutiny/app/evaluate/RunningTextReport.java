package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scrutiny.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Mentions in articles that mostly name no company: how many are false. */
final class RunningTextReport {

  private static final List<String> LANGUAGES =
      List.of(
          "ar", "de", "en", "es", "fil", "fr", "id", "ja", "ko", "ms", "pt", "ru", "th", "vi",
          "zh");

  private final CompanyFinder finder;

  RunningTextReport(CompanyFinder finder) {
    this.finder = finder;
  }

  /** A set of articles: the score, and its errors by article and company. */
  private static final class Tally {
    private final Score score = new Score();
    private int articles;
    private int ambiguous;
    private final Map<String, Set<String>> wrong = new TreeMap<>();
    private final Map<String, Set<String>> missed = new TreeMap<>();

    void add(String language, String article, CompanyFinder.Found found, Set<String> expected) {
      articles++;
      score.add(found.counted(), expected);
      ambiguous += found.ambiguous().size();
      for (String company : found.counted()) {
        if (!expected.contains(company)) {
          wrong.computeIfAbsent(article + " " + company, key -> new TreeSet<>()).add(language);
        }
      }
      for (String company : expected) {
        if (!found.counted().contains(company)) {
          missed.computeIfAbsent(article + " " + company, key -> new TreeSet<>()).add(language);
        }
      }
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %s | %.1f | %d |%n",
          name,
          articles,
          score.cells(),
          1000.0 * score.wrong() / articles,
          ambiguous);
    }
  }

  /** Appends the sections. */
  void append(Path folder, StringBuilder out) {
    out.append("\n## Articles that mostly name no company, with the built-in watchlist\n\n");
    out.append(
        "Short encyclopaedic and news passages in 15 languages (FLORES-200 devtest), and English "
            + "news reports (ECB+). What the articles name was judged by reading: every mention "
            + "found in any language of the first set, and every one found in the second, so "
            + "recall there is of what was found at any time. A company counts once an article.\n\n");
    out.append(
        "| language | articles | right | wrong | missed | precision | recall | F1 | false per "
            + "1,000 articles | ambiguous |\n");
    out.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    Tally all = new Tally();
    NamedCompanies named = NamedCompanies.of("flores");
    Path flores = folder.resolve("translation-dev/flores-devtest");
    for (String language : LANGUAGES) {
      Tally tally = new Tally();
      for (JsonNode line : JsonLines.read(flores.resolve(language + ".jsonl"))) {
        String id = line.path("doc").asText();
        String text = String.join("\n", JsonLines.strings(line.path("sentences"), ""));
        CompanyFinder.Found found = finder.find(id, text, language);
        tally.add(language, id, found, named.in(id));
        all.add(language, id, found, named.in(id));
      }
      out.append(tally.row(language));
    }
    out.append(all.row("all"));
    Tally news = news(folder);
    out.append(news.row("en, ECB+"));
    appendErrors("Wrong", all.wrong, news.wrong, out);
    appendErrors("Missed", all.missed, news.missed, out);
  }

  private Tally news(Path folder) {
    Tally tally = new Tally();
    NamedCompanies named = NamedCompanies.of("ecbplus");
    for (JsonNode line :
        JsonLines.read(folder.resolve("story-dev").resolve("ecbplus.articles.jsonl"))) {
      String id = line.path("id").asText();
      Article article =
          new Article(
              id,
              line.hasNonNull("title") ? line.path("title").asText() : null,
              line.path("body").asText(),
              "en",
              null);
      if (!article.body().isBlank()) {
        tally.add("en", id, finder.find(article), named.in(id));
      }
    }
    return tally;
  }

  private static void appendErrors(
      String kind,
      Map<String, Set<String>> some,
      Map<String, Set<String>> more,
      StringBuilder out) {
    out.append('\n').append(kind).append(":\n\n");
    some.forEach(
        (place, languages) ->
            out.append("- ").append(place).append(' ').append(languages).append('\n'));
    more.keySet().forEach(place -> out.append("- ecbplus ").append(place).append('\n'));
    if (some.isEmpty() && more.isEmpty()) {
      out.append("none\n");
    }
  }
}
