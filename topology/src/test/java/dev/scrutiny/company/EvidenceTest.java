package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.agency;
import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.describe;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static dev.scrutiny.company.Companies.foundInHeadline;
import static dev.scrutiny.company.Companies.rules;
import static dev.scrutiny.company.Companies.sentence;
import static dev.scrutiny.company.Companies.withProducts;
import static dev.scrutiny.company.Companies.withTicker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apple Inc. came.",
        "He wrote to Apple Corp yesterday.",
        "On Monday Apple shares fell.",
        "Apple shares fell.",
        "Apple's profit fell.",
        "Kemarin saham Apple turun.",
        "Perusahaan Apple datang.",
        "Cổ phiếu Apple giảm.",
        "Hôm qua công ty Apple đến.",
        "L'action d'Apple baisse.",
        "Hier l'entreprise Apple a parlé.",
        "Shares of Apple fell.",
        "The retailer said that Apple would sue the firm.",
        "据报道Apple公司昨日发布",
      })
  void ofACompanyMakesAnEverydayNameIts(String text) {
    assertThat(found(extractor(company("a", "Apple")), text))
        .singleElement()
        .asString()
        .startsWith("a:NAME:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apple came.",
        "He went to the Apple yesterday.",
        "Apple pie and the price of a company lunch.",
        "He said that Apple Martin had left the company.",
        "Company Raises Quarterly Apple Forecast For Farmers",
        "COMPANY RAISES QUARTERLY APPLE FORECAST",
        "The company that he had left long before he came to the town of Apple was big.",
      })
  void isNeededForAnEverydayName(String text) {
    assertThat(found(extractor(company("a", "Apple")), text))
        .singleElement()
        .asString()
        .startsWith("a:AMBIGUOUS:");
  }

  @Test
  void ofOnePlaceHoldsForTheArticle() {
    assertThat(found(extractor(company("a", "Apple")), "Apple came.\nApple Inc. left."))
        .containsExactly("a:NAME:Apple", "a:NAME:Apple Inc.");
    assertThat(found(extractor(withProducts("a", "Apple", "iPhone")), "Apple came.\nAn iPhone."))
        .containsExactly("a:NAME:Apple", "a:PRODUCT:iPhone");
    assertThat(found(extractor(company("a", "Apple", "苹果公司")), "Apple came.\n苹果公司"))
        .containsExactly("a:NAME:Apple", "a:NAME:苹果公司");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apple (AAPL) came.",
        "Apple (NASDAQ:AAPL) came.",
        "Apple (NASDAQ: AAPL) came.",
        "Apple, $AAPL, came.",
        "Apple AAPL.O came.",
      })
  void canBeATicker(String text) {
    CompanyExtractor extractor = extractor(withTicker("a", "Apple", "NASDAQ:AAPL"));

    assertThat(found(extractor, text)).containsExactly("a:NAME:Apple");
  }

  @Test
  void isNoTickerWithoutASignOfOne() {
    assertThat(found(extractor(withTicker("a", "Apple", "NASDAQ:AAPL")), "Apple met AAPL."))
        .containsExactly("a:AMBIGUOUS:Apple");
    assertThat(found(extractor(withTicker("t", "Target", "HKEX:0700")), "Target (700.HK) came."))
        .containsExactly("t:NAME:Target");
    assertThat(found(extractor(withTicker("t", "Target", "HKEX:0700")), "Target: 700 came."))
        .containsExactly("t:AMBIGUOUS:Target");
  }

  @Test
  void canBeAnEnumerationOfCompanies() {
    CompanyExtractor extractor =
        extractor(company("a", "Apple"), company("g", "Gap"), company("n", "Nokia"));

    assertThat(found(extractor, "Apple, Gap and Nokia came."))
        .containsExactly("a:NAME:Apple", "g:NAME:Gap", "n:NAME:Nokia");
    assertThat(found(extractor, "Nokia, Apple dan Gap datang.")).allMatch(s -> s.contains("NAME"));
    assertThat(found(extractor, "Nokia found an Apple.")).contains("a:AMBIGUOUS:Apple");
  }

  @Test
  void isNotNeededForOtherSpellings() {
    CompanyExtractor extractor = extractor(company("a", "Orange", "Orange Polska"));

    assertThat(found(extractor, "Orange Polska came.")).containsExactly("a:NAME:Orange Polska");
    assertThat(foundInHeadline(extractor, "an orange")).isEmpty();
  }

  @Test
  void isNotNeededForAnAcronymUnlessItIsListedInCapitals() {
    CompanyExtractor extractor = extractor(company("a", "GAP"), company("b", "IT"));

    assertThat(found(extractor, "Then GAP met IT people."))
        .containsExactly("a:NAME:GAP", "b:AMBIGUOUS:IT");
  }

  @Test
  void decidesWhoseNameIsMeant() {
    Company steel = company("s", "Tata Steel", "Tata");
    Company motors = company("m", "Tata Motors", "Tata");
    CompanyExtractor extractor = extractor(steel, motors);

    assertThat(found(extractor, "Tata came."))
        .containsExactly("m:AMBIGUOUS:Tata", "s:AMBIGUOUS:Tata");
    assertThat(found(extractor, "Tata came.\nTata Steel left."))
        .containsExactly("s:NAME:Tata", "s:NAME:Tata Steel");
    assertThat(found(extractor, "Tata came.\nTata Steel met Tata Motors."))
        .contains("m:AMBIGUOUS:Tata", "s:AMBIGUOUS:Tata");
  }

  @Test
  void prefersTheSpellingThatFitsBest() {
    CompanyExtractor extractor = extractor(company("a", "NIKON"), company("b", "Nikon"));

    assertThat(found(extractor, "A NIKON and a Nikon"))
        .containsExactly("a:NAME:NIKON", "b:NAME:Nikon");
  }

  @Test
  void ofAPersonMakesACapitalisedTickerAmbiguous() {
    CompanyExtractor extractor = extractor(company("a", "Prakash Industries", "PRAKASH"));

    assertThat(found(extractor, "Buy it, says Prakash Diwan"))
        .containsExactly("a:AMBIGUOUS:Prakash");
    assertThat(found(extractor, "Buy it, says Prakash")).containsExactly("a:NAME:Prakash");
  }

  @Test
  void isAskedMoreOfATranslation() {
    CompanyExtractor extractor = extractor(company("t", "Target"), agency("x", "Xinhua"));
    String source = "Perusahaan itu punya sasaran.";

    assertThat(
            describe(
                extractor.extract(
                    source,
                    List.of(sentence(0, source, "The company has a Target there.", false)))))
        .isEmpty();
  }

  @Test
  void ofASharedNameIsThatItIsTheFirstNameOfOne() {
    CompanyExtractor extractor =
        extractor(
            company("a", "Blue Star Ltd.", "Blue Star"),
            company("b", "Blue Star Infotech", "Blue Star"));

    assertThat(found(extractor, "Profit of Blue Star fell.")).containsExactly("a:NAME:Blue Star");
    assertThat(found(extractor, "Blue Star Infotech grew.\nBlue Star will hire."))
        .containsExactly("b:NAME:Blue Star Infotech", "b:NAME:Blue Star");
  }

  @Test
  void isNeededWhereTheArticleHasTheWordInSmallLetters() {
    CompanyExtractor extractor = extractor(company("a", "Quorra"));

    assertThat(found(extractor, "Quorra came.\nThey ate a quorra."))
        .containsExactly("a:AMBIGUOUS:Quorra");
    assertThat(found(extractor, "Quorra came.\nThey like Quorra.\nThey ate a quorra."))
        .containsExactly("a:NAME:Quorra", "a:NAME:Quorra");
    assertThat(found(extractor, "Quorra came.\nSee www.quorra.com or @quorra."))
        .containsExactly("a:NAME:Quorra");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nokia came. | UNAMBIGUOUS:Nokia",
        "Nokia Corp came. | LEGAL_FORM:Nokia Corp",
        "Apple Inc. came. | LEGAL_FORM:Apple Inc.",
        "Apple (AAPL) came. | TICKER:Apple",
        "Apple shares fell. | CUE:Apple",
        "Apple's profit fell. | CUE:Apple",
        "Then Apple announced it. | ACT:Apple",
        "The retailer said that Apple would sue the firm. | BUSINESS:Apple",
        "We met Apple, Microsoft and others. | ENUMERATION:Apple",
        "Apple came. It was an iPhone. | ELSEWHERE:Apple, UNAMBIGUOUS:iPhone",
        "Blue Star fell. | FIRST_NAME:Blue Star",
        "Cobalt Rail Works (CRW) came. CRW left."
            + " | UNAMBIGUOUS:Cobalt Rail Works, INITIALS:CRW",
        "Apple came. | NO_EVIDENCE:Apple",
        "Nokia came. They saw a nokia. | SMALL_LETTERS:Nokia",
        "Nokia won 2-1, said the goalkeeper in the stadium. | SPORT:Nokia",
        "Armand Nokia came. Nokia left. | PERSON:Nokia, PERSON:Nokia",
        "He swam in the Nokia River. | OTHER_NAME:Nokia",
        "Tata came. | SHARED_NAME:Tata, SHARED_NAME:Tata",
        "He wrote on Facebook. | CHANNEL:Facebook",
      })
  void saysWhichRuleDecided(String text, String rules) {
    CompanyExtractor extractor =
        extractor(
            new Company(
                "a",
                "Apple",
                List.of(),
                List.of("iPhone"),
                List.of(),
                null,
                "NASDAQ:AAPL",
                Company.Kind.COMPANY),
            company("n", "Nokia"),
            company("c", "Cobalt Rail Works"),
            company("f", "Meta Platforms", "Facebook"),
            company("s", "Tata Steel", "Tata"),
            company("m", "Tata Motors", "Tata"),
            company("b", "Blue Star Ltd.", "Blue Star"),
            company("i", "Blue Star Infotech", "Blue Star"));

    assertThat(String.join(", ", rules(extractor, text.replace(". ", ".\n")))).isEqualTo(rules);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total profit of the company rose.",
        "Neste momento a empresa cresce.",
        "Erste Berichte nennen die Firma.",
        "We are a company with shareholders.",
        "April sales rose at the company.",
      })
  void isNotFoundInEverydayWordsOfAnyLanguage(String text) {
    CompanyExtractor extractor =
        new CompanyExtractor(
            List.of(
                company("a", "Total"),
                company("b", "Neste"),
                company("c", "Erste Group"),
                company("d", "We Company"),
                company("e", "April Group")));

    assertThat(found(extractor, text))
        .allMatch(occurrence -> occurrence.contains(":AMBIGUOUS:"))
        .isNotEmpty();
  }
}
