package dev.scrutiny.analysis;

import dev.scrutiny.article.Article;
import dev.scrutiny.article.Editorial;
import dev.scrutiny.article.Paragraph;
import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import dev.scrutiny.company.CandidateFinder;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.FoldedSentences;
import dev.scrutiny.language.DetectedLanguage;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.language.SentenceSplitter;
import dev.scrutiny.story.Fingerprinter;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Analyses an article: editorial text, language, sentences, translation, companies, fingerprint. A
 * pure function of the article, the time of its arrival, the watchlist and the engine; safe for use
 * by several threads.
 */
public final class ArticleAnalyzer {

  private static final String ENGLISH = "en";

  private static final Translations NOT_TRANSLATED =
      new Translations(Translations.NONE, "", null, List.of());

  private static final String CUT = " …";

  private final LanguageDetector detector;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final CandidateFinder candidateFinder = new CandidateFinder();
  private final Fingerprinter fingerprinter;
  private final Translator translator;

  /** An analyzer with its engines. */
  public ArticleAnalyzer(LanguageDetector detector, Translator translator) {
    this(detector, translator, new Fingerprinter());
  }

  private ArticleAnalyzer(
      LanguageDetector detector, Translator translator, Fingerprinter fingerprinter) {
    this.detector = detector;
    this.translator = translator;
    this.fingerprinter = fingerprinter;
  }

  /** The same, but with another fingerprinter: to measure what it is good for. */
  public ArticleAnalyzer with(Fingerprinter other) {
    return new ArticleAnalyzer(detector, translator, other);
  }

  /** An analyzer with the engines that come with the program; loading takes about a second. */
  public static ArticleAnalyzer standard() {
    return new ArticleAnalyzer(new LanguageDetector(), LexiconTranslator.load());
  }

  /**
   * Analyses an article.
   *
   * @param arrivedAt when it arrived; stands in for a publication time that is not declared
   * @param companies finds the companies of the watchlist
   * @throws InvalidArticleException if the article breaks a rule of the input
   */
  public Analysis analyze(Article article, Instant arrivedAt, CompanyExtractor companies) {
    ArticleRules.check(article, arrivedAt);
    String text = article.text();
    List<Paragraph> paragraphs = Editorial.paragraphs(article);
    DetectedLanguage language = language(article, text, paragraphs);
    Sentences sentences = sentences(text, paragraphs, language.code());
    FoldedSentences folded = FoldedSentences.of(text, sentences.all);
    List<CompanyMentions> mentions = companies.extract(folded);
    Instant declared = article.publishedAt();
    String title = sentences.title();
    return new Analysis(
        article.id(),
        language.code(),
        language.confidence(),
        sentences.status,
        sentences.translations.engine(),
        sentences.translations.version(),
        sentences.translations.fallback(),
        sentences.coverage,
        title,
        sentences.body(),
        declared,
        mentions,
        candidateFinder.find(folded, mentions),
        fingerprinter.fingerprint(
            article.id(),
            language.code(),
            title,
            sentences.titled(),
            sentences.all,
            mentions.stream().map(mention -> mention.company().id()).toList(),
            declared == null ? arrivedAt : declared,
            declared != null));
  }

  private DetectedLanguage language(Article article, String text, List<Paragraph> paragraphs) {
    String declared = primaryLanguage(article.language());
    if (declared != null) {
      return new DetectedLanguage(declared, 1);
    }
    StringBuilder sample = new StringBuilder(LanguageDetector.LONGEST_SAMPLE);
    for (Paragraph paragraph : paragraphs) {
      Span span = paragraph.span();
      int room = LanguageDetector.LONGEST_SAMPLE - sample.length();
      sample.append(text, span.start(), Math.min(span.end(), span.start() + room)).append('\n');
      if (sample.length() >= LanguageDetector.LONGEST_SAMPLE) {
        break;
      }
    }
    return detector.detect(sample.toString());
  }

  /** The first subtag of a language tag (RFC 5646), {@code id} of {@code id-ID}; null if none. */
  private static @Nullable String primaryLanguage(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    if (language.isEmpty() || language.equals("und")) {
      return null;
    }
    // Filipino is Tagalog as it is written.
    return language.equals("fil") ? "tl" : language;
  }

  private Sentences sentences(String text, List<Paragraph> paragraphs, String language) {
    List<Span> spans = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      for (Span span : splitter.split(text, paragraphs.get(i).span(), language)) {
        spans.add(span);
        sources.add(span.of(text));
        owners.add(i);
      }
    }
    boolean foreign = !language.equals(ENGLISH);
    Translations translations =
        foreign && translator.supports(language)
            ? translator.translate(language, sources)
            : NOT_TRANSLATED;
    Analysis.Status status =
        !foreign
            ? Analysis.Status.ENGLISH
            : translations.engine().equals(Translations.NONE)
                ? Analysis.Status.UNSUPPORTED_LANGUAGE
                : Analysis.Status.TRANSLATED;
    List<Sentence> all = new ArrayList<>();
    long words = 0;
    long known = 0;
    for (int i = 0; i < spans.size(); i++) {
      String english =
          switch (status) {
            case TRANSLATED -> translations.sentences().get(i).text();
            case ENGLISH -> sources.get(i);
            case UNSUPPORTED_LANGUAGE -> null;
          };
      all.add(
          new Sentence(
              spans.get(i), sources.get(i), english, paragraphs.get(owners.get(i)).headline()));
      if (status == Analysis.Status.TRANSLATED) {
        words += translations.sentences().get(i).words();
        known += translations.sentences().get(i).knownWords();
      }
    }
    double coverage =
        switch (status) {
          case TRANSLATED -> words == 0 ? 1 : (double) known / words;
          case ENGLISH -> 1;
          case UNSUPPORTED_LANGUAGE -> 0;
        };
    return new Sentences(all, owners, status, translations, coverage);
  }

  /** The sentences, with the paragraph that each belongs to. */
  private record Sentences(
      List<Sentence> all,
      List<Integer> paragraphs,
      Analysis.Status status,
      Translations translations,
      double coverage) {

    boolean titled() {
      return !all.isEmpty() && all.get(0).headline();
    }

    String title() {
      StringBuilder title = new StringBuilder();
      for (Sentence sentence : all) {
        if (sentence.headline()) {
          title.append(title.isEmpty() ? "" : " ").append(shown(sentence));
        }
      }
      if (title.isEmpty() && !all.isEmpty()) {
        title.append(shown(all.get(0)));
      }
      return shortened(title.toString());
    }

    String body() {
      StringBuilder body = new StringBuilder();
      int last = -1;
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).headline()) {
          int paragraph = paragraphs.get(i);
          if (!body.isEmpty()) {
            body.append(paragraph == last ? ' ' : '\n');
          }
          body.append(shown(all.get(i)));
          last = paragraph;
        }
      }
      return body.toString();
    }

    private static String shown(Sentence sentence) {
      String english = sentence.english();
      return english == null ? sentence.source() : english;
    }

    /** A sentence that stands in for a headline is cut to what a fingerprint keeps. */
    private static String shortened(String title) {
      if (title.length() <= Fingerprinter.LONGEST_HEADLINE) {
        return title;
      }
      int end = Fingerprinter.LONGEST_HEADLINE - CUT.length();
      int space = title.lastIndexOf(' ', end);
      return title.substring(0, space > 0 ? space : end) + CUT;
    }
  }
}
