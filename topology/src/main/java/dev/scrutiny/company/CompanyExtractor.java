package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the companies under watch in an article: their names, further names and products, in the
 * original and, where a sentence does not name a company, in its translation.
 *
 * <p>Immutable, for use by any number of threads; building it takes well below a second for
 * thousands of companies, so a changed watchlist is a new extractor.
 */
public final class CompanyExtractor {

  private static final Comparator<Occurrence> IN_TEXT_ORDER =
      Comparator.comparingInt(Occurrence::start).thenComparingInt(Occurrence::end);

  private final List<Company> companies;
  private final Finder finder;
  private final Cues cues = Cues.load();
  private final Attribution attribution = Attribution.load();
  private final Channels channels = Channels.load();

  /**
   * An extractor for these companies, in any order.
   *
   * @throws IllegalArgumentException if two companies have the same id
   */
  public CompanyExtractor(Collection<Company> companies) {
    this(companies, EverydayNames.load());
  }

  CompanyExtractor(Collection<Company> companies, EverydayNames everyday) {
    this.companies = companies.stream().sorted(Comparator.comparing(Company::id)).toList();
    for (int i = 1; i < this.companies.size(); i++) {
      if (this.companies.get(i).id().equals(this.companies.get(i - 1).id())) {
        throw new IllegalArgumentException("Two companies with id " + this.companies.get(i).id());
      }
    }
    List<LegalForms> forms =
        this.companies.stream()
            .map(company -> LegalForms.USUAL.with(company.legalForms()))
            .toList();
    this.finder = new Finder(AliasTable.of(this.companies, everyday), forms);
  }

  /**
   * Finds all mentions.
   *
   * @param text the article's text, which the spans of the sentences point into
   * @param sentences the sentences of the editorial text, in order
   * @return the companies mentioned, by id
   * @throws IndexOutOfBoundsException if a span is not within the text
   */
  public List<CompanyMentions> extract(String text, List<Sentence> sentences) {
    return extract(FoldedSentences.of(text, sentences));
  }

  /**
   * Finds all mentions, in the original and in the English of sentences in Latin letters.
   *
   * <p>In the English of another script every name is the translator's spelling: a magnet ({@code
   * магнит}) becomes the retailer Magnit, a footballer (本田) the car maker. Companies are found
   * there by their aliases in that script, in the original only.
   *
   * @param sentences the sentences of the editorial text, in order
   * @return the companies mentioned, by id
   */
  public List<CompanyMentions> extract(FoldedSentences sentences) {
    Finder.Traces traces = new Finder.Traces();
    List<Match> matches = new ArrayList<>();
    List<@Nullable FoldedText> translations = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.sentence(i);
      finder.find(sentences.folded(i), sentence, i, false, traces, matches);
      String english = sentence.english();
      if (english != null
          && !english.equals(sentence.source())
          && LatinLetters.prevailIn(sentence.source())) {
        FoldedText translation = FoldedText.of(english);
        translations.add(translation);
        finder.find(translation, sentence, i, true, traces, matches);
      } else {
        translations.add(null);
      }
    }
    return matches.isEmpty()
        ? List.of()
        : mentions(
            sentences.text(),
            Abbreviations.resolve(matches, sentences, translations),
            traces,
            sentences.size());
  }

  private List<CompanyMentions> mentions(
      String text, List<Match> matches, Finder.Traces traces, int sentences) {
    Evidence evidence = Evidence.of(cues, matches, traces, sentences);
    TreeMap<Integer, List<Finding>> found = new TreeMap<>();
    for (Match match : matches) {
      for (Alias claim : match.claims()) {
        Finding finding = finding(match, claim, evidence);
        List<Finding> earlier = found.getOrDefault(claim.company(), List.of());
        if (finding != null
            && !(match.place().translated() && isInSource(earlier, match.place()))) {
          found.computeIfAbsent(claim.company(), company -> new ArrayList<>()).add(finding);
        }
      }
    }
    List<CompanyMentions> mentions = new ArrayList<>(found.size());
    found.forEach(
        (index, findings) -> {
          Company company = companies.get(index);
          List<Occurrence> occurrences = new ArrayList<>(findings.size());
          for (Finding finding : underScrutiny(company, findings)) {
            occurrences.add(occurrence(text, finding));
          }
          if (!occurrences.isEmpty()) {
            occurrences.sort(IN_TEXT_ORDER);
            mentions.add(new CompanyMentions(company, List.copyOf(occurrences)));
          }
        });
    return List.copyOf(mentions);
  }

  private static @Nullable Finding finding(Match match, Alias claim, Evidence evidence) {
    Occurrence.Rule rule = evidence.judge(match, claim);
    if (rule == null || (!rule.counts() && match.place().translated())) {
      return null;
    }
    return new Finding(
        match.place(), rule.counts() ? kind(claim) : Occurrence.Kind.AMBIGUOUS, rule);
  }

  private static Occurrence.Kind kind(Alias claim) {
    return claim.use() == Alias.Use.PRODUCT ? Occurrence.Kind.PRODUCT : Occurrence.Kind.NAME;
  }

  private static boolean isInSource(List<Finding> earlier, Place place) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Place other = earlier.get(i).place();
      if (other.sentenceIndex() != place.sentenceIndex()) {
        return false;
      }
      if (!other.translated()) {
        return true;
      }
    }
    return false;
  }

  private List<Finding> underScrutiny(Company company, List<Finding> findings) {
    return company.kind() == Company.Kind.COMPANY
        ? channels.judge(findings)
        : attribution.underScrutiny(findings);
  }

  private static Occurrence occurrence(String text, Finding finding) {
    Place place = finding.place();
    Sentence sentence = place.sentence();
    int start = place.text().startOf(place.surfaceStart());
    int end = place.text().endOf(place.surfaceEnd() - 1);
    String english = sentence.english();
    if (place.translated() && english != null) {
      return new Occurrence(
          finding.kind(),
          finding.rule(),
          english.substring(start, end),
          sentence.span().start(),
          sentence.span().end(),
          sentence.source(),
          english);
    }
    return new Occurrence(
        finding.kind(),
        finding.rule(),
        text.substring(start, end),
        start,
        end,
        sentence.source(),
        english);
  }
}
