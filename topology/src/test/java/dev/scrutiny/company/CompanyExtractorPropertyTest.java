package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.EVERYDAY;
import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.describe;
import static dev.scrutiny.company.Companies.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyExtractorPropertyTest {

  private static final List<String> NAMES =
      List.of(
          "Nokia",
          "Nestlé",
          "Hòa Phát",
          "Apple",
          "Bank of China",
          "China",
          "eBay",
          "LG",
          "阿里巴巴",
          "삼성전자",
          "ソニー",
          "Газпром",
          "L'Oréal",
          "Cox & Kings",
          "ByteDance",
          "Apple Daily",
          "Sơn Hà",
          "กสิกร",
          "Škoda",
          "AT&T");

  private static final List<String> WORDS =
      List.of(
          "the",
          "shares",
          "of",
          "and",
          "công",
          "ty",
          "a",
          "é",
          "的",
          "は",
          "은",
          "Inc.",
          "Group",
          "Holdings",
          "集团",
          "PT",
          "tập",
          "đoàn",
          "profit",
          "Tbk",
          "«",
          "»",
          "(",
          ")",
          "&",
          "-",
          "'s",
          "123",
          "\uD83D\uDE80",
          "\u00AD",
          "Über",
          "que",
          "dan");

  private static final List<String> JOINTS =
      List.of(" ", " ", " ", " ", "", ", ", "-", "\u00A0", "  ", "\n", "\u3000", "'", "\u2019");

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(40);
    for (int i = 0; i < parts; i++) {
      String word = pick(random, random.nextInt(3) == 0 ? NAMES : WORDS);
      text.append(random.nextInt(12) == 0 ? word.toUpperCase(Locale.ROOT) : word);
      text.append(pick(random, JOINTS));
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<Company> companies(Random random) {
    List<Company> companies = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if (random.nextInt(4) > 0) {
        String[] aliases =
            random.nextInt(5) == 0 ? new String[] {pick(random, NAMES)} : new String[0];
        companies.add(company("c" + (char) ('a' + i), NAMES.get(i), aliases));
      }
    }
    return companies;
  }

  private static List<CompanyMentions> extract(List<Company> companies, String text) {
    return new CompanyExtractor(companies, EVERYDAY).extract(text, sentences(text));
  }

  @Test
  void theTextsNameCompanies() {
    long named =
        seeds()
            .mapToObj(Random::new)
            .filter(random -> !extract(companies(random), text(random)).isEmpty())
            .count();

    assertThat(named).isGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void offsetsPointAtTheSurfaceAndOccurrencesNeverOverlap(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    String text = text(random);

    for (CompanyMentions mentions : extract(companies, text)) {
      int end = 0;
      assertThat(mentions.occurrences()).isNotEmpty();
      for (Occurrence occurrence : mentions.occurrences()) {
        assertThat(text.substring(occurrence.start(), occurrence.end()))
            .isEqualTo(occurrence.surface())
            .isNotBlank();
        assertThat(occurrence.start()).isGreaterThanOrEqualTo(end);
        end = occurrence.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void differentCompaniesOverlapOnlyWhereTheyShareASpelling(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    String text = text(random);
    List<Occurrence> all = new ArrayList<>();
    extract(companies, text).forEach(mentions -> all.addAll(mentions.occurrences()));

    for (Occurrence one : all) {
      for (Occurrence other : all) {
        boolean apart = one.end() <= other.start() || other.end() <= one.start();
        boolean same = one.start() == other.start() && one.end() == other.end();
        assertThat(apart || same).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheCompaniesIsOfNoConsequence(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    String text = text(random);
    List<Company> shuffled = new ArrayList<>(companies);
    Collections.shuffle(shuffled, random);

    assertThat(extract(shuffled, text)).isEqualTo(extract(companies, text));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void composedAndDecomposedTextNameTheSameCompanies(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    String composed = Normalizer.normalize(text(random), Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(
            describe(extract(companies, decomposed)).stream()
                .map(found -> Normalizer.normalize(found, Normalizer.Form.NFC)))
        .containsExactlyElementsOf(describe(extract(companies, composed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCompanyThatTheTextDoesNotNameChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    String text = text(random);
    List<CompanyMentions> before = extract(companies, text);
    List<Company> more = new ArrayList<>(companies);
    more.add(company("b", "Zyxel Networks Ltd", "Zyxel", "合勤科技", "A Zyxel of China"));
    more.add(company("z", "Quanta", "廣達", "Quanta Bank", "квант"));

    assertThat(extract(more, text)).isEqualTo(before);
  }

  /**
   * A company, with or without ticker, product and legal form, made of syllables that no other name
   * starts or ends with, so that no aliases overlap.
   */
  private static Company added(Random random) {
    return new Company(
        "bb",
        "Vyrqol Tesqa",
        List.of("Vyrqol", "ウィルクォル", "вырквол"),
        random.nextBoolean() ? List.of("Quvolt") : List.of(),
        random.nextBoolean() ? List.of("Zarq") : List.of(),
        null,
        random.nextBoolean() ? "NYSE:VYRQ" : null,
        Company.Kind.COMPANY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCompanyWithNamesOfItsOwnChangesNoMentionOfOthers(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    Company other = added(random);
    List<Company> more = new ArrayList<>(companies);
    more.add(other);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      // Also in enumerations with the others, which say nothing about these.
      text.append(text(random)).append(pick(random, List.of(" . ", ", ", " and ", ": ", " с ")));
      text.append(pick(random, List.of("Vyrqol", "Vyrqol Tesqa", "вырквол", "Vyrqol Zarq")));
      text.append(pick(random, List.of("", "", " (NYSE: VYRQ)", " $VYRQ", " Quvolt", ", Zarq")));
      text.append(pick(random, List.of(" ;\n", ", Apple\n", " and Apple \n", " & China.\n")));
    }

    List<CompanyMentions> without = extract(companies, text.toString());
    List<CompanyMentions> with = extract(more, text.toString());

    assertThat(with).extracting(mentions -> mentions.company().id()).contains("bb");
    assertThat(with).filteredOn(mentions -> mentions.company() != other).isEqualTo(without);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNormalFormNamesTheSameCompaniesAndItsOffsetsPointIntoIt(long seed) {
    Random random = new Random(seed);
    List<Company> companies = companies(random);
    // The compatibility forms may change the text itself (a ligature); those of a form that has
    // none of these are the same text.
    String text = Normalizer.normalize(text(random), Normalizer.Form.NFKC);
    List<String> expected = describe(extract(companies, text));

    for (Normalizer.Form form : Normalizer.Form.values()) {
      String other = Normalizer.normalize(text, form);
      List<CompanyMentions> mentions = extract(companies, other);
      assertThat(
              describe(mentions).stream()
                  .map(found -> Normalizer.normalize(found, Normalizer.Form.NFKC)))
          .containsExactlyElementsOf(expected);
      for (CompanyMentions company : mentions) {
        for (Occurrence occurrence : company.occurrences()) {
          assertThat(other.substring(occurrence.start(), occurrence.end()))
              .isEqualTo(occurrence.surface());
        }
      }
    }
  }
}
