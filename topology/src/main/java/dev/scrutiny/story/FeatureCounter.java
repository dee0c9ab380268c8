package dev.scrutiny.story;

import dev.scrutiny.article.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects the weighted features of one article. All languages meet in English words; names and
 * numbers are also taken from the source, since they survive where the translation fails.
 */
final class FeatureCounter {

  /** How many features an article keeps. */
  static final int MOST_FEATURES = 64;

  private static final int LEAD_SENTENCES = 2;
  private static final int LONGEST_NAME = 4;
  private static final double HUNDREDTHS = 100;

  /** A feature, a word as it was met first, and its weight in hundredths. */
  record Feature(String name, int weight) {}

  private final ToDoubleFunction<FeatureWeight> weights;
  private final Map<String, Count> words = new HashMap<>();
  private final Map<String, Count> numbers = new HashMap<>();
  private final Set<String> plainSourceWords = new HashSet<>();
  private final List<String> companies = new ArrayList<>();
  private int sentences;

  private static final class Count {
    final String name;
    double sum;
    int times;
    int asName;
    double shareOfName;
    boolean english;

    Count(String name) {
      this.name = name;
    }

    double damped() {
      return sum > 1 ? 1 + Math.log(sum) : sum;
    }

    boolean isName() {
      return asName * 2 >= times;
    }

    /** Notes a use in a name of so many words, which share its weight. */
    void addName(int wordsOfName) {
      asName++;
      shareOfName += 1 / Math.sqrt(wordsOfName);
    }

    double meanShareOfName() {
      return asName == 0 ? 1 : shareOfName / asName;
    }
  }

  /** A counter of features with those weights. */
  FeatureCounter(ToDoubleFunction<FeatureWeight> weights) {
    this.weights = weights;
  }

  /**
   * Adds a sentence.
   *
   * @param source the tokens of its source text
   */
  void add(Sentence sentence, List<Token> source) {
    double position =
        sentence.headline() || sentences < LEAD_SENTENCES ? weight(FeatureWeight.LEAD) : 1;
    sentences++;
    addNumbers(source, position);
    @Nullable String english = sentence.english();
    if (english == null) {
      addSourceNames(source, position);
    } else if (english.equals(sentence.source())) {
      addEnglish(source, position);
    } else {
      addEnglish(Tokens.ofTranslation(english), position);
      addSourceNames(source, position);
    }
  }

  /** Adds the companies that the article mentions. */
  void addCompanies(List<String> companyIds) {
    companies.addAll(companyIds);
  }

  private void addNumbers(List<Token> tokens, double position) {
    for (Token token : tokens) {
      // A single digit is in every other article.
      if (token.number() && token.text().length() > 1) {
        Count count = numbers.computeIfAbsent("#" + token.text(), Count::new);
        count.sum += position * weight(FeatureWeight.NUMBER);
      }
    }
  }

  private void addEnglish(List<Token> tokens, double position) {
    boolean title = isTitleCase(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isContentWord(token)) {
        Count count =
            words.computeIfAbsent(EnglishStem.of(token.text()), stem -> new Count(token.text()));
        count.sum += position;
        count.times++;
        count.english = true;
        if (token.capitalised() && i > 0 && !title) {
          count.addName(wordsOfName(tokens, i));
        }
      }
    }
  }

  private void addSourceNames(List<Token> tokens, double position) {
    boolean title = isTitleCase(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!isContentWord(token)) {
        continue;
      }
      String stem = EnglishStem.of(token.text());
      if (!token.capitalised()) {
        plainSourceWords.add(stem);
      } else if (i > 0 && !title) {
        Count count = words.computeIfAbsent(stem, key -> new Count(token.text()));
        if (!count.english) {
          count.sum += position;
          count.times++;
        }
        count.addName(wordsOfName(tokens, i));
      }
    }
  }

  /** How many capitalised words in a row are around {@code at}, that one included. */
  private static int wordsOfName(List<Token> tokens, int at) {
    int start = at;
    while (start > 0 && tokens.get(start - 1).capitalised()) {
      start--;
    }
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).capitalised()) {
      end++;
    }
    return Math.min(end - start, LONGEST_NAME);
  }

  private static boolean isContentWord(Token token) {
    return !token.number() && token.text().length() > 1 && !CommonWords.isStopWord(token.text());
  }

  /** Whether capitals mean nothing, since most words have one, as in headlines. */
  private static boolean isTitleCase(List<Token> tokens) {
    int letters = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (!token.number()) {
        letters++;
        capitals += token.capitalised() ? 1 : 0;
      }
    }
    return letters > 3 && capitals * 5 > letters * 3;
  }

  /** The strongest features, strongest first, equal ones by name. */
  List<Feature> strongest() {
    List<Feature> features = new ArrayList<>(words.size() + numbers.size() + companies.size());
    words.forEach((stem, count) -> features.add(feature(count.name, weight(stem, count))));
    numbers.forEach((number, count) -> features.add(feature(number, count.damped())));
    companies.forEach(
        company -> features.add(feature("@" + company, weight(FeatureWeight.COMPANY))));
    features.sort(Comparator.comparingInt(Feature::weight).reversed().thenComparing(Feature::name));
    return features.size() <= MOST_FEATURES ? features : features.subList(0, MOST_FEATURES);
  }

  private double weight(String stem, Count count) {
    FeatureWeight kind = kind(stem, count);
    double weight = count.damped() * weight(kind);
    boolean name = kind == FeatureWeight.NAME || kind == FeatureWeight.SOURCE_NAME;
    return name ? weight * count.meanShareOfName() : weight;
  }

  private FeatureWeight kind(String stem, Count count) {
    if (CommonWords.isNewsWord(stem)) {
      return FeatureWeight.NEWS_WORD;
    }
    if (count.isName()) {
      return count.english ? FeatureWeight.NAME : FeatureWeight.SOURCE_NAME;
    }
    if (CommonWords.isEventWord(stem)) {
      return FeatureWeight.EVENT_WORD;
    }
    return plainSourceWords.contains(stem) ? FeatureWeight.UNTRANSLATED : FeatureWeight.WORD;
  }

  private double weight(FeatureWeight weight) {
    return weights.applyAsDouble(weight);
  }

  private static Feature feature(String name, double weight) {
    return new Feature(name, (int) Math.round(weight * HUNDREDTHS));
  }
}
