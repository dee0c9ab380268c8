package dev.scrutiny.app.evaluate;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.story.FeatureWeight;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.Fingerprinter;
import dev.scrutiny.story.StorySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What becomes of a set without one of the things that its stories are recognised by. */
final class StoryAblation {

  private static final StorySettings LONG_WINDOW =
      new StorySettings(Duration.ofDays(30), Duration.ofDays(30));

  private final StorySet.Source source;
  private final ArticleAnalyzer analyzer;
  private final StorySet set;
  private final Map<String, Agreement> rows = new LinkedHashMap<>();

  /**
   * An ablation.
   *
   * @param source reads the set, since other weights take another analysis
   * @param set what it reads with the analyzer as it is
   */
  StoryAblation(StorySet.Source source, ArticleAnalyzer analyzer, StorySet set) {
    this.source = source;
    this.analyzer = analyzer;
    this.set = set;
  }

  /** The agreement that is left, by what is left out. */
  Map<String, Agreement> rows() {
    changed("nothing", article -> article);
    texts();
    features();
    weights();
    changed("the factor for two languages", StoryAblation::english);
    if (set.fingerprints().stream().anyMatch(Fingerprint::timeDeclared)) {
      times();
    }
    return rows;
  }

  private void texts() {
    changed("same text", StoryAblation::withoutSameText);
    changed("near copies", StoryAblation::withoutNearCopies);
    changed("same text and near copies", article -> text(article, 0, List.of()));
    changed("same story told anew", article -> features(article, Kept.NOTHING));
  }

  private void features() {
    weighted("names", Map.of(FeatureWeight.NAME, 0.0, FeatureWeight.SOURCE_NAME, 0.0));
    weighted(
        "words",
        Map.of(
            FeatureWeight.WORD,
            0.0,
            FeatureWeight.NEWS_WORD,
            0.0,
            FeatureWeight.EVENT_WORD,
            0.0,
            FeatureWeight.UNTRANSLATED,
            0.0));
    changed("words and names", article -> features(article, Kept.NO_WORDS));
    changed("numbers", article -> features(article, Kept.NO_NUMBERS));
    changed("companies", article -> features(article, Kept.NO_COMPANIES));
    changed("the weaker half of the features", article -> features(article, Kept.STRONGER_HALF));
  }

  private void weights() {
    weighted("more weight for title and lead", Map.of(FeatureWeight.LEAD, 1.0));
    weighted(
        "more weight for names", Map.of(FeatureWeight.NAME, 1.0, FeatureWeight.SOURCE_NAME, 1.0));
    weighted(
        "less weight for common words",
        Map.of(FeatureWeight.NEWS_WORD, 1.0, FeatureWeight.EVENT_WORD, 1.0));
    changed("weights (all features alike)", article -> features(article, Kept.UNWEIGHTED));
  }

  private void times() {
    rows.put("a window of 7 days (30 instead)", set.agreement(set.fingerprints(), LONG_WINDOW));
    long time = set.fingerprints().get(0).publishedAt();
    changed(
        "time (all at once: neither window nor decay)", article -> article.withPublishedAt(time));
  }

  private void changed(String without, UnaryOperator<Fingerprint> change) {
    rows.put(without, set.agreement(set.fingerprints().stream().map(change).toList()));
  }

  private void weighted(String without, Map<FeatureWeight, Double> weights) {
    StorySet other = source.read(analyzer.with(new Fingerprinter().with(weights)));
    rows.put(without, other.agreement(other.fingerprints()));
  }

  /** Which features of an article are kept. */
  private enum Kept {
    NOTHING,
    NO_NUMBERS,
    NO_COMPANIES,
    NO_WORDS,
    STRONGER_HALF,
    UNWEIGHTED;

    boolean keeps(String feature, int place, int size) {
      boolean number = feature.startsWith("#");
      boolean company = feature.startsWith("@");
      return switch (this) {
        case UNWEIGHTED -> true;
        case NOTHING -> false;
        case NO_NUMBERS -> !number;
        case NO_COMPANIES -> !company;
        case NO_WORDS -> number || company;
        case STRONGER_HALF -> place < size / 2;
      };
    }
  }

  private static Fingerprint features(Fingerprint article, Kept kept) {
    List<String> features = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < article.features().size(); i++) {
      if (kept.keeps(article.features().get(i), i, article.features().size())) {
        features.add(article.features().get(i));
        weights.add(kept == Kept.UNWEIGHTED ? 100 : article.weights().get(i));
      }
    }
    return copy(
        article,
        article.language(),
        article.textHash(),
        article.textSignature(),
        features,
        weights);
  }

  /** An article that is not known to have the same text as another one. */
  static Fingerprint withoutSameText(Fingerprint article) {
    return text(article, 0, article.textSignature());
  }

  /** An article that is not known to have nearly the same text as another one. */
  static Fingerprint withoutNearCopies(Fingerprint article) {
    return text(article, article.textHash(), List.of());
  }

  private static Fingerprint text(Fingerprint article, long hash, List<Long> signature) {
    return copy(
        article, article.language(), hash, signature, article.features(), article.weights());
  }

  /** As if all were in one language; what it says is in English already. */
  private static Fingerprint english(Fingerprint article) {
    return copy(
        article,
        "en",
        article.textHash(),
        article.textSignature(),
        article.features(),
        article.weights());
  }

  private static Fingerprint copy(
      Fingerprint article,
      String language,
      long textHash,
      List<Long> textSignature,
      List<String> features,
      List<Integer> weights) {
    return new Fingerprint(
        article.version(),
        article.articleId(),
        language,
        article.headline(),
        article.titled(),
        article.companyIds(),
        article.publishedAt(),
        article.timeDeclared(),
        article.contentHash(),
        textHash,
        textSignature,
        features,
        weights);
  }
}
