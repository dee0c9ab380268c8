package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprinterTest {

  private static final String LINE =
      "The harbour of Valmere was closed after a crane fell on two ships.";

  @Test
  void isAPureFunctionOfTheArticle() {
    assertThat(article("a").saying(LINE).companies("x", "b", "x").fingerprint())
        .isEqualTo(article("a").saying(LINE).companies("b", "x").fingerprint());
  }

  /** What the index keeps: other values for the same article are another version. */
  @Test
  void fingerprintsOfThisVersionStayAsTheyAre() {
    Fingerprint fingerprint =
        article("a")
            .language("fr")
            .headline("Crane falls in Valmere")
            .companies("pelagia", "orge")
            .translated(
                "Une grue s'effondre au port de Valmere : 14 dockers sauvés par le Pelagia",
                "A crane collapses at the harbour of Valmere: 14 dockers saved by the Pelagia")
            .translated(
                "Mme Ines Okoro l'a dit le 18 mars 2021 à la police de Sainte-Orge.",
                "Mrs Ines Okoro said it 18 March 2021 to the police of Saint-Orge.")
            .translated("Le quai reste fermé.", "the quai stays closed.")
            .untranslated("Cảng Valmere đóng cửa, 港口 42,5 %.")
            .fingerprint();

    String digest =
        String.format(
            Locale.ROOT,
            "%016x %016x %016x %016x",
            fingerprint.contentHash(),
            fingerprint.textHash(),
            hash(fingerprint.textSignature().toString()),
            hash(fingerprint.features() + " " + fingerprint.weights()));
    assertThat(Fingerprinter.VERSION + ": " + digest)
        .as(
            "Content, text, signature and features of %s. If they were meant to change, raise"
                + " Fingerprinter.VERSION and put the new values here",
            fingerprint)
        .isEqualTo("3: cd631c7099206d01 5b5b7a55b6bb0428 70a2c053c7e6275f 949bb9948a4584dd");
  }

  private static long hash(String text) {
    return Hashing.wyhashFinal4().hashCharsToLong(text);
  }

  @Test
  void weightsCanBeChangedToMeasureThem() {
    Fingerprinter plain = new Fingerprinter().with(Map.of(FeatureWeight.LEAD, 1.0));
    Fingerprint article =
        article("a").saying("The storms came.", "All waited.", "Then floods came.").by(plain);
    assertThat(weight(article, "storms")).isEqualTo(weight(article, "floods"));
  }

  @Test
  void contentHashSeesPunctuationButNotSpacing() {
    long hash = Articles.english("a", LINE).contentHash();
    assertThat(Articles.english("a", LINE.replace(" ", "\u00A0 ")).contentHash()).isEqualTo(hash);
    assertThat(Articles.english("a", LINE.replace(".", "!")).contentHash()).isNotEqualTo(hash);
  }

  @Test
  void contentHashSeesDeclaredTimesOnly() {
    Articles declared = article("a").saying(LINE);
    long hash = declared.fingerprint().contentHash();
    assertThat(declared.at(TIME.plusSeconds(1)).fingerprint().contentHash()).isNotEqualTo(hash);
    Articles undeclared = article("a").saying(LINE).undeclaredTime();
    long other = undeclared.fingerprint().contentHash();
    assertThat(other).isNotEqualTo(hash);
    assertThat(undeclared.at(TIME.plusSeconds(1)).fingerprint().contentHash()).isEqualTo(other);
  }

  @Test
  void textHashIgnoresPunctuationCaseAndSpacing() {
    assertThat(
            Articles.english("a", "«" + LINE.toUpperCase(java.util.Locale.ROOT) + "» --")
                .textHash())
        .isEqualTo(Articles.english("b", LINE).textHash())
        .isNotEqualTo(Articles.english("b", LINE + " Again.").textHash());
  }

  @Test
  void textTooShortToTellHasNoTextHash() {
    assertThat(Articles.english("a", "Watch it live!").textHash()).isZero();
    assertThat(Articles.english("a", "Watch it live!").textSignature()).isEmpty();
    assertThat(article("a").fingerprint().features()).isEmpty();
  }

  @Test
  void namesWeighMoreThanWordsAndCommonWordsLeast() {
    Fingerprint article =
        Articles.english(
            "a", "One.", "Two.", "A report from Valmere tells of lanterns, storms and companies.");
    assertThat(weight(article, "valmere")).isGreaterThan(weight(article, "lanterns"));
    assertThat(weight(article, "lanterns")).isGreaterThan(weight(article, "companies"));
    assertThat(weight(article, "lanterns")).isGreaterThan(weight(article, "storms"));
    assertThat(article.features()).doesNotContain("from", "of");
  }

  @Test
  void leadWeighsMoreThanTheRest() {
    Fingerprint article =
        Articles.english("a", "The storms came.", "All waited.", "Then floods came.");
    assertThat(weight(article, "storms")).isGreaterThan(weight(article, "floods"));
  }

  @Test
  void namesOfTheSourceCountWhereTheTranslationLosesThem() {
    Fingerprint article =
        article("a")
            .language("fr")
            .translated("Le port de Sainte-Orge ferme.", "the harbour closes")
            .fingerprint();
    assertThat(article.features()).contains("harbour", "closes", "orge").doesNotContain("ferm");
    assertThat(
            article("a")
                .language("fr")
                .untranslated("Le port de Sainte-Orge ferme.")
                .fingerprint()
                .features())
        .contains("orge");
  }

  @Test
  void datesOfAllLanguagesGiveTheSameDay() {
    assertThat(
            article("a")
                .language("fr")
                .translated("Le 18 mars 2021", "18 March 2021")
                .fingerprint()
                .features())
        .contains("#18", "#2021");
    assertThat(
            article("a")
                .language("id")
                .translated("Kamis (18/3/2021)", "Thursday (18/3/2021)")
                .fingerprint()
                .features())
        .contains("#18", "#2021");
  }

  @Test
  void headlineIsShortenedAndBlankOnesAreNone() {
    assertThat(article("a").headline(" ").fingerprint().headline()).isNull();
    assertThat(article("a").headline("word ".repeat(100)).fingerprint().headline())
        .hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void staysSmallWhateverTheArticle(long seed) {
    Random random = new Random(seed);
    Articles article = article("a");
    for (int sentence = 0; sentence < 300; sentence++) {
      StringBuilder text = new StringBuilder("It");
      for (int word = 0; word < 20; word++) {
        text.append(' ').append(Long.toString(random.nextLong(1, Long.MAX_VALUE), 36));
      }
      article.saying(text.toString());
    }
    Fingerprint fingerprint = article.fingerprint();
    assertThat(fingerprint.features()).hasSize(FeatureCounter.MOST_FEATURES);
    assertThat(fingerprint.features()).allMatch(feature -> feature.length() <= 25);
    assertThat(fingerprint.textSignature()).hasSize(8);
  }

  private static int weight(Fingerprint article, String feature) {
    assertThat(article.features()).contains(feature);
    return article.weights().get(article.features().indexOf(feature));
  }
}
