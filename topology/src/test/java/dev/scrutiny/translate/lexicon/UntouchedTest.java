package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, numbers, addresses and foreign scripts come out as they went in, wherever they stand. */
class UntouchedTest {

  private static final int TRIALS = 400;

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  private static final String[] SYLLABLES = {
    "zor", "vik", "quen", "brax", "tol", "wim", "kry", "pud", "jex", "lun", "fra", "gost"
  };

  private static final List<String> FOREIGN =
      List.of("微信", "字节跳动", "ソフトバンク", "Газпром", "삼성전자", "Αθήνα", "مصر");

  private static final List<String> INDONESIAN =
      List.of(
          "Pemerintah memanggil %s pada hari Senin.",
          "Menurut %s, perusahaan itu akan membuka kantor baru di kota.",
          "Dia bekerja untuk %s sejak tahun lalu, kata juru bicara.",
          "Laporan tentang %s dan teknologi baru dibaca oleh banyak orang.");

  private static final List<String> VIETNAMESE =
      List.of(
          "Chính phủ đã triệu tập %s vào thứ Hai.",
          "Theo %s, công ty này sẽ mở văn phòng mới ở thành phố.",
          "Ông làm việc cho %s từ năm ngoái, người phát ngôn cho biết.",
          "Báo cáo về %s và công nghệ mới được nhiều người đọc.");

  private static final List<String> FRENCH =
      List.of(
          "Le gouvernement a convoqué %s lundi.",
          "Selon %s, l'entreprise ouvrira un nouveau bureau dans la ville.",
          "Il travaille pour %s depuis l'année dernière, a dit le porte-parole.",
          "Le rapport sur %s et la nouvelle technologie est lu par beaucoup de gens.");

  static Stream<Arguments> sentences() {
    return Stream.of(
            Stream.of("id").flatMap(l -> INDONESIAN.stream().map(s -> Arguments.of(l, s))),
            Stream.of("vi").flatMap(l -> VIETNAMESE.stream().map(s -> Arguments.of(l, s))),
            Stream.of("fr").flatMap(l -> FRENCH.stream().map(s -> Arguments.of(l, s))))
        .flatMap(s -> s);
  }

  private static String english(String language, String sentence) {
    String text = ENGINE.translate(language, List.of(sentence)).sentences().get(0).text();
    return text == null ? "" : text;
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = random.nextInt(2, 4);
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Capitals.first(word.toString());
  }

  private static String name(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> word(random);
      case 1 -> word(random) + " " + word(random);
      case 2 -> word(random) + " " + word(random) + " " + word(random);
      case 3 -> word(random).substring(0, 3).toUpperCase(Locale.ROOT) + "X";
      case 4 -> word(random) + "-" + word(random);
      default -> word(random) + random.nextInt(2, 99);
    };
  }

  private static String number(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Integer.toString(random.nextInt(13, 1_000));
      case 1 -> Integer.toString(random.nextInt(3_000, 1_000_000_000));
      default -> random.nextInt(13, 99) + ":" + random.nextInt(10, 59);
    };
  }

  private static String address(SplittableRandom random) {
    String host = word(random).toLowerCase(Locale.ROOT);
    return switch (random.nextInt(5)) {
      case 0 -> "https://" + host + ".example/" + word(random) + "?a=" + random.nextInt() + "&b=di";
      case 1 -> "www." + host + ".example";
      case 2 -> host + "@" + host + ".example";
      case 3 -> "@" + host;
      default -> "#" + word(random);
    };
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void keepsNames(String language, String sentence) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < TRIALS; i++) {
      String name = name(random);
      assertThat(english(language, sentence.formatted(name))).contains(name);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void keepsNumbers(String language, String sentence) {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < TRIALS; i++) {
      String number = number(random);
      assertThat(english(language, sentence.formatted(number))).contains(number);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void keepsAddresses(String language, String sentence) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < TRIALS; i++) {
      String address = address(random);
      assertThat(english(language, sentence.formatted(address))).contains(address);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void keepsOtherScripts(String language, String sentence) {
    for (String words : FOREIGN) {
      assertThat(english(language, sentence.formatted("“" + words + "”"))).contains(words);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void startsWithACapitalAndEndsWithTheFullStop(String language, String sentence) {
    String english = english(language, sentence.formatted("Zorvik"));

    assertThat(Character.isUpperCase(english.charAt(0))).isTrue();
    assertThat(english).endsWith(".").doesNotContain(" .", " ,", "  ");
  }
}
