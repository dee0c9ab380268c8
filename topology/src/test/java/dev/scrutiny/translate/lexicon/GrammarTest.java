package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  private static final Lexicon INDONESIAN = TinyLexicon.lexicon("id");
  private static final Lexicon FRENCH = TinyLexicon.lexicon("fr");

  private static List<Reading> analyse(Lexicon lexicon, String word) {
    List<Reading> readings = new ArrayList<>();
    lexicon.profile().grammar().analyse(word, lexicon, readings);
    return readings;
  }

  @ParameterizedTest
  @CsvSource({
    "memanggil,summon",
    "membaca,read",
    "membeli,buy",
    "menulis,write",
    "menyapu,sweep",
    "mengirim,send",
    "mengirimkan,send",
    "menolak,reject",
    "meminta,ask",
    "merawat,treat",
    "menyerahkan,hand over",
    "menyalakan,light up",
    "bekerja,work",
    "membuka,open",
    "mengatakan,say"
  })
  void restoresTheStemOfAnActiveIndonesianVerb(String word, String english) {
    assertThat(analyse(INDONESIAN, word))
        .hasSize(1)
        .allMatch(r -> r.pos() == Pos.VERB && r.english().equals(english))
        .noneMatch(r -> r.has(Features.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({"dipanggil,summon", "dikirimkan,send", "terbuka,open", "terawat,treat"})
  void readsPassivePrefixes(String word, String english) {
    assertThat(analyse(INDONESIAN, word))
        .hasSize(1)
        .allMatch(r -> r.english().equals(english) && r.has(Features.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "pengiriman,sending",
    "pembelian,buying",
    "penulisan,writing",
    "penyapuan,sweeping",
    "penolakan,rejecting",
    "perawatan,treating",
    "pembukaan,opening"
  })
  void anIndonesianVerbInPeAnNamesTheAction(String word, String english) {
    assertThat(analyse(INDONESIAN, word))
        .hasSize(1)
        .allMatch(r -> r.pos() == Pos.NOUN && r.english().equals(english))
        .allMatch(r -> r.has(Features.MASS));
  }

  @ParameterizedTest
  @CsvSource({"kebesaran,big", "kebaruan,new", "kebesarannya,big"})
  void anIndonesianWordInKeAnIsReadAsWhatIsInside(String word, String english) {
    assertThat(analyse(INDONESIAN, word)).extracting(Reading::english).containsExactly(english);
  }

  @Test
  void readsSuffixesParticlesAndReduplication() {
    assertThat(analyse(INDONESIAN, "rumahnya"))
        .allMatch(r -> r.english().equals("house") && r.has(Features.OWNER3));
    assertThat(analyse(INDONESIAN, "rumahku")).allMatch(r -> r.has(Features.OWNER1));
    assertThat(analyse(INDONESIAN, "rumahmu")).allMatch(r -> r.has(Features.OWNER2));
    assertThat(analyse(INDONESIAN, "bacalah")).allMatch(r -> r.english().equals("read"));
    assertThat(analyse(INDONESIAN, "anak-anak"))
        .allMatch(r -> r.english().equals("child") && r.has(Features.PLURAL));
    assertThat(analyse(INDONESIAN, "anak-anaknya"))
        .allMatch(r -> r.has(Features.PLURAL) && r.has(Features.OWNER3));
    assertThat(analyse(INDONESIAN, "terbesar"))
        .extracting(Reading::english)
        .containsExactly("most big");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "me", "ter", "nya", "diqqq", "mengqqq", "a-a"})
  void leavesOtherIndonesianWordsAlone(String word) {
    assertThat(analyse(INDONESIAN, word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chevaux,horse,PLURAL",
    "bateaux,boat,PLURAL",
    "entreprises,company,PLURAL",
    "nationale,national,FEMININE",
    "nationaux,national,PLURAL",
    "heureuse,happy,FEMININE",
    "actives,active,FEMININE",
    "convoqué,summon,PARTICIPLE",
    "convoquées,summon,PARTICIPLE",
    "annonçait,announce,PAST",
    "mangeons,eat,PRESENT",
    "préfère,prefer,PRESENT",
    "appelle,call,PRESENT",
    "achètera,buy,FUTURE",
    "finissaient,finish,PAST",
    "finira,finish,FUTURE",
    "vendu,sell,PARTICIPLE",
    "vendrait,sell,CONDITIONAL",
    "parlant,speak,GERUND"
  })
  void inflectsFrench(String word, String english, String feature) {
    int mask =
        switch (feature) {
          case "PLURAL" -> Features.PLURAL;
          case "FEMININE" -> Features.FEMININE;
          case "PARTICIPLE" -> Features.PARTICIPLE;
          case "PAST" -> Features.PAST;
          case "PRESENT" -> Features.PRESENT;
          case "FUTURE" -> Features.FUTURE;
          case "CONDITIONAL" -> Features.CONDITIONAL;
          default -> Features.GERUND;
        };
    assertThat(analyse(FRENCH, word)).anyMatch(r -> r.english().equals(english) && r.has(mask));
  }

  @Test
  void makesFrenchAdverbsOfAdjectives() {
    assertThat(analyse(FRENCH, "récemment"))
        .extracting(Reading::english)
        .containsExactly("recently");
    assertThat(analyse(FRENCH, "heureusement"))
        .extracting(Reading::english)
        .containsExactly("happily");
    assertThat(analyse(FRENCH, "activement"))
        .extracting(Reading::english)
        .containsExactly("actively");
  }

  @Test
  void isBoundedOnVeryLongWords() {
    String word = "me".repeat(500_000);
    assertThat(analyse(INDONESIAN, word)).isEmpty();
    assertThat(analyse(FRENCH, word)).isEmpty();
  }
}
