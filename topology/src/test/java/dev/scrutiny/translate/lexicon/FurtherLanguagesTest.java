package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.translate.Translation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages that are loaded when a text in them comes, on sentences of news. */
class FurtherLanguagesTest {

  private static final String FOLDER = "/dev/scrutiny/translate";

  private static final LexiconTranslator ENGINE = LexiconTranslator.load();

  private static Translation translation(String language, String sentence) {
    return ENGINE.translate(language, List.of(sentence)).sentences().get(0);
  }

  private static String english(String language, String sentence) {
    return translation(language, sentence).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El presidente anunció nuevas elecciones en Francia. | president announced France",
        "pt | As vacinas chegaram aos hospitais da Alemanha.      | vaccines hospitals Germany",
        "it | L'esercito ha attaccato due città ucraine.          | army attacked two Ukrainian",
        "de | Die Präsidentin der Ukraine besuchte zwei Länder.   | Ukraine visited two countries",
        "nl | De Duitse politie heeft drie mannen gearresteerd.   | German police three arrested",
        "ru | Президент России заявил о новых санкциях.           | president Russia new sanctions",
        "zh | 中国总统宣布新的选举。                                  | China announced new election",
        "ja | 日本の首相は選挙を発表した。                              | Japan minister election announced",
        "ko | 정부는 새로운 선거를 발표했다.                           | government new election announced",
        "ar | وأعلن الرئيس عن انتخاباتٍ جديدة في مصر.               | president new election Egypt",
        "th | นายกรัฐมนตรีประกาศเลือกตั้ง                            | minister announced election",
        "tl | Inihayag ng pangulo ang bagong batas.               | president new law"
      })
  void givesTheGist(String language, String source, String words) {
    assertThat(english(language, source)).containsIgnoringCase(words.split(" ")[0]);
    assertThat(List.of(english(language, source).split("[ .,]+")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .containsAll(List.of(words.toLowerCase(Locale.ROOT).split(" ")));
  }

  @Test
  void takesGermanCompoundsApart() {
    assertThat(english("de", "Die Regierungskrise endete."))
        .isEqualTo("The government crisis ended.");
  }

  @Test
  void doesNotTakeGermanNounsForNames() {
    assertThat(english("de", "Der Hund sah die Frauen.")).isEqualTo("The dog saw women.");
  }

  @Test
  void writesNamesOfOtherScriptsInLatinLetters() {
    assertThat(english("ru", "Депутат Волков заявил.")).contains("Volkov");
    assertThat(english("ja", "首相はスミルノフ氏と会談した。")).contains("Sumirunofu");
  }

  @Test
  void leavesUnknownWordsAndCountsThem() {
    Translation russian = translation("ru", "Он сказал про мурзилку.");
    assertThat(russian.text()).contains("мурзилку");
    assertThat(russian.knownWords()).isEqualTo(russian.words() - 1);
    Translation chinese = translation("zh", "约翰逊与魍魉魑会面。");
    assertThat(chinese.text()).contains("Johnson").contains("魍魉魑");
    assertThat(chinese.knownWords()).isLessThan(chinese.words());
  }

  @Test
  void guessesLearnedWordsByTheirEndingsButDoesNotCountThemAsKnown() {
    Translation spanish = translation("es", "La gobernabilización exige leyes.");
    assertThat(spanish.text()).contains("gobernabilization");
    assertThat(spanish.knownWords()).isEqualTo(spanish.words() - 1);
  }

  @Test
  void doesNotReadAnUnknownChineseNameCharacterByCharacter() {
    // 马 alone is a horse.
    assertThat(english("zh", "总统会见马魍魉。")).doesNotContain("horse");
  }

  @Test
  void readsTheFilesOfALanguageWhenATextInItComes() {
    AtomicInteger reads = new AtomicInteger();
    ResourceFiles shipped = ResourceFiles.onClassPath(FOLDER);
    LexiconTranslator engine =
        new LexiconTranslator(
            path -> {
              reads.addAndGet(path.equals("es/nouns.tsv") ? 1 : 0);
              return shipped.read(path);
            });
    int before = reads.get();
    assertThat(engine.supports("es")).isTrue();
    engine.translate("fr", List.of("Bonjour."));
    assertThat(reads).hasValue(before);
    engine.translate("es", List.of("Hola."));
    engine.translate("es", List.of("Hola."));
    assertThat(reads).hasValue(before + 1);
  }
}
