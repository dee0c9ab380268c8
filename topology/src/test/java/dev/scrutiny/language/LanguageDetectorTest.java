package dev.scrutiny.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The council said on Monday that ferries would run again from May, after repairs to the quay.",
        "id|Pemerintah kota mengatakan bahwa kapal feri akan beroperasi lagi karena dermaga sudah diperbaiki.",
        "ms|Kerajaan negeri berkata bahawa feri akan beroperasi semula kerana jeti telah dibaiki oleh syarikat itu.",
        "vi|Chính quyền thành phố cho biết phà sẽ hoạt động trở lại từ tháng Năm sau khi cầu cảng được sửa chữa.",
        "fr|La ville a déclaré lundi que les ferries circuleraient de nouveau dès le mois de mai, après les travaux.",
        "es|El ayuntamiento dijo el lunes que los transbordadores volverán a circular en mayo tras las obras.",
        "pt|A prefeitura disse na segunda-feira que as balsas voltarão a operar em maio, depois das obras no cais.",
        "de|Die Stadt teilte am Montag mit, dass die Fähren nach der Reparatur des Kais ab Mai wieder fahren.",
        "it|Il comune ha detto lunedì che i traghetti torneranno a navigare a maggio, dopo i lavori al molo.",
        "nl|De gemeente zei maandag dat de veerboten vanaf mei weer varen, na de reparatie van de kade.",
        "ru|Городские власти сообщили в понедельник, что паромы снова начнут ходить в мае после ремонта.",
        "zh|市政府周一表示，码头修复后，渡轮将于五月恢复运营。",
        "ja|市は月曜日、岸壁の修理を終え、五月からフェリーの運航を再開すると発表した。",
        "ko|시는 부두 수리를 마치고 5월부터 여객선 운항을 재개한다고 월요일 밝혔다.",
        "ar|قالت المدينة يوم الاثنين إن العبارات ستعود إلى العمل في مايو بعد إصلاح الرصيف.",
        "th|เทศบาลแถลงเมื่อวันจันทร์ว่า Northwind Ferry จะกลับมาเปิดให้บริการในเดือนพฤษภาคม"
      })
  void newsIsRecognised(String code, String text) {
    DetectedLanguage detected = DETECTOR.detect(text);
    assertThat(detected.code()).isEqualTo(code);
    assertThat(detected.confidence()).isBetween(0.4, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sw|Serikali ya mji ilisema Jumatatu kwamba vivuko vitaanza kazi tena mwezi wa Mei baada ya matengenezo.",
        "tl|Sinabi ng lungsod noong Lunes na muling bibiyahe ang mga ferry sa Mayo matapos ayusin ang pantalan.",
        "jv|Pamrentah kutha ngumumake yen kapal feri bakal mlaku maneh amarga dermaga wis didandani, lan warga seneng.",
        "gl|O concello dixo o luns que os transbordadores volverán navegar en maio, despois das obras, e non antes.",
        "km|សាលាក្រុងបាននិយាយថា សាឡាងនឹងដំណើរការឡើងវិញ។",
        "lo|ເທດສະບານກ່າວວ່າ ເຮືອຈະແລ່ນອີກໃນເດືອນພຶດສະພາ"
      })
  void languagesWithoutTranslationAreNotTakenForOthers(String code, String text) {
    assertThat(DETECTOR.detect(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "123 456 (18/3/2021) 7.5%", "?!… – »", "😀"})
  void textWithoutLettersIsUndetermined(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(DetectedLanguage.NONE);
  }

  @Test
  void onlyTheBeginningIsLookedAt() {
    String english = "The council said that ferries would run again. ".repeat(100);
    String russian = "Паромы снова начнут ходить в мае после ремонта. ".repeat(1000);
    assertThat(DETECTOR.detect(english + russian).code()).isEqualTo("en");
  }

  @Test
  void aTextWithoutSpacesIsCutAnywhere() {
    assertThat(DETECTOR.detect("渡轮将于五月恢复运营".repeat(1000)).code()).isEqualTo("zh");
    assertThat(DETECTOR.detect("😀".repeat(1000))).isEqualTo(DetectedLanguage.NONE);
  }
}
