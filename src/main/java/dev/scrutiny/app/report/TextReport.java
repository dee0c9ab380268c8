package dev.scrutiny.app.report;

import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.Story;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as people read it. */
public final class TextReport {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private static final int STORIES_SHOWN = 20;

  private TextReport() {}

  /** Writes the report: the table, then the stories with their English headlines. */
  public static String write(Report report) {
    StringBuilder text = new StringBuilder();
    text.append(table(report.companies())).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "%s in %s; %s rejected.\n\n",
            counted(report.articles(), "article", "articles"),
            counted(report.stories().size(), "story", "stories"),
            report.rejected() == 0
                ? "none"
                : String.format(Locale.ROOT, "%,d", report.rejected())));
    Map<String, String> names = new HashMap<>();
    report.companies().forEach(row -> names.put(row.getCompanyId(), row.getName()));
    report.stories().stream()
        .limit(STORIES_SHOWN)
        .forEach(line -> story(text, line.story(), names));
    int more = report.stories().size() - STORIES_SHOWN;
    if (more > 0) {
      text.append("  and ").append(counted(more, "more story", "more stories")).append('\n');
    }
    return text.toString();
  }

  /** Writes the table alone. */
  public static String table(List<CompanyScrutiny> companies) {
    if (companies.isEmpty()) {
      return "No company on the watchlist is mentioned.\n";
    }
    TextTable table =
        new TextTable(
            List.of(
                "Company", "Stories", "Articles", "Mentions", "Products", "Languages", "Last seen"),
            List.of(false, true, true, true, true, false, false));
    for (CompanyScrutiny company : companies) {
      table.add(
          List.of(
              printable(company.getName()),
              Long.toString(company.getStoryCount()),
              Long.toString(company.getArticleCount()),
              Long.toString(company.getMentionCount()),
              Long.toString(company.getProductMentionCount()),
              languages(company.getArticlesByLanguage()),
              DAY.format(company.getLastPublishedAt())));
    }
    return table.toString();
  }

  private static void story(StringBuilder text, Story story, Map<String, String> names) {
    text.append("  ")
        .append(printable(story.getHeadline()))
        .append('\n')
        .append("    ")
        .append(counted(story.getArticleCount(), "article", "articles"))
        .append(" (")
        .append(languages(story.getArticlesByLanguage()))
        .append(')');
    List<String> named =
        story.getCompanyIds().stream().filter(names::containsKey).map(names::get).toList();
    if (!named.isEmpty()) {
      text.append(": ").append(printable(String.join(", ", named)));
    }
    text.append("\n\n");
  }

  /** Most frequent first: {@code id 2, en 1}. */
  static String languages(Map<String, Long> counts) {
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> parts.add(entry.getKey() + " " + entry.getValue()));
    return String.join(", ", parts);
  }

  /** Text from outside in one line, without control characters, which a terminal would obey. */
  static String printable(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString().strip();
  }

  static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
