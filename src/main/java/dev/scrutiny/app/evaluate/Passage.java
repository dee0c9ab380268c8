package dev.scrutiny.app.evaluate;

import dev.scrutiny.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A short passage as news prints it, written for this project, and what it names: {@code
 * passages.tsv}, an id (language and number), companies of the built-in watchlist separated by
 * commas, a headline and a text a line.
 *
 * @param language ISO 639-1 or -2 code
 * @param article the passage
 * @param companies ids of the companies that it names
 */
record Passage(String language, Article article, Set<String> companies) {

  private static final String FILE = "passages.tsv";

  /** All passages. */
  static List<Passage> all() {
    try (InputStream in = Passage.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage of(String[] cells) {
    String id = cells[0];
    String language = id.substring(0, id.lastIndexOf('-'));
    @Nullable String title = cells[2].isEmpty() ? null : cells[2];
    Set<String> companies = new TreeSet<>(Set.of(cells[1].split(",")));
    companies.remove("");
    return new Passage(language, new Article(id, title, cells[3], language, null), companies);
  }
}
