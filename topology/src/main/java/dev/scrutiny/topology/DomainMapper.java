package dev.scrutiny.topology;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import dev.scrutiny.schemas.CompanyKind;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.OccurrenceKind;
import dev.scrutiny.schemas.OccurrenceRule;
import dev.scrutiny.schemas.TranslatedArticle;
import dev.scrutiny.schemas.TranslationStatus;
import dev.scrutiny.topology.state.ArticleMentions;
import dev.scrutiny.topology.state.PublishedMentions;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the domain and the contracts. */
public final class DomainMapper {

  /** Occurrences of one company that a record lists; all are counted. */
  static final int MAX_OCCURRENCES = 100;

  /** Occurrences that all records of one article list together, so that none grows too large. */
  static final int MAX_OCCURRENCES_OF_ARTICLE = 500;

  private DomainMapper() {}

  /** The article of a record in the topic of articles. */
  public static Article article(dev.scrutiny.schemas.Article record) {
    return new Article(
        record.getId(),
        record.getTitle(),
        record.getBody(),
        record.getLanguage(),
        record.getPublishedAt());
  }

  /** The company of a record in the watchlist topic. */
  public static Company company(dev.scrutiny.schemas.Company record) {
    return new Company(
        record.getCompanyId(),
        record.getName(),
        record.getAliases(),
        record.getProducts(),
        record.getLegalForms(),
        record.getCountry(),
        record.getTicker(),
        Company.Kind.valueOf(record.getKind().name()));
  }

  /** The record of a company in the watchlist topic. */
  public static dev.scrutiny.schemas.Company record(Company company) {
    return new dev.scrutiny.schemas.Company(
        company.id(),
        company.name(),
        company.aliases(),
        company.products(),
        company.legalForms(),
        company.country(),
        company.ticker(),
        CompanyKind.valueOf(company.kind().name()));
  }

  static TranslatedArticle translated(Analysis analysis) {
    return new TranslatedArticle(
        analysis.articleId(),
        analysis.title(),
        analysis.body(),
        analysis.language(),
        analysis.languageConfidence(),
        TranslationStatus.valueOf(analysis.status().name()),
        analysis.engine(),
        analysis.engineVersion(),
        analysis.fallback(),
        analysis.coverage(),
        analysis.publishedAt());
  }

  static ArticleMentions articleMentions(Analysis analysis, @Nullable PublishedMentions published) {
    List<ByteBuffer> mentions = new ArrayList<>();
    int room = MAX_OCCURRENCES_OF_ARTICLE;
    for (CompanyMentions company : analysis.mentions()) {
      List<dev.scrutiny.schemas.Occurrence> occurrences =
          company.occurrences().stream()
              .limit(Math.min(room, MAX_OCCURRENCES))
              .map(DomainMapper::occurrence)
              .toList();
      room -= occurrences.size();
      mentions.add(
          MentionPublisher.encode(
              new CompanyMention(
                  company.company().id(),
                  company.company().name(),
                  analysis.articleId(),
                  "",
                  analysis.language(),
                  Instant.EPOCH,
                  company.count(Occurrence.Kind.NAME),
                  company.count(Occurrence.Kind.PRODUCT),
                  occurrences)));
    }
    return new ArticleMentions(
        analysis.fingerprint().contentHash(), analysis.language(), mentions, published);
  }

  private static dev.scrutiny.schemas.Occurrence occurrence(Occurrence occurrence) {
    return new dev.scrutiny.schemas.Occurrence(
        OccurrenceKind.valueOf(occurrence.kind().name()),
        occurrence.surface(),
        occurrence.start(),
        occurrence.end(),
        occurrence.sentence(),
        occurrence.english(),
        OccurrenceRule.valueOf(occurrence.rule().name()));
  }
}
