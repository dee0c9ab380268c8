package dev.scrutiny.story;

import static dev.scrutiny.story.Articles.TIME;
import static dev.scrutiny.story.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grouping of articles does not hang on the order in which they arrive. */
class StoryOrderTest {

  /** One story as five newsrooms tell it, with translations as rough as a small engine's. */
  private static final List<Fingerprint> RECALL =
      List.of(
          article("recall-en1")
              .headline("Northwind recalls 42,000 vans over brakes")
              .saying(
                  "Northwind Motors is recalling 42,000 Kestrel vans because their brakes may fail"
                      + " in the cold.",
                  "The regulator KVA in Aldenburg had counted 17 accidents since January.",
                  "Halcyon Energy, whose couriers drive Kestrel vans, parked its fleet on Monday.",
                  "Northwind director Petra Lindqvist apologised and promised free repairs.")
              .companies("northwind", "halcyon")
              .fingerprint(),
          article("recall-en2")
              .saying(
                  "Faulty brakes have forced Northwind Motors to call back 42,000 of its Kestrel"
                      + " vans.",
                  "There were 17 accidents on icy roads, says the Aldenburg regulator KVA.",
                  "Repairs will be free, director Petra Lindqvist said; Halcyon Energy keeps its"
                      + " Kestrel fleet parked.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(3600))
              .fingerprint(),
          article("recall-fr")
              .language("fr")
              .translated(
                  "Northwind Motors rappelle 42 000 camionnettes Kestrel pour un défaut de freins.",
                  "Northwind Motors recalls 42 000 small trucks Kestrel for a defect of brakes.")
              .translated(
                  "Le régulateur KVA d'Aldenburg recense 17 accidents depuis janvier.",
                  "The regulator KVA of Aldenburg counts 17 accidents since January.")
              .translated(
                  "La directrice Petra Lindqvist promet des réparations gratuites, Halcyon Energy"
                      + " immobilise sa flotte.",
                  "The director Petra Lindqvist promises of the repairs free, Halcyon Energy stops"
                      + " its fleet.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(7200))
              .fingerprint(),
          article("recall-id")
              .language("id")
              .translated(
                  "Northwind Motors menarik 42.000 mobil van Kestrel karena rem bisa gagal saat"
                      + " dingin.",
                  "Northwind Motors pull 42.000 car van Kestrel because brake can fail moment"
                      + " cold.")
              .translated(
                  "Regulator KVA di Aldenburg mencatat 17 kecelakaan sejak Januari.",
                  "Regulator KVA in Aldenburg note 17 accident since January.")
              .translated(
                  "Direktur Petra Lindqvist menjanjikan perbaikan gratis, armada Halcyon Energy"
                      + " diparkir.",
                  "Director Petra Lindqvist promise repair free, fleet Halcyon Energy parked.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(10800))
              .fingerprint(),
          article("recall-vi")
              .language("vi")
              .translated(
                  "Northwind Motors triệu hồi 42.000 xe tải nhỏ Kestrel vì phanh có thể hỏng khi"
                      + " trời lạnh.",
                  "Northwind Motors recall 42.000 truck small Kestrel because brake can break when"
                      + " sky cold.")
              .translated(
                  "Cơ quan quản lý KVA ở Aldenburg ghi nhận 17 tai nạn từ tháng Một.",
                  "Agency regulate KVA in Aldenburg record 17 accident from January.")
              .translated(
                  "Giám đốc Petra Lindqvist hứa sửa miễn phí, Halcyon Energy cho dừng đội xe.",
                  "Director Petra Lindqvist promise repair free, Halcyon Energy let stop team"
                      + " vehicle.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(14400))
              .fingerprint());

  /** The same two companies on the same day, but another story. */
  private static final List<Fingerprint> FACTORY =
      List.of(
          article("factory-en1")
              .saying(
                  "Northwind Motors and Halcyon Energy will build a battery factory in Port Lune"
                      + " for 900 million crowns.",
                  "The plant is to employ 2,500 people from 2027 and to use wind power from the"
                      + " Skerry islands.",
                  "Mayor Joachim Adeyemi spoke of the largest investment since the shipyard"
                      + " closed.")
              .companies("northwind", "halcyon")
              .fingerprint(),
          article("factory-en2")
              .saying(
                  "Port Lune gets a battery plant: Halcyon Energy and Northwind Motors invest 900"
                      + " million crowns.",
                  "Mayor Joachim Adeyemi expects 2,500 jobs by 2027 on the grounds of the old"
                      + " shipyard.",
                  "Wind turbines on the Skerry islands are to power the factory.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(1800))
              .fingerprint(),
          article("factory-fr")
              .language("fr")
              .translated(
                  "Northwind Motors et Halcyon Energy construiront une usine de batteries à Port"
                      + " Lune pour 900 millions de couronnes.",
                  "Northwind Motors and Halcyon Energy will build a factory of batteries at Port"
                      + " Lune for 900 millions of crowns.")
              .translated(
                  "Le maire Joachim Adeyemi attend 2 500 emplois en 2027 sur le site de l'ancien"
                      + " chantier naval.",
                  "The mayor Joachim Adeyemi waits 2 500 jobs in 2027 on the site of the former"
                      + " shipyard.")
              .companies("northwind", "halcyon")
              .at(TIME.plusSeconds(5400))
              .fingerprint());

  /** A third story of the day about one of them. */
  private static final List<Fingerprint> RESULTS =
      List.of(
          article("results-en1")
              .saying(
                  "Halcyon Energy posted a quarterly loss of 310 million crowns after gas prices"
                      + " collapsed.",
                  "Chief executive Marta Oyelaran cut the dividend and froze hiring; the shares"
                      + " fell 8.4%.",
                  "Analysts at Brook and Vane had expected a small profit.")
              .companies("halcyon")
              .fingerprint(),
          article("results-en2")
              .saying(
                  "Shares of Halcyon Energy dropped 8.4% on a surprise quarterly loss.",
                  "Falling gas prices cost it 310 million crowns, chief executive Marta Oyelaran"
                      + " said as she cut the dividend.",
                  "Brook and Vane analysts lowered their target.")
              .companies("halcyon")
              .at(TIME.plusSeconds(600))
              .fingerprint());

  @Test
  void fiveNewsroomsTellOneStoryInEveryOrder() {
    int orders = 0;
    for (List<Fingerprint> order : permutations(RECALL)) {
      assertThat(grouping(order)).containsExactly(ids(RECALL));
      orders++;
    }
    assertThat(orders).isEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void storiesOfTheSameDayAndCompaniesStayApartInEveryOrder(long seed) {
    List<Fingerprint> order = new ArrayList<>();
    order.addAll(RECALL);
    order.addAll(FACTORY);
    order.addAll(RESULTS);
    order.add(
        Articles.english(
            "copy",
            "The choir of Saint Orge sings at noon.",
            "Entry is free for pupils of the village."));
    order.add(
        Articles.english(
            "copy2",
            "The choir of Saint Orge sings at noon!",
            "Entry is free for pupils of the village."));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(order, new Random(seed * 100 + round));
      assertThat(grouping(order))
          .containsExactlyInAnyOrder(
              ids(RECALL), ids(FACTORY), ids(RESULTS), Set.of("copy", "copy2"));
    }
  }

  @Test
  void clearCasesHaveAClearMargin() {
    for (List<Fingerprint> story : List.of(RECALL, FACTORY, RESULTS)) {
      for (Fingerprint one : story) {
        Matcher matcher =
            new Matcher(IndexedArticle.of(one), StorySettings.DEFAULT.window().toMillis());
        for (List<Fingerprint> others : List.of(RECALL, FACTORY, RESULTS)) {
          for (Fingerprint other : others) {
            if (others.equals(story)) {
              assertThat(matcher.similarity(IndexedArticle.of(other)))
                  .isGreaterThan(1.5 * Agglomeration.ALONE);
            } else {
              assertThat(matcher.similarity(IndexedArticle.of(other)))
                  .isLessThan(Agglomeration.ALONE);
            }
          }
        }
      }
    }
  }

  @Test
  void similarityIsTheSameInBothDirections() {
    for (Fingerprint one : RECALL) {
      for (Fingerprint other : FACTORY) {
        IndexedArticle a = IndexedArticle.of(one);
        IndexedArticle b = IndexedArticle.of(other);
        assertThat(new Matcher(a, 1000).similarity(b))
            .isEqualTo(new Matcher(b, 1000).similarity(a));
      }
    }
  }

  private static Set<Set<String>> grouping(List<Fingerprint> order) {
    IndexLog log = new IndexLog();
    for (Fingerprint article : order) {
      log.add(article);
    }
    log.assertRecount();
    return log.grouping();
  }

  private static Set<String> ids(List<Fingerprint> articles) {
    return Set.copyOf(articles.stream().map(Fingerprint::articleId).toList());
  }

  private static List<List<Fingerprint>> permutations(List<Fingerprint> articles) {
    if (articles.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Fingerprint>> permutations = new ArrayList<>();
    for (Fingerprint first : articles) {
      List<Fingerprint> rest = new ArrayList<>(articles);
      rest.remove(first);
      for (List<Fingerprint> order : permutations(rest)) {
        List<Fingerprint> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(order);
        permutations.add(permutation);
      }
    }
    return permutations;
  }
}
