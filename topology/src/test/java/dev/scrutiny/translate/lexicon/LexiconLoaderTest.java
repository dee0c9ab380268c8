package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconLoaderTest {

  private final Map<String, byte[]> content = new HashMap<>();

  LexiconLoaderTest() {
    put(
        "xx/language.properties",
        "name=Test\nfiles=a.tsv,b.tsv\nadjectives=after\nmorphology=none\n");
    put("xx/a.tsv", "# a comment\n\nuno\tn\tone thing\n");
    put("xx/b.tsv", "due tre\tnp\tTwo Three\n");
    put("xx/forms.tsv", "uni\tuno\tn\tpl\n");
    put("xx/senses.tsv", "uno\tn\tright=due tre\tunit\n");
  }

  private void put(String path, String text) {
    content.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Lexicon load() {
    return load("xx");
  }

  private Lexicon load(String language) {
    return new LexiconLoader(content::get, new EnglishTables(TinyLexicon.FILES)).load(language);
  }

  @Test
  void readsEntriesOfAllFilesAndForms() {
    Lexicon lexicon = load();

    assertThat(lexicon.word("uno")).extracting(Reading::english).containsExactly("one thing");
    assertThat(lexicon.forms("uni"))
        .containsExactly(new Lexicon.Form("uno", Pos.NOUN, Features.PLURAL));
    Lexicon.Node node = Objects.requireNonNull(lexicon.root().next("due"));
    assertThat(node.readings()).isEmpty();
    assertThat(node.next("tre")).isNotNull();
  }

  @Test
  void keepsTheOrderOfPartsOfSpeech() {
    put("xx/b.tsv", "uno\tv\tunite\nuno\tadj\tsingle\n");

    assertThat(load().word("uno"))
        .extracting(Reading::pos)
        .containsExactly(Pos.NOUN, Pos.VERB, Pos.ADJECTIVE);
  }

  @Test
  void takesTheStarForAMassNoun() {
    put("xx/b.tsv", "notizia\tn\tnews*\n");

    Reading reading = load().word("notizia")[0];
    assertThat(reading.english()).isEqualTo("news");
    assertThat(reading.has(Features.MASS)).isTrue();
  }

  @Test
  void takesFromTheBaseWhatHasNoEntryOfItsOwn() {
    put(
        "yy/language.properties",
        "name=Close\nfiles=a.tsv\nbase=xx\nadjectives=after\nmorphology=none\n");
    put("yy/a.tsv", "uno\tv\tunite\n");
    put("yy/forms.tsv", "");
    put("yy/senses.tsv", "");
    put("xx/b.tsv", "due\tn\ttwo\n");

    Lexicon lexicon = load("yy");

    assertThat(lexicon.word("uno")).extracting(Reading::english).containsExactly("unite");
    assertThat(lexicon.word("due")).extracting(Reading::english).containsExactly("two");
    assertThat(lexicon.forms("uni")).isEmpty();
  }

  @Test
  void refusesABaseThatHasABase() {
    String properties = "name=Close\nfiles=a.tsv\nbase=%s\nadjectives=after\nmorphology=none\n";
    put("xx/language.properties", properties.formatted("zz"));
    put("yy/language.properties", properties.formatted("xx"));
    put("yy/a.tsv", "uno\tv\tunite\n");
    put("yy/forms.tsv", "");
    put("yy/senses.tsv", "");

    assertThatThrownBy(() -> load("yy"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContaining("yy/language.properties")
        .hasMessageContaining("base=xx has a base itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "uno\\tn                | xx/b.tsv:2 | needs 3 columns",
        "uno\\tn\\tone\\tmore   | xx/b.tsv:2 | needs 3 columns",
        "uno\\tnoun\\tone       | xx/b.tsv:2 | unknown part of speech: noun",
        "uno\\tn\\tone          | xx/b.tsv:2 | repeated entry: uno n",
        "uno\\t\\tone           | xx/b.tsv:2 | column 2 is blank",
        "tre\\tn\\t three       | xx/b.tsv:2 | column 3 is blank or has space",
        "cafe\u0301\\tn\\tcafe  | xx/b.tsv:2 | is not NFC-normalised"
      })
  void namesFileAndLineOfABadEntry(String line, String place, String problem) {
    put("xx/b.tsv", "bene\tadv\twell\n" + line.strip().replace("\\t", "\t") + "\n");

    assertThatThrownBy(this::load)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uni\\tuno\\tn          | needs 4 columns",
        "uni\\tuno\\tn\\tplural | unknown tag: plural",
        "uni\\tuno\\tn\\tpl\\nuni\\tuno\\tn\\tpl | repeated form: uni"
      })
  void namesFileAndLineOfABadForm(String text, String problem) {
    put("xx/forms.tsv", text.strip().replace("\\t", "\t").replace("\\n", "\n") + "\n");

    assertThatThrownBy(this::load)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContaining("xx/forms.tsv:")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "uno\\tn\\tright=due            | needs 4 columns",
        "uno\\tnoun\\tright=due\\tunit   | unknown part of speech: noun",
        "tre\\tn\\tright=due\\tunit      | no entry: tre n",
        "uno\\tv\\tright=due\\tunit      | no entry: uno v",
        "uno\\tn\\tdue\\tunit            | not a condition: due",
        "uno\\tn\\tbeside=due\\tunit     | unknown condition: beside",
        "uno\\tn\\tright=<noun>\\tunit   | unknown part of speech: <noun>",
        "uno\\tn\\tnear=<edge>\\tunit    | <edge> is for left and right only",
        "uno\\tn\\tnear=@planet\\tunit   | no class of English words: @planet",
        "uno\\tn\\ttopic=sport\\tunit    | no entry file for the topic sport",
        "uno\\tn\\tright= due\\tunit     | blank or space around a word: right= due"
      })
  void namesFileAndLineOfABadSense(String line, String problem) {
    put("xx/senses.tsv", "# a comment\n" + line.strip().replace("\\t", "\t") + "\n");

    assertThatThrownBy(this::load)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContaining("xx/senses.tsv:2")
        .hasMessageContaining(problem);
  }

  @Test
  void keepsTheSensesOfAnEntryInOrder() {
    put("xx/senses.tsv", "uno\tn\tleft=due\tunit\nuno\tn\ttopic=b\tunity*\n");

    assertThat(load().word("uno")[0].senses())
        .extracting(Sense::english)
        .containsExactly("unit", "unity");
  }

  @Test
  void namesAMissingFile() {
    content.remove("xx/b.tsv");

    assertThatThrownBy(this::load)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessage("xx/b.tsv: no such file");
  }

  @Test
  void rejectsAFileThatIsNotUtf8() {
    content.put("xx/b.tsv", new byte[] {'u', '\t', (byte) 0xC3, '\t', 'x'});

    assertThatThrownBy(this::load).hasMessage("xx/b.tsv: is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "morphology=none,morphology=xy,morphology=xy is not one of id",
    "adjectives=after,adjectives=,no value for adjectives",
    "name=Test,other=Test,no value for name"
  })
  void rejectsASwitchThatIsMissingOrUnknown(String from, String to, String problem) {
    String properties = new String(content.get("xx/language.properties"), StandardCharsets.UTF_8);
    put("xx/language.properties", properties.replace(from, to));

    assertThatThrownBy(this::load)
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("xx/language.properties: ")
        .hasMessageContaining(problem);
  }
}
