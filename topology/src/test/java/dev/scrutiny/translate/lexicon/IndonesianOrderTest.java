package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.translate.Translation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianOrderTest {

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  private static Translation translation(String language, String sentence) {
    return ENGINE.translate(language, List.of(sentence)).sentences().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mereka membeli rumah yang lebih besar. | They bought the larger house.",
        "Perusahaan itu didirikan lima tahun lalu. | The company was established five years ago.",
        "Dia tiba pada bulan Mei. | He arrived in May.",
        "Harga beras naik sebesar 5 persen. | The price of rice rose by 5 percent.",
        "Mereka bekerja dengan cepat. | They worked quickly.",
        "Polisi menangkap lebih 30 orang. | Police arrested more than 30 people.",
        "Dia meninggal pada Senin (4/11). | He died on Monday (11/4).",
        "Pemerintah melarang warga membakar sampah. | The government banned residents from burning"
            + " waste.",
        "Presiden mengatakan akan membangun jembatan. | The President said he would build the"
            + " bridge.",
        "Hadir pula dalam acara itu Rudi dan Sari. | Rudi and Sari were also present at the event.",
        "Aplikasi itu populer karena berhasil membuat video. | The app is popular because it"
            + " managed to make the video.",
        "Dia menangkap peluang itu. | He seized the opportunity.",
        "Kantor itu ditutup awal Maret lalu. | The office was closed early last March.",
        "Ada kabar kalau dia mundur. | There is news that he resigned.",
        "Bank XYZ Membuka Kantor Baru | Bank XYZ Opens New Office",
        "Sebelumnya, ada kabar bahwa ia sakit. | Earlier, there was news that he is sick.",
        "Populasi akan tumbuh dalam 20 tahun mendatang. | The population will grow in the next 20"
            + " years.",
        "Proyek itu selesai pada tahun 2013 mendatang. | The project finished in 2013.",
        "Mereka berbicara saat konferensi di Moskow. | They spoke during the conference in Moscow.",
        "Mereka menemukan burung itu ketika melakukan penelitian. | They found the bird when"
            + " conducting research.",
        "Alibaba memiliki SCMP sejak tahun 2015. | Alibaba has owned SCMP since 2015.",
        "Kabar ini tidak lama setelah rapat. | This news came not long after the meeting.",
        "Mereka membuat video hiper realistis tapi palsu. | They made the hyper-realistic but fake"
            + " video.",
        "Harga naik dari 8% menjadi 40%. | The price rose from 8% to 40%.",
        "Pemimpin Korea Utara Kim Jong-un berbicara. | The North Korean leader Kim Jong-un spoke.",
        "Dia meninggal pada usia 69 tahun. | He died at the age of 69.",
        "Ia sendiri akan datang. | He will come.",
        "Ia memutuskan untuk ke Italia. | He decided to go to Italy.",
        "Sejak tahun 1970-an perusahaan itu tumbuh. | Since the 1970s the company grew.",
        "UC Browser milik Alibaba punya Jack Ma dihapus. | UC Browser owned by Alibaba of Jack Ma"
            + " was deleted.",
        "Harga beras diperkirakan akan naik. | The price of rice is expected to rise.",
        "Mereka mempunyai penglihatan lebih tajam. | They have sharper sight.",
        "Hakim menjatuhkan denda US$2.500. | The judge imposed the fine of US$2,500.",
        "Ada kekhawatiran ditangkap oleh polisi. | There is a concern about being arrested by"
            + " police.",
        "Pemerintah meminta Alibaba dkk melakukan penilaian masing-masing. | The government asked"
            + " Alibaba and others to conduct their own assessment.",
        "Ia membeli rumah, mobil, dan perahu. | He bought the house, car, and boat.",
        "Warga itu membakar diri. | The resident set himself on fire.",
        "Perusahaan itu mengirim laporannya. | The company sent its report."
      })
  void putsIndonesianIntoEnglishOrder(String source, String expected) {
    assertThat(translation("id", source).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Akan kami periksa,\" katanya. | \"We will examine,\" he said.",
        "Kementerian itu, yang memeriksa laporan, diam. | The ministry, which",
        "Menteri itu, yang memeriksa laporan, diam. | The minister, who",
        "Perusahaan teknologi Indonesia membeli Zorvik. | Indonesian technology company"
      })
  void opensAsEnglishWould(String source, String expected) {
    assertThat(translation("id", source).text().replaceFirst("^The In", "In")).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pelajar boleh mendapatkan vaksin secara percuma. | Students can get the vaccine for free.",
        "Polis menahan dua lelaki di pejabat syarikat itu. | Police detained two men at the company"
            + " office.",
        "Kerajaan mengumumkan peruntukan RM50 juta. | The government announced the allocation of"
            + " RM50 million.",
        "Budak itu digigit ular. | The child was bitten by the snake."
      })
  void readsMalayAsMalay(String source, String expected) {
    Translation translation = translation("ms", source);

    assertThat(translation.text()).isEqualTo(expected);
    assertThat(translation.knownWords()).isEqualTo(translation.words());
  }
}
