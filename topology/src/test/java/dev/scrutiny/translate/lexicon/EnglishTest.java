package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

  private static final EnglishTables TABLES = new EnglishTables(TinyLexicon.FILES);

  @ParameterizedTest
  @CsvSource({
    "summon,summoned,summoned,summoning,summons",
    "carry out,carried out,carried out,carrying out,carries out",
    "stop,stopped,stopped,stopping,stops",
    "die,died,died,dying,dies",
    "make,made,made,making,makes",
    "begin,began,begun,beginning,begins",
    "write,wrote,written,writing,writes",
    "play,played,played,playing,plays",
    "go,went,gone,going,goes",
    "agree,agreed,agreed,agreeing,agrees",
    "open,opened,opened,opening,opens",
    "refer to,referred to,referred to,referring to,refers to",
    "have,had,had,having,has",
    "repay,repaid,repaid,repaying,repays",
    "relay,relayed,relayed,relaying,relays",
    "rethink,rethought,rethought,rethinking,rethinks",
    "overcome,overcame,overcome,overcoming,overcomes",
    "withdraw,withdrew,withdrawn,withdrawing,withdraws",
    "foresee,foresaw,foreseen,foreseeing,foresees",
    "outbid,outbid,outbid,outbidding,outbids",
    "befall,befell,befallen,befalling,befalls",
    "weep,wept,wept,weeping,weeps",
    "rid,rid,rid,ridding,rids",
    "slay,slew,slain,slaying,slays",
    "spit,spat,spat,spitting,spits",
    "tread,trod,trodden,treading,treads",
    "acquit,acquitted,acquitted,acquitting,acquits",
    "excel,excelled,excelled,excelling,excels",
    "reprogram,reprogrammed,reprogrammed,reprogramming,reprograms",
    "traffic,trafficked,trafficked,trafficking,traffics",
    "remind,reminded,reminded,reminding,reminds"
  })
  void inflectsVerbs(String verb, String past, String participle, String gerund, String third) {
    EnglishVerbs verbs = TABLES.verbs();
    assertThat(verbs.past(verb)).isEqualTo(past);
    assertThat(verbs.participle(verb)).isEqualTo(participle);
    assertThat(verbs.gerund(verb)).isEqualTo(gerund);
    assertThat(verbs.third(verb)).isEqualTo(third);
  }

  @ParameterizedTest
  @CsvSource({
    "company,companies",
    "child,children",
    "spokesman,spokesmen",
    "head of state,heads of state",
    "foreign minister,foreign ministers",
    "tax,taxes",
    "hero,heroes",
    "boy,boys",
    "crisis,crises",
    "human,humans",
    "axis,axes",
    "nucleus,nuclei",
    "alumnus,alumni",
    "embryo,embryos",
    "peso,pesos",
    "volcano,volcanoes",
    "housewife,housewives",
    "shaman,shamans",
    "Japanese,Japanese",
    "cheese,cheeses",
    "troops,troops",
    "person with disabilities,people with disabilities",
    "editor-in-chief,editors-in-chief"
  })
  void inflectsNouns(String singular, String plural) {
    assertThat(TABLES.nouns().plural(singular)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({
    "big,bigger,biggest",
    "large,larger,largest",
    "easy,easier,easiest",
    "good,better,best",
    "important,more important,most important",
    "clean,cleaner,cleanest"
  })
  void comparesAdjectives(String adjective, String comparative, String superlative) {
    assertThat(EnglishAdjectives.comparative(adjective)).isEqualTo(comparative);
    assertThat(EnglishAdjectives.superlative(adjective)).isEqualTo(superlative);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,9|2.9",
        "20.000|20,000",
        "1.234.567,89|1,234,567.89",
        "20 000|20,000",
        "0,125|0.125",
        "1,500|1,500",
        "18.30|18.30",
        "2.0.1|2.0.1",
        "1,234,567|1,234,567",
        "2021|2021",
        "1.500,5|1,500.5"
      })
  void printsNumbersTheEnglishWay(String number, String english) {
    assertThat(Numbers.english(number)).isEqualTo(english);
  }

  @Test
  void buildsVerbGroups() {
    assertThat(phrase("summon").form(VerbPhrase.Form.PAST).passive().words())
        .isEqualTo("was summoned");
    assertThat(phrase("summon").form(VerbPhrase.Form.PAST).negated().words())
        .isEqualTo("did not summon");
    assertThat(phrase("summon").modal("can").negated().passive().words())
        .isEqualTo("cannot be summoned");
    assertThat(
            phrase("summon").form(VerbPhrase.Form.PRESENT).perfect().subject(true, false).words())
        .isEqualTo("have summoned");
    assertThat(phrase("be").form(VerbPhrase.Form.PRESENT).subject(false, true).words())
        .isEqualTo("am");
    assertThat(phrase("be located").form(VerbPhrase.Form.PAST).negated().words())
        .isEqualTo("was not located");
    assertThat(phrase("go").form(VerbPhrase.Form.TO).negated().words()).isEqualTo("not to go");
    assertThat(phrase("go").form(VerbPhrase.Form.TO).modal("can").words())
        .isEqualTo("to be able to go");
    assertThat(phrase("go").form(VerbPhrase.Form.PAST).modal("have to").words())
        .isEqualTo("had to go");
    assertThat(phrase("read").form(VerbPhrase.Form.PRESENT).progressive().adverb("still").words())
        .isEqualTo("is still reading");
  }

  private static VerbPhrase phrase(String verb) {
    return new VerbPhrase(TABLES.verbs(), verb);
  }
}
