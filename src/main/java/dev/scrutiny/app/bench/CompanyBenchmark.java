package dev.scrutiny.app.bench;

import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Companies by 20,000 names in an article of 3,000 characters that names few of them, in one that
 * is translated, both texts being searched, and in one that names one in every sentence; and the
 * building of the table of names. Names and articles are made up, the same in every run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompanyBenchmark extends CoreBenchmark {

  private static final int NAMES = 20_000;
  private static final int LENGTH = 3_000;

  private static final String[] SYLLABLES = {
    "ma", "ri", "ton", "bel", "co", "sta", "ner", "vi", "an", "dro", "pex", "lum", "gra", "tek",
    "so", "ka", "hin", "dal", "ber", "ex", "ali", "xi", "ten", "sun", "mor", "ran"
  };

  private static final String[] WORDS = {
    "the", "ministry", "said", "on", "Monday", "that", "talks", "over", "new", "rules", "for",
    "exports", "would", "go", "on", "in", "Geneva", "while", "farmers", "and", "workers", "of",
    "both", "countries", "waited", "near", "a", "border", "after", "heavy", "rain", "last", "week"
  };

  private static final String[] FOREIGN_WORDS = {
    "menteri",
    "kata",
    "pada",
    "hari",
    "Senin",
    "bahwa",
    "pembicaraan",
    "tentang",
    "aturan",
    "baru",
    "untuk",
    "ekspor",
    "akan",
    "terus",
    "di",
    "Jenewa",
    "sementara",
    "petani",
    "dan",
    "buruh",
    "dari",
    "kedua",
    "negara",
    "menunggu",
    "dekat",
    "sebuah",
    "batas",
    "setelah",
    "hujan",
    "deras",
    "minggu"
  };

  private final List<Company> companies = new ArrayList<>();
  private @Nullable CompanyExtractor extractor;
  private Text few = new Text("", List.of());
  private Text translated = new Text("", List.of());
  private Text many = new Text("", List.of());

  /** An article, a sentence each for its spans. */
  private record Text(String text, List<Sentence> sentences) {}

  /** Makes up names and articles. */
  @Setup
  public void make() {
    Random random = new Random(1);
    while (companies.size() < NAMES / 2) {
      String name = word(random) + (random.nextBoolean() ? " " + word(random) : "");
      String legal = random.nextInt(3) == 0 ? name + " Inc." : name;
      companies.add(
          new Company(
              "c" + companies.size(),
              legal,
              List.of(word(random) + " " + word(random)),
              List.of(),
              List.of(),
              null,
              null,
              Company.Kind.COMPANY));
    }
    extractor = new CompanyExtractor(companies);
    few = article(random, 20, false);
    many = article(random, 1, false);
    translated = article(random, 20, true);
  }

  /** An article in which one sentence of so many names a company. */
  private Text article(Random random, int every, boolean foreign) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    while (text.length() < LENGTH) {
      String name =
          sentences.size() % every == 0
              ? ", " + companies.get(random.nextInt(companies.size())).name()
              : "";
      String english = words(random, WORDS) + name + '.';
      String whole = foreign ? words(random, FOREIGN_WORDS) + name + '.' : english;
      Span span = new Span(text.length(), text.length() + whole.length());
      sentences.add(new Sentence(span, whole, english, false));
      text.append(whole).append(' ');
    }
    return new Text(text.toString(), sentences);
  }

  private static String words(Random random, String[] of) {
    StringBuilder words = new StringBuilder("Yesterday");
    for (int i = 0; i < 16; i++) {
      words.append(' ').append(of[random.nextInt(of.length)]);
    }
    return words.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  /** An article that names two companies. */
  @Benchmark
  public List<CompanyMentions> fewNames() {
    return Objects.requireNonNull(extractor).extract(few.text(), few.sentences());
  }

  /** An article in another language that names two companies, and its translation. */
  @Benchmark
  public List<CompanyMentions> translated() {
    return Objects.requireNonNull(extractor).extract(translated.text(), translated.sentences());
  }

  /** An article that names a company in every sentence. */
  @Benchmark
  public List<CompanyMentions> manyNames() {
    return Objects.requireNonNull(extractor).extract(many.text(), many.sentences());
  }

  /** The table of names, as after a change of the watchlist. */
  @Benchmark
  public CompanyExtractor build() {
    return new CompanyExtractor(companies);
  }
}
