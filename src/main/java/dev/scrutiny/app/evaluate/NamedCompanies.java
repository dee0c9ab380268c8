package dev.scrutiny.app.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which companies of the built-in watchlist the articles of the development sets name, as judged by
 * reading them: {@code named-companies.tsv}, a set, an article and a company a line.
 */
final class NamedCompanies {

  private static final String FILE = "named-companies.tsv";

  private final Map<String, Set<String>> byArticle = new HashMap<>();

  private NamedCompanies() {}

  /** Reads the judgements on a set. */
  static NamedCompanies of(String set) {
    NamedCompanies named = new NamedCompanies();
    try (InputStream in = NamedCompanies.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(set))
          .forEach(
              cells ->
                  named.byArticle.computeIfAbsent(cells[1], id -> new TreeSet<>()).add(cells[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }

  /** Ids of the companies that an article names. */
  Set<String> in(String article) {
    return byArticle.getOrDefault(article, Set.of());
  }
}
