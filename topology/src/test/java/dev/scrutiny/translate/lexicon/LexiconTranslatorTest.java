package dev.scrutiny.translate.lexicon;

import static dev.scrutiny.translate.lexicon.TinyLexicon.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTranslatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pemerintah memanggil dua perusahaan teknologi. | The government summoned two technology"
            + " companies.",
        "Perusahaan itu dipanggil pemerintah China. | That company was summoned by the Chinese"
            + " government.",
        "Mereka akan membuka rumah sakit baru.     | They will open the new hospital.",
        "Dia tidak membeli mobil besar.            | He did not buy the big car.",
        "Perusahaan telah mengirim laporannya.     | The company has sent its report.",
        "Anak-anak tersebut sedang membaca.        | The children are reading.",
        "Mobil mereka lebih besar.                 | Their car is bigger.",
        "Dia meminta mereka untuk bekerja.         | He asked them to work.",
        "Pada Kamis 18 Maret 2021 dia menolak.     | On Thursday 18 March 2021 he rejected.",
        "Jumlah korban di Indonesia 20.000 orang.  | The number of victims in Indonesia 20,000"
            + " people.",
        "Ada 2,9 juta ton.                         | There are 2.9 million tons.",
        "Presiden Prancis juga bisa dipanggil.     | The French president can also be summoned."
      })
  void translatesIndonesian(String source, String expected) {
    assertThat(english("id", source.strip())).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chính phủ đã triệu tập các công ty công nghệ. | The government summoned technology"
            + " companies.",
        "Công ty này sẽ bị cấm ở Trung Quốc.           | This company will be banned in China.",
        "Họ đang sử dụng công nghệ mới của họ.         | They are using their new technology.",
        "Ông không cho biết.                           | He did not say.",
        "Bộ Công an cho biết rằng cuộc họp được tổ chức ngày 18 tháng 3 năm 2021. | The Ministry of"
            + " Public Security said that the meeting was held on 18 March 2021.",
        "Đây là công ty lớn nhất.                      | Đây is the biggest company.",
        "Họ cấm việc sử dụng công nghệ.                | They banned using the technology."
      })
  void translatesVietnamese(String source, String expected) {
    assertThat(english("vi", source.strip())).isEqualTo(expected.strip());
  }

  @Test
  void readsBothStylesOfVietnameseToneMarks() {
    assertThat(english("vi", "họ có hoà bình.")).isEqualTo(english("vi", "họ có hòa bình."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les régulateurs chinois ont convoqué les grandes entreprises technologiques. | Chinese"
            + " regulators summoned big technological companies.",
        "L'entreprise a été convoquée par le ministre. | The company was summoned by the minister.",
        "Elle n'a pas parlé hier.                      | She did not speak yesterday.",
        "Le ministre va annoncer des évaluations de sécurité. | The minister will announce security"
            + " assessments.",
        "Il peut finir la réunion sans parler.         | He can finish the meeting without"
            + " speaking.",
        "La société vend 1,5 milliard d'euros.         | The company sells 1.5 billion euros.",
        "La réunion est à Paris jeudi.                 | The meeting is in Paris on Thursday.",
        "La réunion a eu lieu en France.               | The meeting took place in France.",
        "Le ministre les avait convoqués.              | The minister had summoned them.",
        "Ces bateaux sont plus grands.                 | These boats are bigger.",
        "Les entreprises de Paris parlent.             | The companies of Paris speak.",
        "Il ne vend que le bateau.                     | He only sells the boat.",
        "Il a vendu 11% des bateaux.                   | He sold 11% of boats.",
        "« Nous parlerons » : le ministre !            | \"We will speak\": the minister!"
      })
  void translatesFrench(String source, String expected) {
    assertThat(english("fr", source.strip())).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|Perusahaan itu dan Bank Central Baru menolak.|Bank Central Baru",
        "id|Dia membeli Honda Motor Jateng pada Kamis.|Honda Motor Jateng",
        "id|Menurut New Light of Myanmar, mereka menolak.|New Light of Myanmar",
        "vi|Họ triệu tập Thế Giới Di Động.|Thế Giới Di Động",
        "fr|Le ministre a convoqué Société Générale hier.|Société Générale",
        "fr|Il parle pour L'Oréal.|L'Oréal",
        "id|Lihat https://a.example/besar dan @rumah_baru atau 阿里巴巴.|https://a.example/besar",
        "id|Dia membaca 阿里巴巴.|阿里巴巴"
      })
  void leavesNamesAndAddressesAsTheyAre(String language, String source, String name) {
    assertThat(english(language, source)).contains(name);
  }

  @Test
  void keepsCapitals() {
    assertThat(english("fr", "MISE À JOUR 2 – Il parle.")).isEqualTo("UPDATE 2 – He speaks.");
    assertThat(english("id", "rumah.")).isEqualTo("the house.");
  }

  @Test
  void putsHeadlinesInThePresentTense() {
    assertThat(english("id", "Pemerintah China Panggil Perusahaan Teknologi"))
        .isEqualTo("Chinese Government Summons Technology Company");
  }

  @Test
  void countsRunningWordsButNotNamesAndNumbers() {
    Translation translation =
        TinyLexicon.ENGINE
            .translate("id", List.of("Pemerintah memanggil 2 qwerty Alibaba Group di rumah sakit."))
            .sentences()
            .get(0);

    assertThat(translation.words()).isEqualTo(6);
    assertThat(translation.knownWords()).isEqualTo(5);
    assertThat(translation.text()).contains("qwerty").contains("Alibaba Group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void translatesNothingToNothing(String blank) {
    assertThat(TinyLexicon.ENGINE.translate("fr", List.of(blank)).sentences())
        .containsExactly(new Translation("", 0, 0));
  }

  @Test
  void answersInOrder() {
    assertThat(TinyLexicon.ENGINE.translate("id", List.of("rumah.", "", "mobil.")).sentences())
        .extracting(Translation::text)
        .containsExactly("the house.", "", "the car.");
  }

  @Test
  void knowsItsLanguages() {
    assertThat(TinyLexicon.ENGINE.engine()).isEqualTo("lexicon");
    assertThat(TinyLexicon.ENGINE.supports("vi")).isTrue();
    assertThat(TinyLexicon.ENGINE.supports("de")).isFalse();
    assertThatThrownBy(() -> TinyLexicon.ENGINE.translate("de", List.of("Haus")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("de");
  }

  @Test
  void versionStandsForTheData() {
    ResourceFiles changed =
        path -> {
          byte[] bytes = TinyLexicon.FILES.read(path);
          if (bytes != null && path.equals("id/entries.tsv")) {
            bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = '\n';
          }
          return bytes;
        };
    assertThat(new LexiconTranslator(TinyLexicon.FILES).version())
        .isEqualTo(TinyLexicon.ENGINE.version())
        .isNotEqualTo(new LexiconTranslator(changed).version());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void givesTheSameTranslationAlwaysAndForAnyInput(long seed) {
    Random random = new Random(seed);
    for (String language : List.of("id", "vi", "fr")) {
      List<String> words = new ArrayList<>();
      for (TabbedFile.Row row : TabbedFile.rows(TinyLexicon.FILES, language + "/entries.tsv", 3)) {
        words.add(row.columns().get(0));
      }
      Collections.addAll(
          words, ".", ",", "«", "»", "\"", "Xyz", "3,5", "-", "(", "l'", "HONDA", "?");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(10) == 0 ? "" : " ");
      }
      List<String> sentence = List.of(text.toString());

      Translations first = TinyLexicon.ENGINE.translate(language, sentence);

      assertThat(first)
          .isEqualTo(new LexiconTranslator(TinyLexicon.FILES).translate(language, sentence));
      assertThat(first.sentences().get(0).knownWords())
          .isLessThanOrEqualTo(first.sentences().get(0).words());
      assertThat(first.sentences().get(0).text()).doesNotContain("  ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "id,rumah ",
    "id,a",
    "id,Bank ",
    "id,(",
    "id,1.",
    "vi,công nghệ mới ",
    "fr,l'a ",
    "fr,est-"
  })
  void standsAMillionCharacters(String language, String part) {
    String text = part.repeat(1_000_000 / part.length());

    Translation translation =
        TinyLexicon.ENGINE.translate(language, List.of(text)).sentences().get(0);

    assertThat(translation.text()).isNotEmpty();
  }

  @Test
  void loadsTheShippedLexicons() {
    LexiconTranslator engine = LexiconTranslator.load();

    for (String language : List.of("id", "ms", "vi", "fr")) {
      assertThat(engine.supports(language)).isTrue();
    }
    assertThat(engine.version()).matches("[0-9]+-[0-9a-f]{8}");
  }
}
