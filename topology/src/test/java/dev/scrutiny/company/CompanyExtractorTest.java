package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.describe;
import static dev.scrutiny.company.Companies.extractor;
import static dev.scrutiny.company.Companies.found;
import static dev.scrutiny.company.Companies.foundInOne;
import static dev.scrutiny.company.Companies.sentence;
import static dev.scrutiny.company.Companies.withProducts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.article.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyExtractorTest {

  private static final CompanyExtractor NOKIA = extractor(company("n", "Nokia", "诺基亚", "노키아"));

  @Test
  void findsNothingWithoutCompaniesOrText() {
    assertThat(found(extractor(), "Nokia sold phones.")).isEmpty();
    assertThat(NOKIA.extract("", List.of())).isEmpty();
    assertThat(found(NOKIA, "")).isEmpty();
  }

  @Test
  void givesCompaniesById() {
    CompanyExtractor extractor = extractor(company("b", "Sony"), company("a", "Nokia"));

    assertThat(found(extractor, "Sony met Nokia and Sony left."))
        .containsExactly("a:NAME:Nokia", "b:NAME:Sony", "b:NAME:Sony");
  }

  @Test
  void countsProductsForTheirOwner() {
    CompanyExtractor extractor = extractor(withProducts("s", "Sony", "PlayStation", "Xperia"));

    assertThat(found(extractor, "Sony will not sell the PlayStation here."))
        .containsExactly("s:NAME:Sony", "s:PRODUCT:PlayStation");
  }

  @Test
  void refusesTwoCompaniesWithOneId() {
    assertThatThrownBy(() -> extractor(company("a", "Sony"), company("a", "Nokia")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
  }

  @Test
  void refusesASentenceOutsideOfTheText() {
    Sentence outside = sentence(3, "Nokia", "Nokia", false);

    assertThatThrownBy(() -> NOKIA.extract("Nokia", List.of(outside)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nokia",
        "(Nokia)",
        "\u201CNokia\u201D",
        "Nokia's plan",
        "Nokia\u2019s plan",
        "Nokia, again",
        "Nokia:n osake",
        "Nokia'nın hissesi",
        "Nokia\u2019n\u0131n hissesi",
        "l'usine d'Nokia",
        "l\u2019offre d\u2019Nokia",
        "harga Nokia-nya naik",
        "Nokia-backed fund",
        "#Nokia",
        "与Nokia合作",
        "Nokiaは新製品",
        "Nokiaที่กรุงเทพ",
        "Nokia\uC758 주가",
        "3/Nokia",
        "\u200BNokia\u00AD here",
      })
  void findsANameAsAWholeWord(String text) {
    assertThat(found(NOKIA, text)).containsExactly("n:NAME:Nokia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nokian Tyres",
        "preNokia",
        "Nokia3310",
        "Nokia\u0301",
        "nokia",
        "NoKiA&Co",
        "X&Nokia",
        "Нокia Nokiaя",
      })
  void leavesPartsOfWordsAlone(String text) {
    assertThat(found(NOKIA, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "据诺基亚公告, 诺基亚",
    "我们与诺基亚合作, 诺基亚",
    "노키아는 오늘, 노키아",
    "노키아가 밝혔다, 노키아",
    "노키아에서는 오늘, 노키아",
  })
  void findsNamesInScriptsWithoutBlanksAndBeforeKoreanParticles(String text, String surface) {
    assertThat(found(NOKIA, text)).containsExactly("n:NAME:" + surface);
  }

  @Test
  void leavesKoreanCompoundsAndShortKatakanaInsideLongerWordsAlone() {
    CompanyExtractor extractor = extractor(company("a", "노키아"), company("b", "メタ"));

    assertThat(found(extractor, "노키아폰들이 많다")).isEmpty();
    assertThat(found(extractor, "가노키아는 없다")).isEmpty();
    assertThat(found(extractor, "メタルとメタバース")).isEmpty();
    assertThat(found(extractor, "メタは発表した")).containsExactly("b:NAME:メタ");
  }

  @Test
  void leavesThaiSyllablesWhole() {
    CompanyExtractor extractor = extractor(company("a", "กสิกร"));

    assertThat(found(extractor, "ธนาคารกสิกรไทย")).containsExactly("a:NAME:กสิกร");
    assertThat(found(extractor, "กสิกริน")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ByteDance, ByteDance, true",
    "ByteDance, BYTEDANCE, true",
    "ByteDance, Bytedance, true",
    "ByteDance, bytedance, false",
    "eBay, eBay, true",
    "eBay, EBay, true",
    "eBay, EBAY, true",
    "eBay, ebay, false",
    "easyJet, EASYJET, true",
    "BCA, BCA, true",
    "BCA, Bca, false",
    "BCA, bca, false",
    "Nalco, NALCO, true",
    "NALCO, Nalco, true",
    "NALCO, nalco, false",
    "Sony, SONY, true",
    "Bic, BIC, false",
    "Bank of China, Bank Of China, true",
    "Bank of China, BANK OF CHINA, true",
    "Bank of China, bank of china, false",
    "UCO Bank, Uco Bank, true",
    "Foodworks, FoodWorks, true",
  })
  void readsCapitalsAsTheNewsWritesThem(String alias, String surface, boolean matches) {
    CompanyExtractor extractor = extractor(company("a", alias));

    assertThat(found(extractor, "Today " + surface + " came.")).hasSize(matches ? 1 : 0);
  }

  @Test
  void takesAShortNameInCapitalsOnlyInATextInCapitals() {
    CompanyExtractor extractor = extractor(company("a", "Bic"));

    assertThat(found(extractor, "BIC CUTS PRICES OF CAMERAS")).containsExactly("a:NAME:BIC");
  }

  @ParameterizedTest
  @CsvSource({
    "Nestlé, Nestlé, true",
    "Nestlé, Nestle, true",
    "Nestlé, NESTLÉ, true",
    "Nestlé, NESTLE, true",
    "Nestlé, Nestlè, false",
    "Pho, Phở, false",
    "Hòa Phát, Hoà Phát, true",
    "Hòa Phát, Hoa Phat, true",
    "Hòa Phát, Hóa Phát, false",
    "Đất Xanh, Dat Xanh, true",
    "İş Bankası, Is Bankasi, true",
    "Ørsted, Orsted, true",
    "Škoda, SKODA, true",
    "ΔΕΗ Ανανεώσιμες, ΔΕΗ Ανανεωσιμες, true",
  })
  void allowsForMissingButNotForOtherDiacritics(String alias, String surface, boolean matches) {
    CompanyExtractor extractor = extractor(company("a", alias));

    assertThat(found(extractor, "Hier, " + surface + " là.")).hasSize(matches ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vietnam Airlines",
        "Vietnam\u00A0Airlines",
        "Vietnam  Airlines",
        "Vietnam\nAirlines",
        "Vietnam \t\n Airlines",
        "Vietnam-Airlines",
        "\uFF36\uFF49\uFF45\uFF54\uFF4E\uFF41\uFF4D\u3000\uFF21\uFF49\uFF52\uFF4C\uFF49\uFF4E\uFF45\uFF53",
        "Viet\u00ADnam Air\u200Blines",
      })
  void seesThroughBlanksAndForms(String surface) {
    CompanyExtractor extractor = extractor(company("a", "Vietnam Airlines"));
    String text = "Kemarin,  " + surface + " terbang.";

    List<CompanyMentions> mentions =
        extractor.extract(text, List.of(sentence(0, text, text, false)));

    assertThat(describe(mentions)).containsExactly("a:NAME:" + surface);
    Occurrence occurrence = mentions.get(0).occurrences().get(0);
    assertThat(text.substring(occurrence.start(), occurrence.end())).isEqualTo(surface);
  }

  @Test
  void findsDecomposedText() {
    CompanyExtractor extractor = extractor(company("a", "Nestlé"), company("b", "ガスト"));

    assertThat(found(extractor, "Chez Nestle\u0301 hier")).containsExactly("a:NAME:Nestle\u0301");
    assertThat(found(extractor, "昨日カ\u3099ストは")).containsExactly("b:NAME:カ\u3099スト");
    assertThat(found(extractor, "昨日\uFF76\uFF9E\uFF7D\uFF84は"))
        .containsExactly("b:NAME:\uFF76\uFF9E\uFF7D\uFF84");
  }

  @ParameterizedTest
  @ValueSource(strings = {"L'Oréal", "L\u2019Oréal", "l'Oréal", "l\u2019Oréal", "L\u2019OREAL"})
  void takesAnyApostrophe(String surface) {
    CompanyExtractor extractor =
        extractor(company("a", "L'Oréal"), company("b", "McDonald\u2019s"));

    assertThat(found(extractor, "Chez " + surface + ", on attend"))
        .containsExactly("a:NAME:" + surface);
    assertThat(found(extractor, "A McDonald's and McDonald's' menu, McDonalds"))
        .containsExactly("b:NAME:McDonald's", "b:NAME:McDonald's", "b:NAME:McDonalds");
  }

  @Test
  void takesTheLongestNameOnly() {
    CompanyExtractor extractor =
        extractor(
            company("boc", "Bank of China"),
            company("china", "China"),
            company("scmp", "South China Morning Post"),
            company("post", "Post"));

    assertThat(found(extractor, "The Bank of China told the South China Morning Post of China."))
        .containsExactly(
            "boc:NAME:Bank of China", "china:NAME:China", "scmp:NAME:South China Morning Post");
  }

  @Test
  void doesNotFindNamesAcrossSentences() {
    CompanyExtractor extractor = extractor(company("a", "Vietnam Airlines"));

    assertThat(found(extractor, "He is in Vietnam\nAirlines are late")).isEmpty();
    assertThat(foundInOne(extractor, "He is with Vietnam\nAirlines today")).hasSize(1);
  }

  @Test
  void findsInTheTranslationWhatTheOriginalDoesNotName() {
    CompanyExtractor extractor = extractor(company("n", "Nokia"), company("s", "Sony"));
    String source = "Si Noka meminta Sony datang.";
    String english = "Nokia asked Sony and Sony to come to Nokia Corp.";

    List<CompanyMentions> mentions =
        extractor.extract("x " + source, List.of(sentence(2, source, english, false)));

    assertThat(describe(mentions))
        .containsExactly("n:NAME:Nokia", "n:NAME:Nokia Corp.", "s:NAME:Sony");
    assertThat(mentions.get(0).occurrences().get(0))
        .isEqualTo(
            new Occurrence(
                Occurrence.Kind.NAME,
                Occurrence.Rule.UNAMBIGUOUS,
                "Nokia",
                2,
                2 + source.length(),
                source,
                english));
    assertThat(mentions.get(1).occurrences().get(0).start()).isEqualTo(18);
  }

  @Test
  void readsSentencesWithoutTranslation() {
    assertThat(describe(NOKIA.extract("Nokia", List.of(sentence(0, "Nokia", null, false)))))
        .containsExactly("n:NAME:Nokia");
  }

  @Test
  void takesAmpersandForAnd() {
    CompanyExtractor extractor =
        extractor(company("a", "Cox & Kings"), company("b", "Marks and Spencer"));

    assertThat(found(extractor, "Cox and Kings met Marks & Spencer; Cox & Kings left."))
        .containsExactly("a:NAME:Cox and Kings", "a:NAME:Cox & Kings", "b:NAME:Marks & Spencer");
  }

  @Test
  void comesWithItsWordLists() {
    CompanyExtractor extractor = new CompanyExtractor(List.of(company("a", "Nokia")));

    assertThat(found(extractor, "Nokia came.")).containsExactly("a:NAME:Nokia");
  }

  @Test
  void leavesPartsOfForeignNamesInHanAndKatakanaAlone() {
    CompanyExtractor extractor =
        extractor(company("a", "吉利"), company("b", "万豪"), company("c", "サントリー"));

    assertThat(found(extractor, "埃德加·贝吉利亚受伤")).isEmpty();
    assertThat(found(extractor, "4500万豪ドルを投入する")).isEmpty();
    assertThat(found(extractor, "サントリーニの都市")).isEmpty();
    assertThat(found(extractor, "吉利和万豪")).containsExactly("a:NAME:吉利", "b:NAME:万豪");
    assertThat(found(extractor, "サントリーが発表した")).containsExactly("c:NAME:サントリー");
  }

  @Test
  void doubtsANameThatIsPartOfAnotherHanWord() {
    CompanyExtractor extractor = extractor(company("a", "京东"), company("b", "一汽"));

    assertThat(found(extractor, "京东方发布新屏幕")).doesNotContain("a:NAME:京东");
    assertThat(found(extractor, "他买了一汽车站的票")).doesNotContain("b:NAME:一汽");
    assertThat(found(extractor, "京东宣布降价")).containsExactly("a:NAME:京东");
  }
}
