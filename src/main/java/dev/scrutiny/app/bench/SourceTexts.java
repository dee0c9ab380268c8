package dev.scrutiny.app.bench;

import dev.scrutiny.article.Article;
import dev.scrutiny.article.Editorial;
import dev.scrutiny.article.Paragraph;
import dev.scrutiny.article.Span;
import dev.scrutiny.language.LanguageDetector;
import dev.scrutiny.language.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The sentences of all articles in a language.
 *
 * @param articles the sentences of each article
 */
record SourceTexts(List<List<String>> articles) {

  /** Those of {@link BenchArticles}. */
  static SourceTexts in(String language) {
    LanguageDetector detector = new LanguageDetector();
    SentenceSplitter splitter = new SentenceSplitter();
    List<List<String>> articles = new ArrayList<>();
    for (Article article : BenchArticles.read()) {
      String text = article.text();
      if (detector.detect(text).code().equals(language)) {
        List<String> sentences = new ArrayList<>();
        for (Paragraph paragraph : Editorial.paragraphs(article)) {
          for (Span span : splitter.split(text, paragraph.span(), language)) {
            sentences.add(span.of(text));
          }
        }
        articles.add(sentences);
      }
    }
    if (articles.isEmpty()) {
      throw new IllegalStateException("no article is in " + language);
    }
    return new SourceTexts(articles);
  }

  /** How many words an article has, a word being what stands between white space. */
  long words(int article) {
    long words = 0;
    for (String sentence : articles.get(article)) {
      words += new StringTokenizer(sentence).countTokens();
    }
    return words;
  }
}
