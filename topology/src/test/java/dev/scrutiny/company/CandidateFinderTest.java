package dev.scrutiny.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateFinderTest {

  private final CandidateFinder finder = new CandidateFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Regulators fined Foxglove Robotics Inc. on Monday. | Foxglove Robotics | Foxglove Robotics"
            + " Inc.",
        "The Foxglove Robotics Corporation denied it. | Foxglove Robotics | Foxglove Robotics"
            + " Corporation",
        "Shares of Bank of Quillon Ltd fell. | Bank of Quillon | Bank of Quillon Ltd",
        "Engineers of Foxglove Widgets Inc. left. | Foxglove Widgets | Foxglove Widgets Inc.",
        "Salariés de Verdelin SARL en grève. | Verdelin | Verdelin SARL",
        "It sued Marrow & Pike plc in London. | Marrow & Pike | Marrow & Pike plc",
        "It bought Delmore's Kitchens LLC last year. | Delmore's Kitchens | Delmore's Kitchens LLC",
        "Quillon Energy (NYSE: QLN) rose. | Quillon Energy | Quillon Energy (NYSE: QLN)",
        "Polisi memeriksa direktur PT Sumber Kencana Abadi di Jakarta. | Sumber Kencana Abadi | PT"
            + " Sumber Kencana Abadi",
        "Saham PT Kencana Raya Tbk turun. | Kencana Raya | PT Kencana Raya Tbk",
        "Công ty TNHH Xây dựng Sao Vàng bị phạt. | Xây dựng Sao Vàng | Công ty TNHH Xây dựng Sao"
            + " Vàng",
        "Ông làm việc tại Công ty cổ phần Thực phẩm An Khang ở Huế. | Thực phẩm An Khang | Công ty"
            + " cổ phần Thực phẩm An Khang",
        "La société Verdelin SARL a été condamnée. | Verdelin | Verdelin SARL",
        "Die Staatsanwaltschaft ermittelt gegen die Brombach Technik GmbH. | Brombach Technik |"
            + " Brombach Technik GmbH",
        "Суд оштрафовал ООО «Ромашка Плюс» на миллион. | Ромашка Плюс | ООО «Ромашка Плюс",
        "监管部门对星河木业有限公司罚款。 | 星河木业 | 星河木业有限公司",
        "株式会社ホシゾラは新製品を発表した。 | ホシゾラ | 株式会社ホシゾラ",
        "검찰은 주식회사 별하늘을 압수수색했다. | 별하늘 | 주식회사 별하늘",
        "He runs a company called Foxglove Robotics in Leeds. | Foxglove Robotics | a company called"
            + " Foxglove Robotics",
        "It bought a small Leeds-based startup named Quillon. | Quillon | a small Leeds-based"
            + " startup named Quillon",
        "He paid a company called \"Foxglove\" twice. | Foxglove | a company called \"Foxglove",
        "He runs a company called Foxglove Robotics Ltd in Leeds. | Foxglove Robotics | Foxglove"
            + " Robotics Ltd",
        "Ia mendirikan perusahaan bernama Kencana Raya di Jakarta. | Kencana Raya | perusahaan"
            + " bernama Kencana Raya",
        "Ông lập công ty tên là Sao Vàng ở Huế. | Sao Vàng | công ty tên là Sao Vàng",
        "Il dirige une entreprise baptisée Verdelin à Lyon. | Verdelin | entreprise baptisée"
            + " Verdelin",
        "Sie leitet ein Unternehmen namens Brombach in Ulm. | Brombach | Unternehmen namens"
            + " Brombach",
        "Dirige una empresa llamada Verdelina en Lima. | Verdelina | empresa llamada Verdelina",
        "Он основал компанию под названием «Ромашка Плюс». | Ромашка Плюс | компанию под названием"
            + " «Ромашка Плюс",
      })
  void findsNamesThatMustBeCompanies(String sentence, String name, String surface) {
    List<Candidate> candidates = find(sentence);
    assertThat(candidates).extracting(Candidate::name).containsExactly(name);
    assertThat(candidates.get(0).surface()).isEqualTo(surface);
    assertThat(sentence.substring(candidates.get(0).start(), candidates.get(0).end()))
        .isEqualTo(surface);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Holdings were sold.",
        "The minister spoke to the Working Group in Geneva.",
        "He is a limited man of Limited means.",
        "PT adalah singkatan.",
        "Công ty cổ phần là gì?",
        "FOXGLOVE ROBOTICS INC FINED OVER FUMES IN CITY",
        "See chapter 3 (NYSE) for more (NASDAQ: ).",
        "这家有限公司",
        "The company called Foxglove's ruling unfair.",
        "In a statement, the company called Ann Foxglove a liar.",
        "The firm named Jane Foxglove chief executive.",
        "A company called Monday to complain.",
        "A firm called the police in Quillon.",
        "A Company Called Foxglove Raises Money In Leeds",
        "It is a company named after Ann Foxglove.",
        "He met a man called Foxglove from a company in Leeds.",
        "Perusahaan itu dipimpin orang bernama Kencana.",
        "Giám đốc công ty Nguyễn Văn An đã từ chức.",
        "L'entreprise appelée à Lyon a répondu.",
        "",
      })
  void findsNothingWhereNoNameIs(String sentence) {
    assertThat(find(sentence)).isEmpty();
  }

  @Test
  void listsEachNameOnceInTheOrderOfTheText() {
    assertThat(find("Quillon Ltd and Foxglove Inc. met; later Quillon Ltd left."))
        .extracting(Candidate::name)
        .containsExactly("Quillon", "Foxglove");
  }

  @Test
  void leavesOutWhatIsUnderWatch() {
    String text = "Foxglove Robotics Inc. and Quillon Ltd were fined.";
    Company foxglove =
        new Company(
            "foxglove",
            "Foxglove Robotics",
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Company.Kind.COMPANY);
    List<Sentence> sentences = sentences(text);
    List<CompanyMentions> known = new CompanyExtractor(List.of(foxglove)).extract(text, sentences);
    assertThat(finder.find(FoldedSentences.of(text, sentences), known))
        .extracting(Candidate::name)
        .containsExactly("Quillon");
  }

  private List<Candidate> find(String text) {
    return finder.find(FoldedSentences.of(text, sentences(text)), List.of());
  }

  private static List<Sentence> sentences(String text) {
    return List.of(new Sentence(new Span(0, text.length()), text, null, false));
  }
}
