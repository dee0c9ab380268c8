package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.Company;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the product, on random articles from fixed seeds. */
class LawsTest {

  private static final List<String> NAMES =
      List.of("Norvexa", "Quillair", "Bramtec", "Solvanta", "Ostrella");

  private static final List<String> EVENTS =
      List.of(
          "recalls %d thousand kettles after fires in Lisbon and Porto, the ministry says",
          "opens a research centre for wind turbines in Aarhus with %d engineers",
          "loses a court case against former drivers in Nairobi and owes %d million shillings",
          "buys a bakery chain in Montevideo for %d million dollars from its founders",
          "reports a leak of %d passports from a hotel database in Osaka");

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theTableEqualsARecountFromTheMentionsAfterAnyHistory(long seed) {
    Random random = new Random(seed);
    try (Harness harness = new Harness(watchlist())) {
      Set<String> published = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        Article article = randomArticle(random);
        published.add(article.getId());
        harness.publish(article);
      }
      assertThat(harness.assignments().keySet()).isEqualTo(published);
      assertThat(summary(harness.table())).isEqualTo(recount(harness));
      long articles =
          harness.stories().values().stream().mapToLong(story -> story.getArticleCount()).sum();
      assertThat(articles).isEqualTo(published.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void everyPublishedRecordIsCountedOrRejected(long seed) {
    Random random = new Random(seed);
    try (Harness harness = new Harness(watchlist())) {
      Set<String> good = new HashSet<>();
      int bad = 0;
      for (int i = 0; i < 40; i++) {
        Article article = Article.newBuilder(randomArticle(random)).setId("a" + i).build();
        if (random.nextInt(3) == 0) {
          harness.publish(Article.newBuilder(article).setBody("").build());
          bad++;
        } else {
          harness.publish(article);
          good.add(article.getId());
        }
      }
      assertThat(harness.assignments().keySet()).isEqualTo(good);
      assertThat(harness.translated().keySet()).isEqualTo(good);
      assertThat(harness.rejections()).hasSize(bad);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void replayingEverythingChangesNothing(long seed) {
    Random random = new Random(seed);
    Map<String, Article> latest = new TreeMap<>();
    try (Harness harness = new Harness(watchlist())) {
      for (int i = 0; i < 30; i++) {
        Article article = randomArticle(random);
        latest.put(article.getId(), article);
        harness.publish(article);
      }
      Map<String, CompanyScrutiny> table = new TreeMap<>(harness.table());
      List<Article> replay = new ArrayList<>(latest.values());
      Collections.shuffle(replay, random);
      replay.forEach(harness::publish);
      assertThat(harness.table()).isEqualTo(table);
    }
  }

  private static Company[] watchlist() {
    return NAMES.stream()
        .map(name -> Harness.company(name.toLowerCase(java.util.Locale.ROOT), name))
        .toArray(Company[]::new);
  }

  /** One of few ids, so that articles are corrected; one of few events, so that stories grow. */
  private static Article randomArticle(Random random) {
    int event = random.nextInt(EVENTS.size());
    String name = NAMES.get(random.nextInt(NAMES.size()));
    String sentence = name + " " + String.format(EVENTS.get(event), 20 + 7 * event);
    StringBuilder body = new StringBuilder(sentence).append(".");
    for (int i = random.nextInt(4); i > 0; i--) {
      body.append(" ").append(NAMES.get(random.nextInt(NAMES.size()))).append(" did not comment.");
    }
    return Article.newBuilder()
        .setId("a" + random.nextInt(20))
        .setTitle(sentence)
        .setBody(body.toString())
        .setPublishedAt(Instant.parse("2021-03-18T00:00:00Z").plusSeconds(random.nextInt(86_400)))
        .build();
  }

  /** Stories, articles, deduplicated and raw mentions by company, counted from scratch. */
  private static Map<String, List<Long>> recount(Harness harness) {
    Map<String, Map<String, Long>> largest = new HashMap<>();
    Map<String, List<Long>> recount = new TreeMap<>();
    for (CompanyMention mention : harness.mentions().values()) {
      if (mention.getMentionCount() > 0) {
        assertThat(mention.getStoryId())
            .isEqualTo(harness.assignments().get(mention.getArticleId()).getStoryId());
        largest
            .computeIfAbsent(mention.getCompanyId(), unused -> new HashMap<>())
            .merge(mention.getStoryId(), (long) mention.getMentionCount(), Math::max);
        recount.merge(
            mention.getCompanyId(),
            List.of(0L, 1L, 0L, (long) mention.getMentionCount()),
            (a, b) -> List.of(0L, a.get(1) + b.get(1), 0L, a.get(3) + b.get(3)));
      }
    }
    recount.replaceAll(
        (company, counts) ->
            List.of(
                (long) largest.get(company).size(),
                counts.get(1),
                largest.get(company).values().stream().mapToLong(Long::longValue).sum(),
                counts.get(3)));
    return recount;
  }

  private static Map<String, List<Long>> summary(Map<String, CompanyScrutiny> table) {
    Map<String, List<Long>> summary = new TreeMap<>();
    table.forEach(
        (company, row) ->
            summary.put(
                company,
                List.of(
                    row.getStoryCount(),
                    row.getArticleCount(),
                    row.getMentionCount(),
                    row.getRawMentionCount())));
    return summary;
  }
}
