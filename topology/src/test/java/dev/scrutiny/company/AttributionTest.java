package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.agency;
import static dev.scrutiny.company.Companies.describe;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static dev.scrutiny.company.Companies.foundInHeadline;
import static dev.scrutiny.company.Companies.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

  private static final CompanyExtractor AGENCIES =
      extractor(
          agency("afp", "AFP", "Agence France-Presse"),
          agency("r", "Reuters", "路透社", "로이터"),
          agency("scmp", "South China Morning Post", "SCMP"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reuters)",
        "HANOI, 3 May (Reuters) - Rice prices rose.",
        "Reuters: rice prices rise",
        "Reuters - Rice prices rose",
        "Rice prices rise \u2013 Reuters",
        "Rice prices rise | Reuters",
        "Source: Reuters",
        "Foto: Reuters.",
        "Rice prices rose, according to Reuters.",
        "Rice prices rose, according to the news agency Reuters.",
        "Reuters reported on Monday that rice prices rose.",
        "Reuters has earlier reported that rice prices rose.",
        "A farmer told Reuters that prices rose.",
        "Rice prices rose, a Reuters poll showed.",
        "Dikutip dari Reuters, harga beras naik.",
        "Mengutip kantor berita Reuters, harga naik.",
        "Kantor berita Reuters melaporkan harga naik.",
        "Reuters đưa tin giá gạo tăng.",
        "Theo hãng tin Reuters, giá gạo tăng.",
        "Ông nói với Reuters rằng giá tăng.",
        "Le prix a augmenté, a rapporté Reuters.",
        "Selon l'agence Reuters, le prix monte.",
        "D\u2019après Reuters, le prix monte.",
        "Laut Reuters steigt der Preis.",
        "路透社报道，米价上涨。",
        "据路透社，米价上涨。",
        "로이터통신에 따르면 가격이 올랐다.",
      })
  void leavesOutTheSourceOfAReport(String text) {
    assertThat(found(AGENCIES, text)).isEmpty();
    assertThat(found(AGENCIES, text + "\n" + text + "\n" + text)).isEmpty();
    assertThat(foundInHeadline(AGENCIES, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters, HANOI -- Rice prices rose.",
        "Hanoi, Reuters \u2013 Giá gạo tăng.",
        "Jakarta, Reuters Indonesia - Harga beras naik."
      })
  void leavesOutADateline(String text) {
    assertThat(found(AGENCIES, text + "\n" + text)).isEmpty();
  }

  @Test
  void countsASubjectOfTheHeadline() {
    assertThat(foundInHeadline(AGENCIES, "Reuters Cuts 300 Jobs - Memo"))
        .containsExactly("r:NAME:Reuters");
    assertThat(foundInHeadline(AGENCIES, "Court orders Reuters to take a story down"))
        .containsExactly("r:NAME:Reuters");
  }

  @Test
  void countsASubjectOfTwoSentences() {
    assertThat(found(AGENCIES, "The minister sued Reuters.\nThe offices of Reuters were closed."))
        .containsExactly("r:NAME:Reuters", "r:NAME:Reuters");
    assertThat(found(AGENCIES, "The minister sued Reuters, then Reuters again.")).isEmpty();
  }

  @Test
  void neverCountsTheSourceEvenOfASubject() {
    String headline = "Reuters moves to Canary Wharf";
    String body = "The move is costly, according to Reuters.";

    assertThat(
            describe(
                AGENCIES.extract(
                    headline + "\n" + body,
                    List.of(
                        sentence(0, headline, headline, true),
                        sentence(headline.length() + 1, body, body, false)))))
        .containsExactly("r:NAME:Reuters");
  }

  @Test
  void takesABracketBehindTheNameForItsAbbreviation() {
    assertThat(
            found(
                AGENCIES,
                "He sold the South China Morning Post (SCMP).\nThe buyers of SCMP are unknown."))
        .containsExactly("scmp:NAME:South China Morning Post", "scmp:NAME:SCMP", "scmp:NAME:SCMP");
  }

  @Test
  void doesNotConcernOtherCompanies() {
    CompanyExtractor extractor = extractor(Companies.company("n", "Nokia"));

    assertThat(found(extractor, "Nokia reported a loss, according to Nokia.")).hasSize(2);
  }
}
