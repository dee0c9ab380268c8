package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Company;
import dev.scrutiny.schemas.CompanyKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two tables, kept up to date with every record, equal the tables counted from scratch from
 * what was published last of each article and from the story it is in at last. The history is drawn
 * by a seed: articles that arrive, come late, are copies, are corrected, come again long after they
 * were forgotten, over two months of stream time, four times the retention; stories that merge and
 * split on the way.
 */
class RecountTest {

  private static final int STEPS = 240;
  private static final Duration BETWEEN = Duration.ofHours(6);

  /** Younger articles than this are corrected: well within the retention of 14 days. */
  private static final int CORRECTED_STEPS = 30;

  private static final List<String> NAMES =
      List.of("Norvexa", "Quillair", "Bramtec", "Solvanta", "Ostrella");

  /** Each name has one. */
  private static final List<String> PRODUCTS =
      List.of("Zephyrine", "Kestrelon", "Marivox", "Tundrella", "Palombix");

  /** What the events of the two months are about: words in which articles of other events err. */
  private static final List<List<String>> EVENTS =
      List.of(
          List.of(
              "kettle",
              "fire",
              "recall",
              "thermostat",
              "kitchen",
              "burn",
              "ministry",
              "customer",
              "Lisbon",
              "Porto",
              "Almeida"),
          List.of(
              "turbine",
              "engineer",
              "laboratory",
              "wind",
              "blade",
              "harbour",
              "subsidy",
              "offshore",
              "Aarhus",
              "Skagen",
              "Lindqvist"),
          List.of(
              "driver", "court", "verdict", "wage", "union", "lawsuit", "appeal", "lorry",
              "Nairobi", "Mombasa", "Wanjiru"),
          List.of(
              "bakery",
              "bread",
              "flour",
              "founder",
              "takeover",
              "oven",
              "franchise",
              "dough",
              "Montevideo",
              "Salto",
              "Ferreira"));

  private final Map<String, Article> latest = new TreeMap<>();
  private final Map<String, Integer> arrived = new HashMap<>();
  private int merges;
  private int splits;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theTablesEqualARecountFromTheFinalAssignments(long seed) {
    Random random = new Random(seed);
    try (Harness harness = new Harness(watchlist())) {
      Map<String, String> stories = Map.of();
      for (int step = 0; step < STEPS; step++) {
        Article article = article(random, step);
        harness.publish(article, arrival(step));
        latest.put(article.getId(), article);
        arrived.putIfAbsent(article.getId(), step);
        Map<String, String> now = stories(harness);
        compare(stories, now, article.getId());
        stories = now;
        if (step % 40 == 39) {
          assertRecount(harness);
        }
      }
      assertRecount(harness);
      assertThat(merges).as("merges").isPositive();
      assertThat(splits).as("splits").isPositive();
    }
  }

