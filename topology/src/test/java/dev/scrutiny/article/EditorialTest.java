package dev.scrutiny.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialTest {

  private static final String FIRST =
      "The harbour council approved the new timetable on Monday after three hours of debate.";
  private static final String SECOND =
      "Operators have until the end of May to appeal, and two of them said that they would.";

  @Test
  void titleIsHeadlineAndBodyIsNot() {
    Article article = article("Council approves timetable", FIRST + "\n" + SECOND);
    assertThat(Editorial.paragraphs(article))
        .extracting(Paragraph::headline)
        .containsExactly(true, false, false);
  }

  @Test
  void firstLineThatLooksLikeHeadlineIsOneWhereThereIsNoTitle() {
    Article article = article(null, "Council approves timetable\n\n" + FIRST + "\n" + SECOND);
    assertThat(Editorial.paragraphs(article))
        .extracting(Paragraph::headline)
        .containsExactly(true, false, false);
  }

  @Test
  void spansPointIntoTitleAndBody() {
    Article article = article("  Council approves timetable ", "\n  " + FIRST + " \r\n");
    assertThat(texts(article)).containsExactly("Council approves timetable", FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read:", "Baca Juga :", "Lire aussi", "Xem thêm:", "Siehe auch", "相关阅读"})
  void linksWithBulletsGoWithTheirMarker(String marker) {
    String body =
        FIRST
            + "\n"
            + marker
            + "\n- Northwind names new chief\n• Harbour bridge to close, says council.\n* Why?\n"
            + SECOND;
    assertThat(kept(null, body)).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Read also:", "Berita Terkait", "À lire aussi", "Tin liên quan", "Ver também"})
  void linksWithoutBulletsGoUpToTheNextSentence(String marker) {
    String body =
        FIRST
            + "\n"
            + marker.replace("Ver também", "Veja também")
            + "\nNorthwind names new chief\nWill the bridge ever open?\n"
            + SECOND;
    assertThat(kept(null, body)).containsExactly(FIRST, SECOND);
  }

  @Test
  void linksWithoutBulletsEndAtABlankLine() {
    String body = FIRST + "\n\nRead also:\nNorthwind names new chief\n\nThe appeal\n\n" + SECOND;
    assertThat(kept(null, body)).containsExactly(FIRST, "The appeal", SECOND);
  }

  @Test
  void linksMayBeSetApartByBlankLines() {
    String body =
        FIRST
            + "\n\nRead also:\n\nNorthwind names new chief\n\nBridge to close for repairs\n\n"
            + SECOND;
    assertThat(kept(null, body)).containsExactly(FIRST, SECOND);
  }

  @Test
  void bulletsOfTheTextStay() {
    String body = FIRST + "\nThe plan has two parts:\n- new ferries\n- longer hours\n" + SECOND;
    assertThat(kept(null, body))
        .containsExactly(FIRST, "The plan has two parts:", "new ferries", "longer hours", SECOND);
  }

  @Test
  void linkInBracketsGoesFromWithinAParagraph() {
    assertThat(kept(null, FIRST + " (Baca juga: Jembatan ditutup) " + SECOND))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void linkAfterTheLastSentenceOfAParagraphGoes() {
    assertThat(kept("Titre", FIRST + " Lire aussi : Le pont fermé\n" + SECOND))
        .containsExactly("Titre", FIRST, SECOND);
  }

  @Test
  void shortLinesAfterFurnitureAtTheEndGo() {
    String body =
        FIRST
            + "\n"
            + SECOND
            + "\nFollow us on Facebook\nHarbour Stories\nLakeside Motors\nLakeside Motors\nWorld";
    assertThat(kept(null, body)).containsExactly(FIRST, SECOND);
  }

  @Test
  void navigationAtTheEndGoesEvenIfUnknown() {
    String body = FIRST + "\n" + SECOND + "\nHarbour\nFerries\nLighthouses\nThe Quay\nTide Tables";
    assertThat(kept(null, body)).containsExactly(FIRST, SECOND);
  }

  @Test
  void listThatTheLastSentenceIntroducesStays() {
    String body = FIRST + "\nThe winners are:\nAnna Lind\nBo Berg\nCarl Dahl\nDora Ek";
    assertThat(kept(null, body))
        .containsExactly(FIRST, "The winners are:", "Anna Lind", "Bo Berg", "Carl Dahl", "Dora Ek");
  }

  @Test
  void lastLineWithoutAFullStopStays() {
    assertThat(kept(null, FIRST + "\n" + SECOND + "\nNobody was hurt"))
        .containsExactly(FIRST, SECOND, "Nobody was hurt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEIJING, 18 mars (Reuters) – Les ministres se sont réunis.|Les ministres se sont réunis.",
        "OSLO, March 18 (Reuters) - Ministers met.|Ministers met.",
        "WASHINGTON (AP) — Ministers met.|Ministers met.",
        "(Reuters) - Ministers met.|Ministers met.",
        "Jakarta, CNN Indonesia -- Para menteri bertemu.|Para menteri bertemu.",
        "JAKARTA (ANTARA) - Para menteri bertemu.|Para menteri bertemu.",
        "KabarSamudra.id, MEDAN -- Para menteri bertemu.|Para menteri bertemu.",
        "KabarSamudra.id – Para menteri bertemu.|Para menteri bertemu.",
        "TEMPO.CO, Jakarta - Para menteri bertemu.|Para menteri bertemu.",
        "(Dân trí) - Các bộ trưởng đã họp.|Các bộ trưởng đã họp.",
        "TTO - Các bộ trưởng đã họp.|Các bộ trưởng đã họp.",
        "KUALA LUMPUR, 3 Mac (Bernama) -- Para menteri bertemu.|Para menteri bertemu.",
        "Berlin (dpa) - Die Minister trafen sich.|Die Minister trafen sich.",
        "Berlin/Paris (dpa/AFP) – Die Minister trafen sich.|Die Minister trafen sich.",
        "Madrid, 18 mar (EFE).- Los ministros se reunieron.|Los ministros se reunieron.",
        "(ANSA) - ROMA, 18 MAR - I ministri si sono riuniti.|I ministri si sono riuniti.",
        "SÃO PAULO (Reuters) - Os ministros reuniram-se.|Os ministros reuniram-se.",
        "МОСКВА, 18 мар - РИА Новости. Министры встретились.|Министры встретились.",
        "新华社北京3月18日电（记者王小明）部长们举行了会议。|部长们举行了会议。",
        "［東京　１８日　ロイター］ - 閣僚が会談した。|閣僚が会談した。",
        "(서울=연합뉴스) 홍길동 기자 = 장관들이 만났다.|장관들이 만났다.",
        "القاهرة 18 مارس (رويترز) - اجتمع الوزراء.|اجتمع الوزراء."
      })
  void datelinesAreCutOff(String paragraph, String sentence) {
    assertThat(kept("Ministers meet", paragraph + "\n" + SECOND))
        .containsExactly("Ministers meet", sentence, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lakeside.com - the retailer that grew fastest - said it would appeal.",
        "Lakeside.com – Europe's largest seller of boats – said it would appeal.",
        "Lakeside (LAKE) - which owns five ferries - said it would appeal.",
        "NORTHWIND – The maker of boats said it would appeal.",
        "Northwind, 18% owned by Lakeside – Japan's largest bank – said it would appeal.",
        "Ferries, buses, trams - Everything stood still.",
        "(The council had refused.) It said nothing.",
        "The agency AP - founded in 1846 - is a cooperative."
      })
  void whatOnlyResemblesADatelineStays(String paragraph) {
    assertThat(kept("A headline", paragraph + "\n" + SECOND))
        .containsExactly("A headline", paragraph, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (Reporting by Ann Lee in Oslo; Editing by Bo Berg)",
        " (Reportage de Claire Morel; Édité par Jean Petit)",
        " (Penyunting: Budi Hartono)",
        " (ant/bar)",
        " (PTI)",
        " [Gambas:Video Samudra]",
        "[]",
        " ■",
        " – Bernama",
        "\n(Reporting by Ann Lee; Editing by Bo Berg)",
        "\n(abc/def)",
        " (ant/bar)\n***"
      })
  void newsroomCreditsAreCutOffTheEnd(String credit) {
    assertThat(kept(null, FIRST + "\n" + SECOND + credit)).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is run by the port authority (HPA).",
        "Profit rose 5 percent (yoy)",
        "He thanked the World Food Programme. (It did not reply to questions from reporters.)"
      })
  void bracketsOfTheTextStay(String last) {
    assertThat(kept(null, FIRST + "\n" + last)).containsExactly(FIRST, last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE 2 - Ministers meet in Oslo|Ministers meet in Oslo",
        "UPDATE 1-Ministers meet in Oslo|Ministers meet in Oslo",
        "EXCLUSIVE: Ministers meet in Oslo|Ministers meet in Oslo",
        "UPDATE 3-EXCLUSIVE-Ministers meet in Oslo|Ministers meet in Oslo",
        "MISE À JOUR 1 – Les ministres à Oslo|Les ministres à Oslo",
        "Breaking News: Ministers meet in Oslo|Ministers meet in Oslo",
        "【独家】部长们举行会议|部长们举行会议",
        "[단독] 장관들이 만났다|장관들이 만났다",
        "You are currently viewing Ministers meet in Oslo|Ministers meet in Oslo",
        "Ministers meet in Oslo - HarbourTimes.com|Ministers meet in Oslo",
        "Ministers meet in Oslo (Reuters)|Ministers meet in Oslo",
        "Ministers meet in Oslo - Reuters|Ministers meet in Oslo",
        "Updates to ferry law agreed|Updates to ferry law agreed",
        "Live cattle prices fall|Live cattle prices fall",
        "Source: Northwind to buy ferries|Source: Northwind to buy ferries",
        "Watch: Ferry returns to port|Ferry returns to port",
        "Kapal Kembali Berlayar - KabarSamudra.id|Kapal Kembali Berlayar",
        "Promosi Wisata Danau Digenjot|Promosi Wisata Danau Digenjot",
        "Follow the money - and the ferry|Follow the money - and the ferry",
        "Northwind - Lakeside deal agreed|Northwind - Lakeside deal agreed"
      })
  void labelsAndSitesAreTakenOffTitles(String title, String headline) {
    assertThat(kept(title, FIRST)).containsExactly(headline, FIRST);
    assertThat(kept(null, title + "\n\n" + FIRST + "\n" + SECOND))
        .containsExactly(headline, FIRST, SECOND);
  }

  @Test
  void titleThatIsACaptionGoes() {
    assertThat(kept("HARBOURTIMES.COM - Ann Lee (AFP)", FIRST)).containsExactly(FIRST);
    assertThat(kept("Photo: Ann Lee in Oslo", FIRST)).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ministers meet", "MINISTERS MEET!", "You are currently viewing Ministers meet"})
  void headlineThatTheBodyRepeatsStaysOnce(String repeated) {
    assertThat(kept("Ministers meet", repeated + "\n" + FIRST))
        .containsExactly("Ministers meet", FIRST);
    assertThat(kept(null, "Ministers meet\n\n" + repeated + "\n" + FIRST))
        .containsExactly("Ministers meet", FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministers meet",
        "Advertisement",
        "Read also: Bridge to close",
        "Photo: Ann Lee",
        "(Reuters)",
        "!!!",
        "Home\nWorld\nBusiness"
      })
  void shortArticlesAreNeverEmptied(String body) {
    assertThat(kept(null, body)).isNotEmpty();
    assertThat(kept("Ministers meet", body)).isNotEmpty();
  }

  @Test
  void blankArticleHasNoParagraphs() {
    assertThat(kept(null, " \n\t\u00a0\n")).isEmpty();
    assertThat(kept(null, "")).isEmpty();
  }

  @Test
  void linesOfAWrappedParagraphStay() {
    String body =
        """
        The harbour council approved
        the new timetable on Monday
        after a debate of three
        hours. Operators have until
        May to appeal.""";
    assertThat(String.join("\n", kept(null, body))).isEqualTo(body);
  }

  @Test
  void anOrdinaryPageIsCleaned() {
    String page =
        """
        Beranda > Ekonomi > Transportasi

        Pelabuhan Baru Dibuka, Kapal Feri Samudra Lines Mulai Beroperasi

        Budi Hartono - KabarSamudra.id
        Senin, 13 Mar 2023 09:15 WIB

        Foto: Kapal feri bersandar (Dok. Samudra Lines)

        Medan, CNN Indonesia -- Pelabuhan baru di Medan dibuka pada Senin.

        Baca juga:
        Gunung Motor Tutup Pabrik
        Langit Air Pesan Pesawat Baru

        "Baca jadwal dengan teliti," kata wali kota kepada warga.

        ADVERTISEMENT

        SCROLL TO CONTINUE WITH CONTENT

        Kapal pertama berangkat pukul 09.00 WIB. Simak juga Video: Langit Air Mendarat

        (bhr/sti)

        Ikuti berita lainnya di Google News
        Rekomendasi
        Gunung Motor
        Langit Air
        Berita Lainnya
        """;
    assertThat(kept(null, page))
        .containsExactly(
            "Pelabuhan Baru Dibuka, Kapal Feri Samudra Lines Mulai Beroperasi",
            "Budi Hartono - KabarSamudra.id",
            "Pelabuhan baru di Medan dibuka pada Senin.",
            "\"Baca jadwal dengan teliti,\" kata wali kota kepada warga.",
            "Kapal pertama berangkat pukul 09.00 WIB.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "Baca:\n",
        "- x\n",
        "A b. ",
        "(",
        ", ",
        "1. ",
        "© ; \n",
        "Read also: x. ",
        "\n"
      })
  void hugeTextsTakeLinearTime(String unit) {
    String body = unit.repeat(1_000_000 / unit.length());
    assertThat(Editorial.paragraphs(article("Title", body))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void paragraphsAreInOrderTrimmedAndDisjoint(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      FIRST,
      SECOND,
      "Read also:",
      "- Northwind names new chief",
      "Advertisement",
      "\n",
      "\n\n",
      " ",
      "OSLO (Reuters) - ",
      "(Baca juga: X)",
      "(ant/bar)",
      "Photo: X",
      "\r\n",
      "Ministers meet",
      "“",
      "»",
      "\u00a0",
      "Follow us on Facebook",
      "3 Comments",
      "Xem thêm ",
      "图 ",
      "»»",
      "...",
      "UPDATE 2-"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      Article article =
          article(
              random.nextBoolean() ? pieces[random.nextInt(pieces.length)] : null, body.toString());
      String text = article.text();
      List<Paragraph> paragraphs = Editorial.paragraphs(article);
      int end = 0;
      for (Paragraph paragraph : paragraphs) {
        Span span = paragraph.span();
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
        assertThat(span.of(text)).isEqualTo(span.of(text).strip()).doesNotContain("\n");
        end = span.end();
      }
      assertThat(paragraphs.isEmpty()).isEqualTo(Characters.isBlank(text, 0, text.length()));
    }
  }

  private static Article article(@Nullable String title, String body) {
    return new Article("a", title, body, null, null);
  }

  private static List<String> kept(@Nullable String title, String body) {
    return texts(article(title, body));
  }

  private static List<String> texts(Article article) {
    return Editorial.paragraphs(article).stream()
        .map(paragraph -> paragraph.span().of(article.text()))
        .toList();
  }
}
