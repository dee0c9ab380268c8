package dev.scrutiny.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationScoresTest {

  private static final List<String> TRANSLATIONS =
      List.of(
          "The minister said 1,5 million people (3%) don't agree - \"never\", he added.",
          "It cost $2.50 & more; see http://example.org/a-b in 2021-22!",
          "Đây là Café 🙂 naïve\ttab and\u00a0nbsp.",
          "",
          "One");

  private static final List<String> REFERENCES =
      List.of(
          "The minister said that 1.5 million people (3 %) do not agree; \"never\", he added.",
          "It costs $2.50 and more: see http://example.org/a-b for 2021-22!",
          "This is Café 🙂 naïve tab and nbsp.",
          "Empty here",
          "One");

  private static Bleu bleu(List<String> translations, List<String> references) {
    Bleu bleu = new Bleu();
    for (int i = 0; i < translations.size(); i++) {
      bleu.add(translations.get(i), references.get(i));
    }
    return bleu;
  }

  private static double chrf(List<String> translations, List<String> references) {
    ChrF chrf = new ChrF();
    for (int i = 0; i < translations.size(); i++) {
      chrf.add(translations.get(i), references.get(i));
    }
    return chrf.score();
  }

  /** The expected figures were computed by an independent implementation in another language. */
  @Test
  void agreesWithAnIndependentImplementation() {
    Bleu bleu = bleu(TRANSLATIONS, REFERENCES);

    assertThat(bleu.score()).isCloseTo(56.49293608609485, within(1e-9));
    assertThat(bleu.lengthRatio()).isCloseTo(0.9285714285714286, within(1e-12));
    assertThat(chrf(TRANSLATIONS, REFERENCES)).isCloseTo(70.47635467303898, within(1e-9));
  }

  @Test
  void givesAHundredToTheReference() {
    assertThat(bleu(REFERENCES, REFERENCES).score()).isCloseTo(100, within(1e-9));
    assertThat(chrf(REFERENCES, REFERENCES)).isCloseTo(100, within(1e-9));
  }

  @Test
  void givesNothingToNothing() {
    assertThat(bleu(List.of(""), List.of("a b c d e")).score()).isZero();
    assertThat(chrf(List.of(""), List.of("a b c d e"))).isZero();
  }
}
