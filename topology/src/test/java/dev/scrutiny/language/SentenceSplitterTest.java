package dev.scrutiny.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.article.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      value = {
        "en\tNorthwind Corp. said on Tuesday it would appeal.|It gave no reason.",
        "en\tLakeside Inc. Chief Executive Ann Lee left.|She joined Northwind.",
        "en\tNorthwind bought Lakeside Ltd.|The price was not given.",
        "en\tMr. Lee met Dr. Berg of the U.S. Treasury.|They talked for 3.5 hours.",
        "en\tHe lives in the U.S.|She does not.",
        "en\tJ. P. Berg paid $1.5 million on 18.3.2021.|He was not alone.",
        "en\t“It is over.”|He left.|(Nobody followed.)|The end.",
        "en\tShe said: “Go!” and left.|What?|Nothing.",
        "en\tWhat? he asked.|Northwind! says no.",
        "en\tDoors open at 9 a.m. Monday.|Bring a coat.",
        "id\tPT. Samudra Raya Tbk. mencatat laba Rp 1.000 miliar.|Harga naik.",
        "id\tDr. Budi dan Prof. Siti hadir di Jl. Merdeka No. 5.|Mereka pulang.",
        "id\tHadir pula Gunung Motor Corp. Sementara itu, yang lain diam.",
        "ms\tSamudra Sdn. Bhd. mencatat untung RM1.5 juta.|Beliau gembira.",
        "vi\tTS. Nguyễn Văn A nói ở TP. Huế.|Ông đi về.",
        "vi\tCó 1.000 ca mới.|Bà cho biết vậy.",
        "fr\tM. Dupont et Mme. Durand sont venus.|Ils ont payé 1.000 euros.",
        "fr\t« C'est fini. »|Il part.",
        "de\tAm 18. März 2021 kam Dr. Müller.|Die Sitzung dauerte 3,5 Stunden.",
        "de\tDie 3. Liga beginnt im Mai.|Das gilt u.a. für Köln.",
        "es\tEl Sr. Ramos vive en EE.UU. desde 2010.|Su hija no.",
        "zh\t他说：“好。”|然后走了。|增长3.5%！",
        "ja\t彼は「はい。」と言った。|会社は回答しなかった。",
        "th\tบริษัทกล่าวว่าจะดำเนินการ โดยไม่ได้ให้รายละเอียด",
        "xx\tNorthwind Corp. Europe fell.|Mr. Lee left."
      })
  void sentencesEndWhereTheyEnd(String language, String sentences) {
    List<String> expected = List.of(sentences.split("\\|"));
    String text = String.join(language.equals("zh") || language.equals("ja") ? "" : " ", expected);
    if (sentences.contains("Sementara")) {
      expected = List.of("Hadir pula Gunung Motor Corp.", "Sementara itu, yang lain diam.");
    }
    assertThat(split(text, language)).containsExactlyElementsOf(expected);
  }

  @Test
  void spansPointIntoTheWholeText() {
    String text = "Title\n  One ends.  Two ends. \nThree ends.";
    int start = text.indexOf("  One");
    assertThat(SPLITTER.split(text, new Span(start, text.indexOf("\nThree")), "en"))
        .extracting(span -> span.of(text))
        .containsExactly("One ends.", "Two ends.");
  }

  @Test
  void aLineFeedWithinAParagraphIsASpace() {
    assertThat(split("The ferry left\nthe port. It\r\nsank.", "en"))
        .containsExactly("The ferry left\nthe port.", "It\r\nsank.");
  }

  @Test
  void blankParagraphsHaveNoSentences() {
    assertThat(split("", "en")).isEmpty();
    assertThat(split(" \n\u00a0", "id")).isEmpty();
  }

  @Test
  void longSentencesAreCutAfterAClause() {
    String clause = "the council met again and again without any result, ";
    List<String> pieces = split(clause.repeat(60), "en");
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(pieces).allMatch(piece -> piece.length() <= 1000 && piece.endsWith("result,"));
  }

  @Test
  void longSentencesWithoutClausesAreCutBetweenWords() {
    assertThat(split("ferry ".repeat(1000), "en"))
        .allMatch(piece -> piece.length() <= 1000 && piece.endsWith("ferry"));
  }

  @Test
  void endlessWordsAreCutBetweenCharacters() {
    List<String> pieces = split("x" + "😀".repeat(5000), "en");
    assertThat(String.join("", pieces)).isEqualTo("x" + "😀".repeat(5000));
    assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a. ", "A. ", "1. ", "Mr. ", "» ", "! ", "x", "Ab c. ", "\n", "(. "})
  void hugeParagraphsTakeLinearTime(String unit) {
    String text = unit.repeat(500_000 / unit.length());
    assertThat(split(text, "en")).allMatch(piece -> piece.length() <= 1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sentencesAreInOrderAndLoseNothingButSpace(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "The ferry",
      " ",
      ". ",
      "Corp. ",
      "U.S. ",
      "“",
      "”",
      "» ",
      "? ",
      "3.5",
      "Mr. ",
      "。",
      "「",
      "」",
      "\n",
      "it",
      "Rp 1.000",
      "(",
      ") ",
      "J. ",
      "!",
      "\u00a0",
      "😀",
      "ok."
    };
    String[] languages = {"en", "id", "vi", "fr", "de", "zh", "ja", "und"};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String language = languages[random.nextInt(languages.length)];
      StringBuilder joined = new StringBuilder();
      int end = 0;
      for (Span span : SPLITTER.split(text.toString(), new Span(0, text.length()), language)) {
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        joined.append(span.of(text.toString()));
        end = span.end();
      }
      assertThat(withoutSpace(joined.toString())).isEqualTo(withoutSpace(text.toString()));
    }
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    String text = "Northwind Corp. said so. Mr. Lee did not. ";
    List<String> expected = split(text.repeat(20), "en");
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> split(text.repeat(20), "en")))
        .allMatch(expected::equals);
  }

  private static String withoutSpace(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars().filter(c -> !Boundaries.isSpace((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static List<String> split(String text, String language) {
    return SPLITTER.split(text, new Span(0, text.length()), language).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