  private static Company[] watchlist() {
    Company[] companies = new Company[NAMES.size()];
    for (int i = 0; i < companies.length; i++) {
      String name = NAMES.get(i);
      companies[i] =
          new Company(
              id(name),
              name,
              List.of(),
              List.of(PRODUCTS.get(i)),
              List.of(),
              null,
              null,
              CompanyKind.COMPANY);
    }
    return companies;
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Instant arrival(int step) {
    return Harness.NOON.plus(BETWEEN.multipliedBy(step));
  }

  /** What is published in a step: mostly something new. */
  private Article article(Random random, int step) {
    int kind = random.nextInt(10);
    if (kind == 0 && !latest.isEmpty()) {
      // The same again, perhaps long after it was forgotten.
      return any(random, latest.values());
    }
    List<Article> recent =
        latest.values().stream()
            .filter(article -> arrived.get(article.getId()) > step - CORRECTED_STEPS)
            .toList();
    if (kind <= 3 && !recent.isEmpty()) {
      Article old = any(random, recent);
      boolean sameTime = random.nextBoolean();
      return Article.newBuilder(random(random, old.getId(), step))
          .setPublishedAt(sameTime ? old.getPublishedAt() : time(random, step))
          .build();
    }
    if (kind == 4 && !recent.isEmpty()) {
      return Article.newBuilder(any(random, recent))
          .setId("copy" + step)
          .setPublishedAt(time(random, step))
          .build();
    }
    return random(random, "a" + step, step);
  }

  private static <T> T any(Random random, java.util.Collection<T> all) {
    return new ArrayList<>(all).get(random.nextInt(all.size()));
  }

  /** Up to three days before the arrival, for articles come late. */
  private static Instant time(Random random, int step) {
    boolean late = random.nextInt(4) == 0;
    return arrival(step).minusSeconds(random.nextInt(late ? 3 * 86_400 : 3_600));
  }

  /** An article on one of the events, more or less muddled up with another one. */
  private static Article random(Random random, String id, int step) {
    int event = random.nextInt(EVENTS.size());
    int other = random.nextInt(EVENTS.size());
    int muddled = random.nextInt(3) == 0 ? 2 : 6;
    StringBuilder body = new StringBuilder();
    for (int sentence = 0; sentence < 5; sentence++) {
      body.append("They spoke of the");
      for (int word = 0; word < 5; word++) {
        List<String> words = EVENTS.get(random.nextInt(muddled) == 0 ? other : event);
        body.append(word == 0 ? " " : " and the ").append(any(random, words));
      }
      body.append(". ");
      int company = random.nextInt(2 * NAMES.size());
      if (company < NAMES.size()) {
        List<String> named = random.nextInt(4) == 0 ? PRODUCTS : NAMES;
        body.append("The reporters asked ").append(named.get(company)).append(" about it. ");
      }
    }
    return Article.newBuilder()
        .setId(id)
        .setTitle("What was said about the " + any(random, EVENTS.get(event)))
        .setBody(body.toString())
        .setPublishedAt(time(random, step))
        .build();
  }

  private static Map<String, String> stories(Harness harness) {
    Map<String, String> stories = new TreeMap<>();
    harness.assignments().forEach((id, assignment) -> stories.put(id, assignment.getStoryId()));
    return stories;
  }

  /** Notes whether articles that were there before met in one story, or parted. */
  private void compare(Map<String, String> before, Map<String, String> now, String published) {
    Map<String, Set<String>> from = new HashMap<>();
    Map<String, Set<String>> to = new HashMap<>();
    before.forEach(
        (id, story) -> {
          if (!id.equals(published)) {
            from.computeIfAbsent(now.get(id), unused -> new HashSet<>()).add(story);
            to.computeIfAbsent(story, unused -> new HashSet<>()).add(now.get(id));
          }
        });
    merges += from.values().stream().anyMatch(stories -> stories.size() > 1) ? 1 : 0;
    splits += to.values().stream().anyMatch(stories -> stories.size() > 1) ? 1 : 0;
  }

  /** An article that names a company or a product of it, and how often. */
  private record Count(
      String articleId, String story, Instant time, String language, int names, int products) {}

  private void assertRecount(Harness harness) {
    assertThat(harness.rejections()).isEmpty();
    assertThat(harness.assignments().keySet()).isEqualTo(latest.keySet());
    Map<String, List<Count>> counts = new TreeMap<>();
    Map<String, List<Count>> daily = new TreeMap<>();
    for (Article article : latest.values()) {
      ArticleStory assignment = harness.assignments().get(article.getId());
      String language = harness.translated().get(article.getId()).getLanguage();
      for (int i = 0; i < NAMES.size(); i++) {
        Count count =
            new Count(
                article.getId(),
                assignment.getStoryId(),
                article.getPublishedAt(),
                language,
                times(NAMES.get(i), article.getBody()),
                times(PRODUCTS.get(i), article.getBody()));
        if (count.names() + count.products() > 0) {
          String company = id(NAMES.get(i));
          LocalDate day = LocalDate.ofInstant(count.time(), ZoneOffset.UTC);
          counts.computeIfAbsent(company, unused -> new ArrayList<>()).add(count);
          daily
              .computeIfAbsent(CompanyDay.key(company, day), unused -> new ArrayList<>())
              .add(count);
        }
      }
    }
    assertThat(
            rows(
                harness.table(),
                row ->
                    List.of(
                        row.getStoryCount(),
                        row.getArticleCount(),
                        row.getMentionCount(),
                        row.getRawMentionCount(),
                        row.getProductMentionCount(),
                        row.getArticlesByLanguage(),
                        row.getFirstPublishedAt(),
                        row.getLastPublishedAt(),
                        row.getLatestStoryIds())))
        .isEqualTo(rows(counts, all -> recount(all, true)));
    assertThat(
            rows(
                harness.daily(),
                row ->
                    List.of(
                        row.getStoryCount(),
                        row.getArticleCount(),
                        row.getMentionCount(),
                        row.getRawMentionCount(),
                        row.getProductMentionCount(),
                        row.getArticlesByLanguage(),
                        row.getFirstPublishedAt(),
                        row.getLastPublishedAt())))
        .isEqualTo(rows(daily, all -> recount(all, false)));
  }

  private static <R> Map<String, List<Object>> rows(
      Map<String, R> table, Function<R, List<Object>> row) {
    Map<String, List<Object>> rows = new TreeMap<>();
    table.forEach((key, value) -> rows.put(key, row.apply(value)));
    return rows;
  }

  /** A row from scratch. */
  private static List<Object> recount(List<Count> counts, boolean withLatest) {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Integer> products = new HashMap<>();
    Map<String, Long> languages = new TreeMap<>();
    long articles = 0;
    long raw = 0;
    for (Count count : counts) {
      products.merge(count.story(), count.products(), Math::max);
      if (count.names() > 0) {
        names.merge(count.story(), count.names(), Math::max);
        languages.merge(count.language(), 1L, Long::sum);
        articles++;
        raw += count.names();
      }
    }
    List<Count> latestFirst = new ArrayList<>(counts);
    latestFirst.sort(Comparator.comparing(Count::time).thenComparing(Count::articleId).reversed());
    List<Object> row =
        new ArrayList<>(
            List.of(
                (long) names.size(),
                articles,
                names.values().stream().mapToLong(Integer::longValue).sum(),
                raw,
                products.values().stream().mapToLong(Integer::longValue).sum(),
                languages,
                latestFirst.get(counts.size() - 1).time(),
                latestFirst.get(0).time()));
    if (withLatest) {
      row.add(latestFirst.stream().limit(20).map(Count::story).distinct().toList());
    }
    return row;
  }

  private static int times(String name, String text) {
    return text.split(name, -1).length - 1;
  }
}
