package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static final Tokenizer PLAIN = new Tokenizer(new PlainGrammar());
  private static final Tokenizer FRENCH = new Tokenizer(new FrenchGrammar());

  private static List<String> texts(Tokenizer tokenizer, String text) {
    return tokenizer.tokens(text).stream().map(Token::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dua, tiga.                  | Dua/,/tiga/.",
        "naik 2,9 ton                | naik/2,9/ton",
        "Rp50.000 dan Rp3,7 miliar   | Rp/50.000/dan/Rp/3,7/miliar",
        "AT&T vs COVID-19            | AT&T/vs/COVID-19",
        "lihat https://a.example/x?y=1, ya | lihat/https://a.example/x?y=1/,/ya",
        "kata Solopos.com.           | kata/Solopos.com/.",
        "U.S. dan George W. Bush     | U.S./dan/George/W./Bush",
        "1,7juta orang               | 1,7/juta/orang",
        "video/audio                 | video///audio",
        "阿里巴巴 dan ByteDance        | 阿里巴巴/dan/ByteDance"
      })
  void cutsText(String text, String tokens) {
    assertThat(String.join("/", texts(PLAIN, text.strip()))).isEqualTo(tokens.strip());
  }

  @Test
  void splitsFrenchClitics() {
    assertThat(texts(FRENCH, "L'entreprise n’a pas jusqu'aujourd'hui"))
        .containsExactly("L'", "entreprise", "n’", "a", "pas", "jusqu'", "aujourd'hui");
  }

  @Test
  void keepsACapitalArticleInsideANameTogether() {
    assertThat(texts(FRENCH, "chez L'Oréal")).containsExactly("chez", "L'Oréal");
  }

  @Test
  void joinsGroupsOfDigits() {
    assertThat(texts(FRENCH, "20 000 euros et 1 500 000"))
        .containsExactly("20 000", "euros", "et", "1 500 000");
  }

  @Test
  void marksWhereACapitalSaysNothing() {
    List<Token> tokens = PLAIN.tokens("Satu \"Dua tiga\" Empat: Lima. Enam");

    assertThat(tokens.stream().filter(Token::start).map(Token::text))
        .contains("Satu", "Dua", "Lima", "Enam")
        .doesNotContain("tiga", "Empat");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNothingButWhiteSpace(long seed) {
    Random random = new Random(seed);
    String alphabet = "aB.,'’-/ \"1 9:@é中(~ ế\n#";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    String source = text.toString();

    StringBuilder joined = new StringBuilder();
    for (Token token : FRENCH.tokens(source)) {
      assertThat(token.text()).isNotEmpty();
      joined.append(token.text());
    }
    assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(source.replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "vi", "fr", "ms"})
  void keysOfAllEntriesAreThoseOfTheirTokens(String language) {
    ResourceFiles files = ResourceFiles.onClassPath("/dev/scrutiny/translate");
    Profile profile = Profile.read(files, language + "/language.properties");
    Tokenizer tokenizer = new Tokenizer(profile.grammar());

    for (String file : profile.files()) {
      for (TabbedFile.Row row : TabbedFile.rows(files, language + "/" + file, 3)) {
        String source = row.columns().get(0);
        assertThat(tokenizer.keys(source))
            .containsExactlyElementsOf(tokenizer.tokens(source).stream().map(Token::key).toList());
      }
    }
  }
}
