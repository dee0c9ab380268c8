package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese lexicon and the rules for languages without inflection, on sentences of news. */
class VietnameseTranslationTest {

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  private static String english(String sentence) {
    return ENGINE.translate("vi", List.of(sentence)).sentences().get(0).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sáng 18/3, ông Nam đến Hà Nội.             | On the morning of 18 March, Mr. Nam",
        "Ngày 5-10, bà Lan và ông Trump gặp nhau.   | On 5 October, Ms. Lan and Mr. Trump met.",
        "Cuộc họp diễn ra vào sáng ngày 18 tháng 3 năm 2021. | The meeting took place on the"
            + " morning of 18 March 2021.",
        "Giá tăng từ tháng 3/2021.                  | The price increased from March 2021.",
        "Họ đến lúc 5h30.                           | They came at 5:30.",
        "Tỷ lệ là 3/4.                              | The rate is 3/4."
      })
  void writesDatesAndTimesInFiguresOut(String source, String expected) {
    assertThat(english(source)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nghi phạm bị người dân đuổi theo.          | The suspect was chased by residents.",
        "Dự án được Quốc hội thông qua.             | The project was passed by National Assembly.",
        "Họ mua 5 tấn gạo.                          | They bought 5 tons of rice.",
        "Ông bị ung thư.                            | He suffered cancer.",
        "Kinh tế phát triển nhanh chóng.            | The economy developed quickly.",
        "Cảnh sát cho biết sẽ tiếp tục điều tra.    | Police said they would continue the"
            + " investigation.",
        "Nếu được thông qua, luật này sẽ có hiệu lực từ ngày 1/7. | If passed, this law will take"
            + " effect from 1 July.",
        "Họ xây hai cây cầu trong hai năm qua.      | They built two bridges in the past two"
            + " years.",
        "Không có thông tin về thương vong.         | There is no information on casualties.",
        "Phát biểu tại hội nghị, ông Nam từ chối bình luận. | Speaking at the conference, Mr. Nam"
            + " refused to comment.",
        "Cuộc họp diễn ra cách đây 2 năm.           | The meeting took place 2 years ago.",
        "Họ mở trường học, thu hút trẻ em.          | They opened the school, attracting children.",
        "Họ rời Hoa Kỳ.                             | They left the United States.",
        "Công ty mà họ kiện đã phá sản.             | The company that they sued went bankrupt.",
        "Giá vé tăng lên 20.000 đồng.               | The fare increased 20,000 VND."
      })
  void ordersPassivesMeasuresAndAdverbs(String source, String expected) {
    assertThat(english(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn Bình",
        "Trần Thị Kim Ngân",
        "Lê Hòa Bình",
        "Phạm Minh Chính",
        "Đỗ Mỹ Linh"
      })
  void leavesPersonalNamesAsTheyAre(String name) {
    assertThat(english("Cảnh sát đã bắt " + name + " hôm qua.")).contains(name);
    assertThat(english("Ông " + name + " từ chối bình luận.")).startsWith("Mr. " + name + " ");
    assertThat(english("Bộ trưởng " + name + " đã từ chức.")).contains("inister " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Họ có hòa bình và sức khỏe.",
        "Công ty hủy hợp đồng với thủy thủ.",
        "Bộ trưởng yêu cầu các địa phương lý giải."
      })
  void readsDecomposedTextAsComposed(String sentence) {
    assertThat(english(Normalizer.normalize(sentence, Normalizer.Form.NFD)))
        .isEqualTo(english(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "hoà bình, hòa bình",
    "sức khoẻ, sức khỏe",
    "thuỷ thủ, thủy thủ",
    "huỷ bỏ, hủy bỏ",
    "khoá học, khóa học",
    "lí do, lý do",
    "bác sỹ, bác sĩ",
    "kỹ sư, kĩ sư",
    "tỉ lệ, tỷ lệ",
    "Mĩ, Mỹ",
    "quí khách, quý khách",
    "kì thi, kỳ thi",
    "vật lí, vật lý",
    "công ti, công ty"
  })
  void readsSpellingVariantsAlike(String one, String other) {
    assertThat(english("Họ nói về " + one + ".")).isEqualTo(english("Họ nói về " + other + "."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đầu tư Xây dựng Hòa Bình", "Thành Công", "Điện Máy Xanh", "Hải Phát"})
  void leavesCompanyNamesAsTheyAre(String name) {
    assertThat(english("Họ kiện công ty " + name + " hôm qua.")).contains(name);
  }

  @Test
  void readsExpressionsWithACapitalOnEachSyllable() {
    assertThat(english("Họ bảo vệ Môi Trường ở đó.")).doesNotContain("Môi");
  }
}
