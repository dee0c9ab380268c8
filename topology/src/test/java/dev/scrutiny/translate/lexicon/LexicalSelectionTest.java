package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexicalSelectionTest {

  private static final String ENTRIES =
      "vita\tn\tlife\nscrew\tn\tscrew\nresponsabile\tn\tdirector\nvia\tn\tstreet\n"
          + "lunga strada\tn\tlong road\nin\tprep\tin\nuno\tnum\tone\nRoma\tnp\tRome\n"
          + "vede\tv\tsee\n";

  private static List<Unit> units(String senses, String sentence) {
    Map<String, byte[]> content = new HashMap<>();
    put(
        content,
        "xx/language.properties",
        "name=Test\nfiles=all.tsv,sport.tsv\nadjectives=after\nmorphology=none\n");
    put(content, "xx/all.tsv", ENTRIES);
    put(content, "xx/sport.tsv", "palla\tn\tball\n");
    put(content, "xx/forms.tsv", "# none\n");
    put(content, "xx/senses.tsv", senses);
    EnglishTables english = new EnglishTables(TinyLexicon.FILES);
    Lexicon lexicon = new LexiconLoader(content::get, english).load("xx");
    List<Unit> units = new Analyser(lexicon, english).analyse(sentence).units();
    new Tagger(TinyLexicon.FILES, false).choose(units);
    LexicalSelection.choose(units);
    return units;
  }

  private static void put(Map<String, byte[]> content, String path, String text) {
    content.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String english(String condition, String sentence) {
    return units("vita\tn\t" + condition + "\twaist\n", sentence).stream()
        .filter(unit -> unit.reading.lemma().equals("vita"))
        .map(Unit::english)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "left=via;                        vede via vita;               waist",
        "left=via;                        vita via;                    life",
        "left=via;                        via vede vita;               life",
        "right=via|screw;                 vita screw;                  waist",
        "right=lunga strada;              vita lunga strada;           waist",
        "right=lunga;                     vita lunga strada;           life",
        "right=Roma;                      vita Roma;                   waist",
        "before=via;                      via in uno vede vita;        waist",
        "before=via;                      via in uno in uno vede vita; life",
        "after=screw;                     vita in uno screw;           waist",
        "after=screw;                     screw in uno vita;           life",
        "near=screw;                      screw in uno vita;           waist",
        "sentence=via;                    vita in uno in uno in uno in uno in via; waist",
        "right=<np>;                      vita Roma;                   waist",
        "right=<np>;                      vita screw;                  life",
        "right=<num>|<np>;                vita uno;                    waist",
        "left=@title;                     responsabile vita;           waist",
        "left=@title;                     via vita;                    life",
        "right=<edge>;                    via vita;                    waist",
        "right=<edge>;                    via vita, screw;             waist",
        "left=<edge>|via;                 vita screw;                  waist",
        "topic=sport;                     vita in uno in uno in uno palla; waist",
        "topic=sport;                     vita in uno;                 life",
        "left=via & right=screw;          via vita screw;              waist",
        "left=via & right=screw;          via vita Roma;               life"
      })
  void choosesByTheWordsAround(String condition, String sentence, String expected) {
    assertThat(english(condition, sentence)).isEqualTo(expected);
  }

  @Test
  void takesTheFirstSenseThatHolds() {
    String senses = "vita\tn\tright=via\tfirst\nvita\tn\tright=<n>\tsecond\n";

    assertThat(units(senses, "vita via").get(0).english()).isEqualTo("first");
    assertThat(units(senses, "vita screw").get(0).english()).isEqualTo("second");
  }

  @Test
  void aStarMakesTheSenseAMassNoun() {
    Reading reading = units("vita\tn\tright=via\tvitality*\n", "vita via").get(0).reading;

    assertThat(reading.english()).isEqualTo("vitality");
    assertThat(reading.has(Features.MASS)).isTrue();
  }

  @Test
  void keepsTheInflectionOfTheWord() {
    List<Unit> units =
        Arrays.asList(
            new Unit(
                "vite",
                "vite",
                new Reading[] {
                  new Reading(
                      Pos.NOUN,
                      "life",
                      Features.PLURAL,
                      "vita",
                      List.of(new Sense(List.of(), "waist", 0)))
                },
                Unit.Casing.LOWER,
                true,
                false));
    LexicalSelection.choose(units);

    assertThat(units.get(0).english()).isEqualTo("waist");
    assertThat(units.get(0).has(Features.PLURAL)).isTrue();
  }
}
