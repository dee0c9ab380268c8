package dev.scrutiny.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsToTheLeftAndToTheRight() {
    TextTable table = new TextTable(List.of("Name", "N"), List.of(false, true));
    table.add(List.of("a", "1"));
    table.add(List.of("longer", "1234"));

    assertThat(table.toString())
        .isEqualTo(
            """
            ┌────────┬──────┐
            │ Name   │    N │
            ├────────┼──────┤
            │ a      │    1 │
            │ longer │ 1234 │
            └────────┴──────┘
            """);
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    TextTable table = new TextTable(List.of("Name"), List.of(false));
    table.add(List.of("阿里巴巴"));
    table.add(List.of("카카오"));
    table.add(List.of("ＡＢ"));
    table.add(List.of("ｱﾘ"));

    assertThat(table.toString())
        .isEqualTo(
            """
            ┌──────────┐
            │ Name     │
            ├──────────┤
            │ 阿里巴巴 │
            │ 카카오   │
            │ ＡＢ     │
            │ ｱﾘ       │
            └──────────┘
            """);
  }

  @Test
  void combiningAndInvisibleCharactersTakeNone() {
    TextTable table = new TextTable(List.of("Name"), List.of(false));
    table.add(List.of("Vie\u0323\u0302t"));
    table.add(List.of("Việt"));
    table.add(List.of("A\u20DDB\u200DC"));

    assertThat(table.toString())
        .isEqualTo(
            """
            ┌──────┐
            │ Name │
            ├──────┤
            │ Vie\u0323\u0302t │
            │ Việt │
            │ A\u20DDB\u200DC  │
            └──────┘
            """);
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    TextTable table = new TextTable(List.of("N"), List.of(false));
    table.add(List.of("\uD835\uDC00"));
    table.add(List.of("\uD840\uDC00"));

    assertThat(table.toString())
        .isEqualTo(
            """
            ┌────┐
            │ N  │
            ├────┤
            │ \uD835\uDC00  │
            │ \uD840\uDC00 │
            └────┘
            """);
  }
}
