package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticleReceiver;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.StoryIndex;
import dev.scrutiny.story.StoryMemory;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.DomainMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Analysed articles whose stories are known.
 *
 * @param name what the set is called
 * @param articles the articles in the order of the file
 * @param right the story of each article by its id
 */
record StorySet(String name, List<Analysis> articles, Map<String, String> right) {

  /** When articles without a time arrive; any time does. */
  private static final Instant ARRIVAL = Instant.parse("2024-01-01T00:00:00Z");

  /** Where a set comes from. */
  interface Source {

    /** Reads and analyses the articles. */
    StorySet read(ArticleAnalyzer analyzer);
  }

  /** Reads and analyses the articles of a file, with their stories from another file. */
  static StorySet read(
      String name,
      Path articles,
      Path right,
      ArticleAnalyzer analyzer,
      CompanyExtractor companies) {
    Map<String, String> stories = new HashMap<>();
    for (JsonNode line : JsonLines.read(right)) {
      stories.put(line.path("id").asText(), line.path("story").asText());
    }
    List<Analysis> analyses = new ArrayList<>();
    for (Analysis analysis : analyse(articles, analyzer, companies)) {
      if (stories.containsKey(analysis.articleId())) {
        analyses.add(analysis);
      }
    }
    return new StorySet(name, analyses, stories);
  }

  /** Reads and analyses the articles of a file as the pipeline does. */
  static List<Analysis> analyse(Path file, ArticleAnalyzer analyzer, CompanyExtractor companies) {
    List<Analysis> analyses = new ArrayList<>();
    ArticleFiles.read(
        file,
        new ArticleReceiver() {
          @Override
          public void article(String place, dev.scrutiny.schemas.Article read) {
            analyses.add(analyzer.analyze(DomainMapper.article(read), ARRIVAL, companies));
          }

          @Override
          public void refused(String place, String reason) {
            throw new UserException(place + ": " + reason);
          }
        });
    return analyses;
  }

  /** The fingerprints in the order of the file. */
  List<Fingerprint> fingerprints() {
    return articles.stream().map(Analysis::fingerprint).toList();
  }

  /** The story of each article after all have arrived in that order. */
  static Map<String, String> group(List<Fingerprint> order) {
    return stories(assignments(order, StorySettings.DEFAULT));
  }

  /** The last assignment of each article after all have arrived in that order. */
  static Map<String, Assignment> assignments(List<Fingerprint> order) {
    return assignments(order, StorySettings.DEFAULT);
  }

  private static Map<String, Assignment> assignments(
      List<Fingerprint> order, StorySettings settings) {
    StoryIndex index = new StoryIndex(new StoryMemory(), settings);
    Map<String, Assignment> assignments = new TreeMap<>();
    for (Fingerprint fingerprint : order) {
      for (Assignment assignment : index.assign(fingerprint).assignments()) {
        assignments.put(assignment.articleId(), assignment);
      }
    }
    return assignments;
  }

  private static Map<String, String> stories(Map<String, Assignment> assignments) {
    Map<String, String> stories = new TreeMap<>();
    assignments.forEach((article, assignment) -> stories.put(article, assignment.storyId()));
    return stories;
  }

  /** How well the stories agree with the right ones after arrival in that order. */
  Agreement agreement(List<Fingerprint> order) {
    return agreement(order, StorySettings.DEFAULT);
  }

  /** The same with other settings. */
  Agreement agreement(List<Fingerprint> order, StorySettings settings) {
    return Agreement.of(right, stories(assignments(order, settings)));
  }

  /** The fingerprints in an order drawn by a seed. */
  List<Fingerprint> shuffled(long seed) {
    List<Fingerprint> order = new ArrayList<>(fingerprints());
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
