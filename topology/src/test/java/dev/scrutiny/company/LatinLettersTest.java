package dev.scrutiny.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinLettersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18/3/2021",
        "Thủ tướng gặp lãnh đạo Samsung",
        "Thu\u0309 tu\u031Bo\u031B\u0301ng ga\u0323\u0306p",
        "L'État français et 阿里巴巴"
      })
  void textInLatinLettersKeepsItsNames(String text) {
    assertThat(LatinLetters.prevailIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Учитель показал магнит",
        "本田圭佑宣布退役",
        "Apple公司的股票昨天下跌",
        "ケロッグ",
        "카카오",
        "กูเกิล",
        "كتب الوزير"
      })
  void anotherScriptDoesNot(String text) {
    assertThat(LatinLetters.prevailIn(text)).isFalse();
  }
}
