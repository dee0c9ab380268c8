package dev.scrutiny.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void printsTheTableThenTheStories() {
    Report report =
        new Report(
            3,
            2,
            List.of(
                Reports.story("s-1", "Harbour reopens", Map.of("en", 1L, "vi", 1L), "a", "b"),
                Reports.story("s-2", "Ships return", Map.of("fr", 1L), "c")),
            List.of(Reports.company("acme", "Acme", Map.of("en", 1L, "fr", 1L, "vi", 2L))),
            List.of());

    assertThat(TextReport.write(report))
        .isEqualTo(
            """
            ┌─────────┬─────────┬──────────┬──────────┬──────────┬──────────────────┬────────────┐
            │ Company │ Stories │ Articles │ Mentions │ Products │ Languages        │ Last seen  │
            ├─────────┼─────────┼──────────┼──────────┼──────────┼──────────────────┼────────────┤
            │ Acme    │       1 │        2 │        3 │        5 │ vi 2, en 1, fr 1 │ 2021-03-19 │
            └─────────┴─────────┴──────────┴──────────┴──────────┴──────────────────┴────────────┘

            3 articles in 2 stories; 2 rejected.

              Harbour reopens
                2 articles (en 1, vi 1): Acme

              Ships return
                1 article (fr 1): Acme

            """);
  }

  @Test
  void saysSoWhereNothingIsMentioned() {
    assertThat(TextReport.write(Reports.EMPTY))
        .isEqualTo(
            """
            No company on the watchlist is mentioned.

            0 articles in 0 stories; none rejected.

            """);
    assertThat(TextReport.table(List.of()))
        .isEqualTo("No company on the watchlist is mentioned.\n");
  }

  @Test
  void oneIsSingular() {
    Report report =
        new Report(
            1, 0, List.of(Reports.story("s", "H", Map.of("en", 1L), "a")), List.of(), List.of());

    assertThat(TextReport.write(report)).contains("\n1 article in 1 story; none rejected.\n");
  }

  @Test
  void largeNumbersAreGrouped() {
    assertThat(TextReport.write(new Report(1_234_567, 0, List.of(), List.of(), List.of())))
        .contains("1,234,567 articles in 0 stories");
    assertThat(TextReport.write(new Report(0, 1_234_567, List.of(), List.of(), List.of())))
        .contains("1,234,567 rejected");
  }

  @Test
  void storiesAfterTheTwentiethAreCounted() {
    assertThat(TextReport.write(stories(20))).contains("Headline 20\n").doesNotContain(" more ");
    assertThat(TextReport.write(stories(21)))
        .contains("Headline 20\n")
        .doesNotContain("Headline 21")
        .endsWith("  and 1 more story\n");
    assertThat(TextReport.write(stories(23))).endsWith("  and 3 more stories\n");
  }

  @Test
  void aHeadlineCannotBreakTheLineOrCommandTheTerminal() {
    Report report =
        new Report(
            1,
            0,
            List.of(Reports.story("s", "Red\u001B[31m\nships\r", Map.of("en", 1L), "a")),
            List.of(Reports.company("acme", "Ac\u0007me\r", Map.of())),
            List.of());

    assertThat(TextReport.write(report))
        .contains("  Red [31m ships\n")
        .contains("│ Ac me   │")
        .doesNotContain("\u001B", "\u0007", "\r");
  }

  private static Report stories(int count) {
    List<Report.StoryLine> stories = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      stories.add(Reports.story("s-" + i, "Headline " + i, Map.of("en", 1L), "a-" + i));
    }
    return new Report(count, 0, stories, List.of(), List.of());
  }
}
