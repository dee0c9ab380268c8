package dev.scrutiny.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.schemas.CompanyScrutiny;
import dev.scrutiny.schemas.Occurrence;
import dev.scrutiny.schemas.Story;
import java.util.Map;
import java.util.TreeMap;

/** The report as the JSON object that scripts rely on. */
public final class JsonReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  /**
   * Writes the report.
   *
   * @param withMentions whether to list every occurrence too
   * @return the object, pretty-printed, without a line feed at its end
   */
  public static String write(Report report, boolean withMentions) {
    ObjectNode root = counts(report);
    ArrayNode stories = root.putArray("stories");
    report.stories().forEach(line -> story(stories.addObject(), line));
    ArrayNode companies = root.putArray("companies");
    report.companies().forEach(company -> company(companies.addObject(), company));
    if (withMentions) {
      ArrayNode mentions = root.putArray("mentions");
      report.mentions().forEach(mention -> mentions(mentions, mention));
    }
    return root.toPrettyString();
  }

  /**
   * Writes the report without mentions, with what the dashboard shows besides: {@code articleCount}
   * of each story and {@code lastPublishedAt} (ISO 8601, UTC) of each company, after the fields of
   * {@link #write(Report, boolean)}.
   *
   * @return the object, in one line
   */
  public static String writeFull(Report report) {
    ObjectNode root = counts(report);
    ArrayNode stories = root.putArray("stories");
    for (Report.StoryLine line : report.stories()) {
      ObjectNode json = stories.addObject();
      story(json, line);
      json.put("articleCount", line.story().getArticleCount());
    }
    ArrayNode companies = root.putArray("companies");
    for (CompanyScrutiny company : report.companies()) {
      ObjectNode json = companies.addObject();
      company(json, company);
      json.put("lastPublishedAt", company.getLastPublishedAt().toString());
    }
    return root.toString();
  }

  /** Writes the table alone, as an array. */
  public static String write(Iterable<CompanyScrutiny> table) {
    ArrayNode companies = JSON.createArrayNode();
    table.forEach(company -> company(companies.addObject(), company));
    return companies.toPrettyString();
  }

  private static ObjectNode counts(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("articles", report.articles());
    root.put("rejected", report.rejected());
    return root;
  }

  private static void story(ObjectNode json, Report.StoryLine line) {
    Story story = line.story();
    json.put("storyId", story.getStoryId());
    json.put("headline", story.getHeadline());
    ArrayNode articleIds = json.putArray("articleIds");
    line.articleIds().forEach(articleIds::add);
    ArrayNode languages = json.putArray("languages");
    new TreeMap<>(story.getArticlesByLanguage()).keySet().forEach(languages::add);
  }

  private static void company(ObjectNode json, CompanyScrutiny company) {
    json.put("companyId", company.getCompanyId());
    json.put("name", company.getName());
    json.put("storyCount", company.getStoryCount());
    json.put("articleCount", company.getArticleCount());
    json.put("mentionCount", company.getMentionCount());
    json.put("rawMentionCount", company.getRawMentionCount());
    json.put("productMentionCount", company.getProductMentionCount());
    ObjectNode languages = json.putObject("languages");
    for (Map.Entry<String, Long> entry :
        new TreeMap<>(company.getArticlesByLanguage()).entrySet()) {
      languages.put(entry.getKey(), entry.getValue());
    }
  }

  private static void mentions(ArrayNode array, CompanyMention mention) {
    for (Occurrence occurrence : mention.getOccurrences()) {
      ObjectNode json = array.addObject();
      json.put("articleId", mention.getArticleId());
      json.put("companyId", mention.getCompanyId());
      json.put("kind", occurrence.getKind().name());
      json.put("surface", occurrence.getSurface());
      json.put("start", occurrence.getStart());
      json.put("end", occurrence.getEnd());
      json.put("rule", occurrence.getRule().name());
    }
  }
}
