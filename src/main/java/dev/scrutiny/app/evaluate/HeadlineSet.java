package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Headlines and the companies they name (SEntFiN 1.0, Sinha et al. 2021). */
final class HeadlineSet {

  /**
   * A headline.
   *
   * @param companies symbols of the companies it names
   */
  record Headline(String id, String title, Set<String> companies) {

    /** Whether it is in the third that nobody reads while rules are written. */
    boolean isUnread() {
      return Math.floorMod(id.hashCode(), 3) == 0;
    }
  }

  private HeadlineSet() {}

  /** Reads {@code headlines.en.jsonl}. */
  static List<Headline> read(Path folder) {
    List<Headline> headlines = new ArrayList<>();
    for (JsonNode line : JsonLines.read(folder.resolve("headlines.en.jsonl"))) {
      headlines.add(
          new Headline(
              line.path("id").asText(),
              line.path("title").asText(),
              new TreeSet<>(JsonLines.strings(line.path("companies"), "symbol"))));
    }
    return headlines;
  }
}
