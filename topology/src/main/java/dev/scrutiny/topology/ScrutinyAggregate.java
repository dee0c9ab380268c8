package dev.scrutiny.topology;

import dev.scrutiny.count.Figures;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.DailyCompanyScrutiny;
import dev.scrutiny.topology.state.ScrutinyChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The aggregators of the two tables. Each subtracts what a story counted before and adds what it
 * counts now; a company without anything counted leaves the table.
 */
final class ScrutinyAggregate {

  private ScrutinyAggregate() {}

  /** Applies a change to a row of the company table; null where nothing is left. */
  static @Nullable CompanyScrutiny apply(ScrutinyChange change, @Nullable CompanyScrutiny row) {
    Figures figures = apply(change, row == null ? Figures.NONE : figures(row));
    return figures.isEmpty()
        ? null
        : new CompanyScrutiny(
            change.getCompanyId(),
            change.getCompanyName(),
            figures.stories(),
            figures.articles(),
            figures.mentions(),
            figures.rawMentions(),
            figures.productMentions(),
            figures.articlesByLanguage(),
            Instant.ofEpochMilli(change.getFirstPublishedAt()),
            Instant.ofEpochMilli(change.getLastPublishedAt()),
            change.getLatestStoryIds());
  }

  /** Applies a change to a row of the daily table; null where nothing is left. */
  static @Nullable DailyCompanyScrutiny applyDaily(
      ScrutinyChange change, @Nullable DailyCompanyScrutiny row) {
    Figures figures = apply(change, row == null ? Figures.NONE : figures(row));
    return figures.isEmpty()
        ? null
        : new DailyCompanyScrutiny(
            change.getCompanyId(),
            change.getCompanyName(),
            LocalDate.ofEpochDay(change.getDay()),
            figures.stories(),
            figures.articles(),
            figures.mentions(),
            figures.rawMentions(),
            figures.productMentions(),
            figures.articlesByLanguage(),
            Instant.ofEpochMilli(change.getFirstPublishedAt()),
            Instant.ofEpochMilli(change.getLastPublishedAt()));
  }

  private static Figures apply(ScrutinyChange change, Figures figures) {
    return figures
        .minus(StateMapper.figures(change.getBefore()))
        .plus(StateMapper.figures(change.getAfter()));
  }

  private static Figures figures(CompanyScrutiny row) {
    return new Figures(
        row.getStoryCount(),
        row.getArticleCount(),
        row.getMentionCount(),
        row.getRawMentionCount(),
        row.getProductMentionCount(),
        new TreeMap<>(row.getArticlesByLanguage()));
  }

  private static Figures figures(DailyCompanyScrutiny row) {
    return new Figures(
        row.getStoryCount(),
        row.getArticleCount(),
        row.getMentionCount(),
        row.getRawMentionCount(),
        row.getProductMentionCount(),
        new TreeMap<>(row.getArticlesByLanguage()));
  }
}
