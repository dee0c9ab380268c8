package dev.scrutiny.app.evaluate;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.evaluate.CompanyFinder.Found;
import dev.scrutiny.app.evaluate.HeadlineSet.Headline;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.company.Company;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How well companies are found, on development data, as Markdown. */
final class CompaniesReport {

  private static final String EXCHANGE = "NSE:";

  private final Path folder;
  private final ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
  private final List<Company> builtIn = WatchlistFiles.builtIn();
  private final StringBuilder out = new StringBuilder();

  /**
   * @param folder holds {@code company-dev}, {@code story-dev} and {@code translation-dev}
   */
  CompaniesReport(Path folder) {
    this.folder = folder;
  }

  /** The report. */
  String markdown() {
    out.append("# Companies\n\nPrinted by `bin/scrutiny evaluate companies DIR`; ");
    out.append("errors by article and company, no text.\n");
    Path companies = folder.resolve("company-dev");
    List<Headline> headlines = HeadlineSet.read(companies);
    List<Company> theirs = WatchlistFiles.read(companies.resolve("watchlist.in.tsv"));
    headlinesWithTheirList(headlines, theirs);
    headlinesWithTheBuiltInList(headlines, theirs);
    CompanyFinder finder = new CompanyFinder(analyzer, builtIn);
    new LowerCaseReport(finder).append(companies, out);
    new RunningTextReport(finder).append(folder, out);
    new PassagesReport(finder).append(Passage.all(), out);
    return out.toString();
  }

  private void headlinesWithTheirList(List<Headline> headlines, List<Company> theirs) {
    CompanyFinder finder = new CompanyFinder(analyzer, theirs);
    HeadlineReport report = new HeadlineReport();
    for (Headline headline : headlines) {
      report.add(
          headline, finder.find(headline.id(), headline.title(), "en"), headline.companies());
    }
    out.append("\n## Indian financial headlines, with the watchlist that belongs to them\n\n");
    report.appendScores(out);
    out.append("\nEvery error:\n\n");
    report.appendErrors(out);
  }

  /** The built-in list knows fewer of the firms; those that both know are compared by symbol. */
  private void headlinesWithTheBuiltInList(List<Headline> headlines, List<Company> theirs) {
    Set<String> symbols = new HashSet<>();
    theirs.forEach(company -> symbols.add(company.id()));
    Map<String, String> symbolOf = new HashMap<>();
    for (Company company : builtIn) {
      String ticker = company.ticker();
      if (ticker != null && ticker.startsWith(EXCHANGE)) {
        String symbol = ticker.substring(EXCHANGE.length());
        if (symbols.contains(symbol)) {
          symbolOf.put(company.id(), symbol);
        }
      }
    }
    CompanyFinder finder = new CompanyFinder(analyzer, builtIn);
    HeadlineReport report = new HeadlineReport();
    for (Headline headline : headlines) {
      Found found = finder.find(headline.id(), headline.title(), "en");
      Set<String> expected = new TreeSet<>(headline.companies());
      expected.retainAll(symbolOf.values());
      report.add(
          headline,
          new Found(known(found.counted(), symbolOf), known(found.ambiguous(), symbolOf)),
          expected);
    }
    out.append("\n## The same headlines, with the built-in watchlist\n\n");
    out.append("Of the ")
        .append(theirs.size())
        .append(" firms of their list the built-in one has ");
    out.append(symbolOf.size()).append(" with the same symbol; only these are scored.\n\n");
    report.appendScores(out);
    out.append("\nEvery error:\n\n");
    report.appendErrors(out);
  }

  private static Set<String> known(Set<String> ids, Map<String, String> symbolOf) {
    Set<String> symbols = new TreeSet<>();
    for (String id : ids) {
      String symbol = symbolOf.get(id);
      if (symbol != null) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }
}
