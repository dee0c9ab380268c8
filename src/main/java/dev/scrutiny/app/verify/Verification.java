package dev.scrutiny.app.verify;

import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.CompanyMention;
import dev.scrutiny.topology.CompanyDay;
import dev.scrutiny.topology.Topics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the tables with a recount: the latest mention of each article and company, with the
 * story and the time that the article's assignment says, counted by the definitions. And sees to it
 * that every article on the cluster has a story or was rejected.
 *
 * @param companies rows of the table that were compared
 * @param days rows of the table by day
 * @param articles articles that are accounted for
 * @param differences what differs, one line each; empty where all is equal
 */
public record Verification(long companies, long days, long articles, List<String> differences) {

  /** Compares what the topics hold; nothing may be under way. */
  public static Verification of(TopicReader reader, Topics topics) {
    List<String> differences = new ArrayList<>();
    Map<String, ArticleStory> assignments = reader.table(topics.articleStories());
    account(reader, topics, assignments.keySet(), differences);
    Map<String, Map<String, Mention>> mentions = mentions(reader, topics, assignments, differences);
    Map<String, List<Mention>> days = byDay(mentions);

    Map<String, Map<String, Object>> table = new TreeMap<>();
    reader.table(topics.companyScrutiny()).forEach((id, row) -> table.put(id, Row.of(row)));
    Map<String, Map<String, Object>> recounted = new TreeMap<>();
    mentions.forEach(
        (id, articles) -> {
          if (!articles.isEmpty()) {
            recounted.put(id, Row.recount(articles.values(), true));
          }
        });
    compare(topics.companyScrutiny().name(), table, recounted, differences);

    Map<String, Map<String, Object>> daily = new TreeMap<>();
    reader.table(topics.companyScrutinyDaily()).forEach((id, row) -> daily.put(id, Row.of(row)));
    Map<String, Map<String, Object>> recountedDaily = new TreeMap<>();
    days.forEach((day, articles) -> recountedDaily.put(day, Row.recount(articles, false)));
    compare(topics.companyScrutinyDaily().name(), daily, recountedDaily, differences);
    return new Verification(
        table.size(), daily.size(), assignments.size(), List.copyOf(differences));
  }

  private static void account(
      TopicReader reader, Topics topics, Set<String> assigned, List<String> differences) {
    Set<String> missing = new TreeSet<>();
    reader.forEachRaw(
        topics.articles().name(),
        record -> {
          if (record.key() != null && !assigned.contains(record.key())) {
            missing.add(record.key());
          }
        });
    reader.forEachRaw(
        topics.articlesRejected(),
        record -> {
          if (record.key() != null) {
            missing.remove(record.key());
          }
        });
    missing.forEach(
        id ->
            differences.add(
                topics.articles().name() + " " + id + " has no story and was not rejected"));
  }

  /** The latest mentions that count, by company and article. */
  private static Map<String, Map<String, Mention>> mentions(
      TopicReader reader,
      Topics topics,
      Map<String, ArticleStory> assignments,
      List<String> differences) {
    String name = topics.companyMentions().name();
    Map<String, Map<String, Mention>> mentions = new TreeMap<>();
    Map<String, String> strayed = new TreeMap<>();
    reader.forEach(
        topics.companyMentions(),
        record -> {
          CompanyMention mention = record.value();
          String where = mention.getCompanyId() + " in article " + mention.getArticleId();
          strayed.remove(where);
          Map<String, Mention> articles =
              mentions.computeIfAbsent(mention.getCompanyId(), id -> new HashMap<>());
          if (mention.getMentionCount() == 0 && mention.getProductMentionCount() == 0) {
            articles.remove(mention.getArticleId());
            return;
          }
          @Nullable ArticleStory assignment = assignments.get(mention.getArticleId());
          if (assignment == null) {
            strayed.put(where, "the article has no story");
          } else if (!assignment.getStoryId().equals(mention.getStoryId())) {
            strayed.put(
                where,
                "story is " + mention.getStoryId() + ", assigned " + assignment.getStoryId());
          }
          articles.put(
              mention.getArticleId(),
              new Mention(
                  mention.getArticleId(),
                  assignment == null ? mention.getStoryId() : assignment.getStoryId(),
                  assignment == null ? mention.getPublishedAt() : assignment.getPublishedAt(),
                  mention.getLanguage(),
                  mention.getMentionCount(),
                  mention.getProductMentionCount()));
        });
    strayed.forEach((where, what) -> differences.add(name + " " + where + ": " + what));
    return mentions;
  }

  private static Map<String, List<Mention>> byDay(Map<String, Map<String, Mention>> mentions) {
    Map<String, List<Mention>> days = new TreeMap<>();
    mentions.forEach(
        (companyId, articles) -> {
          for (Mention mention : articles.values()) {
            LocalDate day = mention.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(CompanyDay.key(companyId, day), key -> new ArrayList<>())
                .add(mention);
          }
        });
    return days;
  }

  private static void compare(
      String topic,
      Map<String, Map<String, Object>> found,
      Map<String, Map<String, Object>> recounted,
      List<String> differences) {
    Collection<String> keys = new TreeSet<>(found.keySet());
    keys.addAll(new HashSet<>(recounted.keySet()));
    for (String key : keys) {
      String difference = Row.difference(found.get(key), recounted.get(key));
      if (difference != null) {
        differences.add(topic + " " + key + ": " + difference);
      }
    }
  }
}
