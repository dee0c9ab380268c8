package dev.scrutiny.company;

import static dev.scrutiny.company.Companies.company;
import static dev.scrutiny.company.Companies.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons, rivers, stadiums, competitions and tickers with a company's name in them. */
class OtherNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Versace, 'People were running, Armand Versace said.'",
    "Bosch, 'Then Mr. Bosch arrived with his dog.'",
    "Bosch, 'Danach kam Frau Bosch mit ihrem Hund.'",
    "Chanel, 'Kemudian Ibu Chanel pulang ke rumah.'",
    "Deepak, 'We sold early, said Deepak Mohoni of the fund.'",
    "范思哲, 阿尔芒·范思哲说道。",
    "Amazonia, 'They went up the Amazonia River by boat.'",
    "Amazonia, 'Mereka menyusuri Sungai Amazonia dengan perahu.'",
    "Amazonia, 'Ils ont remonté le fleuve Amazonia en bateau.'",
    "亚马逊, 亚马逊河是世界上最大的河流。",
    "Emirates, 'They won at the Emirates Stadium on Sunday.'",
    "SAP, 'He fought in the SAP-Arena in Mannheim.'",
    "Barclays, 'They lead the Barclays Premier League again.'",
    "Toyota, 'Mereka menjuarai Piala Toyota pada Minggu.'",
    "Kodak, 'The show will be at the Kodak Theatre in March.'",
    "MFE, 'The blog of McAfee (NYSE: MFE) warned of it.'",
    "NYSE, 'The blog of McAfee (NYSE: MFE) warned of it.'",
    "Bank of India, 'The Central Bank of India met on Monday.'",
  })
  void doNotCount(String name, String text) {
    List<String> found = found(new CompanyExtractor(List.of(company("a", name))), text);

    assertThat(found).allMatch(occurrence -> occurrence.startsWith("a:AMBIGUOUS:"));
  }

  @ParameterizedTest
  @CsvSource({
    "Versace, 'People were running, said the chairman of Versace.'",
    "Versace, 'The house of Versace Group sold its archive.'",
    "Bosch, 'Then Bosch closed the plant.'",
    "Emirates, 'They bought shares of Emirates on Sunday.'",
    "SAP, 'The SAP-Chef spoke in Mannheim.'",
    "Toyota, 'Mereka membeli saham Toyota pada Minggu.'",
    "Bank of India, 'The Bank of India met on Monday.'",
    "Bank of India, 'Sell Bank of India with a target of 160.'",
  })
  void leaveTheCompanyAlone(String name, String text) {
    assertThat(found(new CompanyExtractor(List.of(company("a", name))), text))
        .singleElement()
        .asString()
        .startsWith("a:NAME:");
  }
}
