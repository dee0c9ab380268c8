package dev.scrutiny.story;

import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds the fingerprints of small articles for the tests. */
final class Articles {

  /** When the articles of the tests were published, unless they say otherwise. */
  static final Instant TIME = Instant.parse("2024-05-14T08:00:00Z");

  private static final Fingerprinter FINGERPRINTER = new Fingerprinter();

  private final String id;
  private String language = "en";
  private String headline = "";
  private List<String> companies = List.of();
  private Instant publishedAt = TIME;
  private boolean timeDeclared = true;
  private final List<Sentence> sentences = new ArrayList<>();

  private Articles(String id) {
    this.id = id;
  }

  static Articles article(String id) {
    return new Articles(id);
  }

  /** An English article of one sentence a line. */
  static Fingerprint english(String id, String... sentences) {
    return article(id).saying(sentences).fingerprint();
  }

  Articles language(String code) {
    this.language = code;
    return this;
  }

  Articles headline(String text) {
    this.headline = text;
    return this;
  }

  Articles companies(String... ids) {
    this.companies = List.of(ids);
    return this;
  }

  Articles at(Instant time) {
    this.publishedAt = time;
    return this;
  }

  Articles undeclaredTime() {
    this.timeDeclared = false;
    return this;
  }

  Articles saying(String... texts) {
    for (String text : texts) {
      translated(text, text);
    }
    return this;
  }

  Articles translated(String source, String english) {
    sentences.add(new Sentence(new Span(0, source.length()), source, english, false));
    return this;
  }

  Articles untranslated(String source) {
    sentences.add(new Sentence(new Span(0, source.length()), source, null, false));
    return this;
  }

  Fingerprint fingerprint() {
    return by(FINGERPRINTER);
  }

  Fingerprint by(Fingerprinter fingerprinter) {
    return fingerprinter.fingerprint(
        id, language, headline, headline != null, sentences, companies, publishedAt, timeDeclared);
  }
}
