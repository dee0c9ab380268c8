package dev.scrutiny.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.company.Company;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassagesReportTest {

  @Test
  void passagesWrittenToMisleadMisleadSeldom() {
    List<Passage> passages = Passage.all();
    PassagesReport report =
        new PassagesReport(new CompanyFinder(ArticleAnalyzer.standard(), WatchlistFiles.builtIn()))
            .score(passages);

    assertThat(report.all().precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(report.all().recall()).isGreaterThanOrEqualTo(0.97);
    assertThat(report.unnamed().wrong()).isLessThanOrEqualTo(8);
  }

  @Test
  void mostPassagesNameNoCompanyAndAllThatAreNamedAreOnTheList() {
    List<Passage> passages = Passage.all();
    Set<String> known =
        WatchlistFiles.builtIn().stream().map(Company::id).collect(Collectors.toSet());

    assertThat(passages)
        .filteredOn(passage -> passage.companies().isEmpty())
        .hasSizeGreaterThan(250);
    assertThat(passages).allSatisfy(passage -> assertThat(known).containsAll(passage.companies()));
  }
}
