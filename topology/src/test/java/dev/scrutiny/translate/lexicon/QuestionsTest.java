package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions, with the lexicons as shipped. */
class QuestionsTest {

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  private static void translates(String language, String source, String expected) {
    assertThat(ENGINE.translate(language, List.of(source)).sentences().get(0).text())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apakah pemerintah menaikkan harga?           | Did the government raise the price?",
        "Apakah perusahaan itu telah menjual sahamnya? | Has the company sold its share?",
        "Apakah dia sakit?                            | Is he sick?",
        "Apakah ada solusi?                           | Is there a solution?",
        "Bisakah pemerintah menaikkan harga?          | Can the government raise the price?",
        "Haruskah kita takut?                         | Must we be afraid?",
        "Mengapa dia pergi?                           | Why did he go?",
        "Kapan presiden akan tiba di Jakarta?         | When will the president arrive in Jakarta?",
        "\"Mengapa Anda pergi?\" tanya wartawan.      | \"Why do you go?\" asked journalists.",
        "Dia bertanya apakah pemerintah akan menaikkan harga. | He asked whether the government will"
            + " raise the price."
      })
  void ofIndonesianHaveEnglishOrder(String source, String expected) {
    translates("id", source, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bạn có muốn đi chơi với chúng tôi không?     | Do you want to go out with us?",
        "Bạn có một con mèo không?                    | Do you have a cat?",
        "Ông Nam đã từ chức chưa?                     | Did Mr. Nam resign?",
        "Đây là nhà máy của Samsung phải không?       | Is this a factory of Samsung?",
        "Tại sao công ty bán nhà máy?                 | Why did the company sell the factory?",
        "Bạn sống ở đâu?                              | Where do you live?",
        "Tên của bạn là gì?                           | What is your name?",
        "Cuộc họp diễn ra khi nào?                    | When did the meeting take place?",
        "Tôi có thể giúp gì không?                    | Can I help anything?"
      })
  void ofVietnameseHaveEnglishOrder(String source, String expected) {
    translates("vi", source, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Est-ce que le président a démissionné ?      | Did the president resign?",
        "A-t-il vendu ses actions ?                   | Did he sell his actions?",
        "Le ministre va-t-il démissionner ?           | Will the minister resign?",
        "Pourquoi le gouvernement augmente-t-il les prix ? | Why does the government increase"
            + " prices?",
        "Que pensez-vous de cette décision ?          | What do you think of this decision?",
        "Où travaille le ministre ?                   | Where does the minister work?",
        "Que signifie cette décision ?                | What does this decision mean?",
        "Qu'est-ce que vous voulez ?                  | What do you want?",
        "Faut-il fermer l'usine ?                     | Is it necessary to close the factory?",
        "S'il refuse, que ferons-nous ?               | If he refuses, what will we do?"
      })
  void ofFrenchHaveEnglishOrder(String source, String expected) {
    translates("fr", source, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | Siapa yang membeli perusahaan itu?      | Who bought the company?",
        "id | Mengapa tidak?                          | Why not?",
        "vi | Ai mua công ty này?                     | Who bought this company?",
        "vi | Cô ấy thông minh, phải không?           | She is smart?",
        "fr | Combien de personnes ont voté ?         | How many people voted?",
        "fr | Quelle est la solution ?                | What is the solution?",
        "fr | Vous partez ?                           | You leave?",
        "fr | Et après ?                              | And afterwards?"
      })
  void keepTheirOrderWhereTheSubjectIsAskedForOrNothingSaysThatAnythingIs(
      String language, String source, String expected) {
    translates(language, source, expected);
  }
}
