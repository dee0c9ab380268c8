package dev.scrutiny.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Single lines of many invented sites, between paragraphs that have nothing to do with them. */
class FurnitureLinesTest {

  private static final String BEFORE =
      "The harbour council approved the new timetable on Monday after three hours of debate.";
  private static final String AFTER =
      "Operators have until the end of May to appeal, and two of them said that they would.";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "furniture-lines.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      commentCharacter = '#')
  void furnitureGoesBetweenParagraphs(String language, String line) {
    assertThat(kept("Council approves timetable", BEFORE + "\n\n" + line + "\n\n" + AFTER))
        .containsExactly("Council approves timetable", BEFORE, AFTER);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "furniture-lines.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      commentCharacter = '#')
  void furnitureGoesAtTheEnd(String language, String line) {
    assertThat(kept(null, BEFORE + "\n" + AFTER + "\n" + line)).containsExactly(BEFORE, AFTER);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "editorial-lines.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      commentCharacter = '#')
  void editorialLinesStayBetweenParagraphs(String language, String line) {
    assertThat(kept("Council approves timetable", BEFORE + "\n" + line + "\n" + AFTER))
        .containsExactly("Council approves timetable", BEFORE, line, AFTER);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "editorial-lines.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      commentCharacter = '#')
  void editorialLinesStayAlone(String language, String line) {
    assertThat(kept(null, line)).containsExactly(line);
  }

  private static List<String> kept(@org.jspecify.annotations.Nullable String title, String body) {
    Article article = new Article("a", title, body, null, null);
    return Editorial.paragraphs(article).stream()
        .map(paragraph -> paragraph.span().of(article.text()))
        .toList();
  }
}
