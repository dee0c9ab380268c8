package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructions of French that English says in other words, with the lexicon as shipped. */
class FrenchOrderTest {

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il est donc difficile de partir.               | It is so difficult to leave.",
        "Ils votent de manière disproportionnée.        | They vote disproportionately.",
        "C'est une telle exigence.                      | It is such a requirement.",
        "Les membres des clubs de pêche ou de chasse votent. | The members of fishing or hunting"
            + " clubs vote.",
        "Citons l'application de Xiaomi.                | Let us cite the application of Xiaomi.",
        "Nous citons le rapport.                        | We cite the report.",
        "Elles ont fait chuter le prix.                 | They made the price fall.",
        "Lors de l'élection de 2008 en Floride, il a parlé. | During the 2008 election in Florida,"
            + " he spoke.",
        "Le meilleur joueur a gagné, soit 21 millions de dollars. | The best player won, or 21"
            + " million dollars.",
        "Ils renforcent ainsi le contrôle.              | They thus strengthen the control.",
        "Il a vu des vidéos réalistes mais fausses.     | He saw realistic but false videos.",
        "Avec de faux résultats, elle a gagné.          | With false results, she won.",
        "Une personne semble dire ce qu'elle n'a pas fait. | A person seems to say what they did"
            + " not do.",
        "M. Tremblay a démissionné.                     | Mr. Tremblay resigned.",
        "Une autre équipe a gagné.                      | Another team won.",
        "Le parti est né dans les années 1980.          | The party was born in the 1980s.",
        "Près de 300 personnes ont voté.                | Nearly 300 people voted.",
        "Il faut partir.                                | It is necessary to leave.",
        "Les deux pays ont signé.                       | The two countries signed.",
        "Un homme de 37 ans a été arrêté.               | A 37-year-old man was arrested.",
        "Il ne tente pas de partir.                     | He does not try to leave.",
        "Le chef de l'Etat a parlé.                     | The head of state spoke.",
        "Il ne sait pas si la loi sera adoptée.         | He does not know whether the law will be"
            + " adopted."
      })
  void saysInEnglishWhatFrenchSaysInOtherWords(String source, String expected) {
    assertThat(ENGINE.translate("fr", List.of(source)).sentences().get(0).text())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le ministre qui a démissionné a quitté le pays. | The minister who resigned left the"
            + " country.",
        "Le rapport que la commission a publié est faux. | The report that the commission published"
            + " is false.",
        "L'entreprise dont le directeur a démissionné est connue. | The company whose director"
            + " resigned is known.",
        "Le livre dont il parle est connu.              | The book of which he speaks is known.",
        "Trois pays, dont la France, ont refusé.        | Three countries, including France,"
            + " refused."
      })
  void saysOfWhomRelativeClausesTell(String source, String expected) {
    assertThat(ENGINE.translate("fr", List.of(source)).sentences().get(0).text())
        .isEqualTo(expected);
  }
}
