package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Companies, sentences and findings in a form that is short to write in tests. */
final class Companies {

  static final EverydayNames EVERYDAY =
      EverydayNames.of(List.of("Apple", "Target", "Orange", "Shell", "Gap", "IT", "Time"));

  private Companies() {}

  static Company company(String id, String name, String... aliases) {
    return new Company(
        id, name, List.of(aliases), List.of(), List.of(), null, null, Company.Kind.COMPANY);
  }

  static Company withProducts(String id, String name, String... products) {
    return new Company(
        id, name, List.of(), List.of(products), List.of(), null, null, Company.Kind.COMPANY);
  }

  static Company withTicker(String id, String name, String ticker) {
    return new Company(
        id, name, List.of(), List.of(), List.of(), null, ticker, Company.Kind.COMPANY);
  }

  static Company agency(String id, String name, String... aliases) {
    return new Company(
        id, name, List.of(aliases), List.of(), List.of(), null, null, Company.Kind.AGENCY);
  }

  static CompanyExtractor extractor(Company... companies) {
    return new CompanyExtractor(List.of(companies), EVERYDAY);
  }

  /** An article without a headline, each line a sentence that is its own translation. */
  static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      sentences.add(sentence(start, line, line, false));
      start += line.length() + 1;
    }
    return sentences;
  }

  static Sentence sentence(int start, String source, @Nullable String english, boolean headline) {
    return new Sentence(new Span(start, start + source.length()), source, english, headline);
  }

  /** What is found in a text with a sentence on each line, as in {@code "id:NAME:surface"}. */
  static List<String> found(CompanyExtractor extractor, String text) {
    return describe(extractor.extract(text, sentences(text)));
  }

  /** The rules that decide in a text with a sentence on each line, as in {@code "CUE:surface"}. */
  static List<String> rules(CompanyExtractor extractor, String text) {
    List<String> rules = new ArrayList<>();
    for (CompanyMentions company : extractor.extract(text, sentences(text))) {
      for (Occurrence occurrence : company.occurrences()) {
        rules.add(occurrence.rule() + ":" + occurrence.surface());
      }
    }
    return rules;
  }

  /** What is found in a single sentence that may have line breaks. */
  static List<String> foundInOne(CompanyExtractor extractor, String text) {
    return describe(extractor.extract(text, List.of(sentence(0, text, text, false))));
  }

  /** What is found in a headline. */
  static List<String> foundInHeadline(CompanyExtractor extractor, String text) {
    return describe(extractor.extract(text, List.of(sentence(0, text, text, true))));
  }

  static List<String> describe(List<CompanyMentions> mentions) {
    List<String> found = new ArrayList<>();
    for (CompanyMentions company : mentions) {
      for (Occurrence occurrence : company.occurrences()) {
        found.add(company.company().id() + ":" + occurrence.kind() + ":" + occurrence.surface());
      }
    }
    return found;
  }
}
