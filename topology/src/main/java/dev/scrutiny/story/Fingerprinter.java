package dev.scrutiny.story;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.scrutiny.article.Sentence;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Fingerprint} of an analysed article. Stateless: safe for use by threads. */
public final class Fingerprinter {

  /**
   * Version of the rules by which sentences become a fingerprint, the lists of common words among
   * them: raised whenever equal sentences, companies and times would give another one.
   * Dictionaries, engines, watchlists and what is taken for editorial text change sentences and
   * companies, and so fingerprints, without it.
   *
   * <p>An index may hold several versions and compares them as if they were one. Then copies may be
   * told as the same story only, and reports of one story may miss each other, until the older ones
   * have left the window; an article that is published again may count as corrected. A replay makes
   * all fingerprints of one version.
   */
  public static final int VERSION = 3;

  /** A shorter text than this many words is too easily equal by chance. */
  private static final int SHORTEST_TEXT = 5;

  /** A longer headline is cut, in UTF-16 units. */
  public static final int LONGEST_HEADLINE = 200;

  private final Map<FeatureWeight, Double> weights = new EnumMap<>(FeatureWeight.class);

  /** A fingerprinter with the weights that were chosen. */
  public Fingerprinter() {
    for (FeatureWeight weight : FeatureWeight.values()) {
      weights.put(weight, weight.chosen());
    }
  }

  /** The same but for some weights: to measure what they are good for. */
  public Fingerprinter with(Map<FeatureWeight, Double> changed) {
    Fingerprinter other = new Fingerprinter();
    other.weights.putAll(weights);
    other.weights.putAll(changed);
    return other;
  }

  /**
   * Makes the fingerprint of an article.
   *
   * @param articleId identity of the article
   * @param language language of the source text (ISO 639-1)
   * @param headline headline in English, or what stands in for it, or null where there is none
   * @param titled whether that is a headline of its own
   * @param sentences the editorial text, in order
   * @param companyIds ids of the companies that it mentions
   * @param publishedAt publication time; where it is not declared, when the article was first seen
   * @param timeDeclared whether the producer declared the publication time
   */
  public Fingerprint fingerprint(
      String articleId,
      String language,
      @Nullable String headline,
      boolean titled,
      List<Sentence> sentences,
      Collection<String> companyIds,
      Instant publishedAt,
      boolean timeDeclared) {
    String shown = shortened(headline);
    List<String> companies = List.copyOf(new TreeSet<>(companyIds));
    FeatureCounter counter = new FeatureCounter(weights::get);
    List<String> words = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> source = Tokens.of(sentence.source());
      for (Token token : source) {
        words.add(token.text());
      }
      counter.add(sentence, source);
    }
    counter.addCompanies(companies);
    List<FeatureCounter.Feature> features = counter.strongest();
    return new Fingerprint(
        VERSION,
        articleId,
        language,
        shown,
        titled && shown != null,
        companies,
        publishedAt.toEpochMilli(),
        timeDeclared,
        contentHash(language, sentences, publishedAt, timeDeclared),
        textHash(words),
        TextSignature.of(words),
        features.stream().map(FeatureCounter.Feature::name).toList(),
        features.stream().map(FeatureCounter.Feature::weight).toList());
  }

  private static @Nullable String shortened(@Nullable String headline) {
    if (headline == null || headline.isBlank()) {
      return null;
    }
    if (headline.length() <= LONGEST_HEADLINE) {
      return headline;
    }
    boolean splitsPair = Character.isHighSurrogate(headline.charAt(LONGEST_HEADLINE - 1));
    return headline.substring(0, splitsPair ? LONGEST_HEADLINE - 1 : LONGEST_HEADLINE);
  }

  private static long contentHash(
      String language, List<Sentence> sentences, Instant publishedAt, boolean timeDeclared) {
    HashStream64 stream = Hashing.wyhashFinal4().hashStream();
    stream.putString(language);
    stream.putLong(timeDeclared ? publishedAt.toEpochMilli() : Long.MIN_VALUE);
    for (Sentence sentence : sentences) {
      stream.putBoolean(sentence.headline());
      putNormalised(stream, sentence.source());
    }
    return stream.getAsLong();
  }

  /** White space and the encoding of accents are no part of the content, all else is. */
  private static void putNormalised(HashStream64 stream, String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean space = false;
    boolean begun = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = begun;
      } else {
        if (space) {
          stream.putChar(' ');
          space = false;
        }
        begun = true;
        stream.putChar(c);
      }
    }
    stream.putChar('\n');
  }

  private static long textHash(List<String> words) {
    if (words.size() < SHORTEST_TEXT) {
      return 0;
    }
    HashStream64 stream = Hashing.wyhashFinal4().hashStream();
    for (String word : words) {
      stream.putString(word);
    }
    return stream.getAsLong();
  }
}
