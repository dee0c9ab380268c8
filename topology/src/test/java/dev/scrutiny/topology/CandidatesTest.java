package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.CandidateSign;
import dev.scrutiny.schemas.CompanyCandidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {

  private final Harness harness = new Harness(Harness.company("foxglove", "Foxglove Robotics"));

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void countsTheArticlesThatNameACompanyNobodyWatches() {
    publish("a", "Regulators fined Quillon Energy Inc. and Foxglove Robotics Inc. on Monday.");
    publish("b", "Polisi memeriksa direktur PT Quillon Energy di Jakarta pada hari Senin kemarin.");
    assertThat(harness.candidates()).containsOnlyKeys("Quillon Energy");
    CompanyCandidate candidate = harness.candidates().get("Quillon Energy");
    assertThat(candidate.getArticleCount()).isEqualTo(2);
    assertThat(candidate.getArticlesByLanguage()).isEqualTo(Map.of("en", 1L, "id", 1L));
    assertThat(candidate.getSign()).isEqualTo(CandidateSign.LEGAL_FORM);
    assertThat(candidate.getArticleId()).isEqualTo("b");
    assertThat(candidate.getSurface()).isEqualTo("PT Quillon Energy");
    assertThat(candidate.getSentence()).startsWith("Polisi memeriksa");
  }

  @Test
  void countsAnArticleThatComesAgainOnce() {
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    assertThat(harness.candidates().get("Quillon Energy").getArticleCount()).isEqualTo(1);
  }

  @Test
  void forgetsACandidateThatACorrectionTakesOut() {
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    publish("a", "Regulators fined Marrow Foods Ltd on Monday.");
    assertThat(harness.candidates()).containsOnlyKeys("Marrow Foods");
  }

  @Test
  void stopsCountingWhenTheCompanyIsWatched() {
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    harness.watch(Harness.company("quillon", "Quillon Energy"));
    publish("b", "A court fined Quillon Energy Inc. again on Tuesday.");
    assertThat(harness.candidates().get("Quillon Energy").getArticleCount()).isEqualTo(1);
    assertThat(harness.table().get("quillon").getArticleCount()).isEqualTo(1);
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    assertThat(harness.candidates()).isEmpty();
  }

  @Test
  void forgetsWhatWasNotSeenForLong() {
    publish("a", "Regulators fined Quillon Energy Inc. on Monday.");
    harness.advance(CountCandidates.KEPT.minusDays(2));
    assertThat(harness.candidates()).containsOnlyKeys("Quillon Energy");
    harness.advance(CountCandidates.KEPT.plus(Duration.ofDays(2)));
    assertThat(harness.candidates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsTheSameInWhateverOrderVersionsArrive(long seed) {
    Random random = new Random(seed);
    String[] names = {"Quillon Energy", "Marrow Foods", "Delmore Kitchens"};
    Map<String, String> last = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      String id = "article-" + random.nextInt(6);
      String name = names[random.nextInt(names.length)];
      publish(id, "Regulators fined " + name + " Inc. in the case of " + id + ".");
      last.put(id, name);
    }
    SortedMap<String, Long> expected = new TreeMap<>();
    last.values().forEach(name -> expected.merge(name, 1L, Long::sum));
    List<String> found = new ArrayList<>();
    harness.candidates().forEach((name, row) -> found.add(name + row.getArticleCount()));
    assertThat(found)
        .isEqualTo(expected.entrySet().stream().map(e -> e.getKey() + e.getValue()).toList());
  }

  private void publish(String id, String body) {
    harness.publish(Harness.article(id, "Fines", body));
  }
}
