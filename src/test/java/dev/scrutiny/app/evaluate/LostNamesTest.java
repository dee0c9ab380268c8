package dev.scrutiny.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LostNamesTest {

  private final LostNames names = new LostNames(LostNames.builtIn());

  @Test
  void countsANameThatTheTranslationHasFewerTimes() {
    names.add("Alibaba Group dan Alibaba Group", "Alibaba Group and Ali Baba Group");

    assertThat(names.names()).isEqualTo(2);
    assertThat(names.lost()).containsExactly(Map.entry("Alibaba Group", 1));
    assertThat(names.perThousand()).isCloseTo(500, within(1e-9));
  }

  @Test
  void losesNothingWhereNamesStay() {
    names.add("Tencent Holdings memanggil", "Tencent Holdings summoned");

    assertThat(names.names()).isEqualTo(1);
    assertThat(names.lost()).isEmpty();
  }

  @Test
  void aCommonNounBeforeANameIsNoPartOfIt() {
    LostNames names = new LostNames(LostNames.builtIn());

    names.add("Le groupe Disney a racheté Pixar.", "The Disney group bought back Pixar.");

    assertThat(names.names()).isPositive();
    assertThat(names.lost()).isEmpty();
  }

  @Test
  void aNameInAnotherScriptIsExpectedInLatinLetters() {
    LostNames names = new LostNames(LostNames.builtIn());

    names.add("微软公司和阿里巴巴集团宣布", "Microsoft and 阿里巴巴集团 announced");

    assertThat(names.names()).isEqualTo(2);
    assertThat(names.lost()).containsExactly(Map.entry("阿里巴巴集团", 1));
  }
}
