package dev.scrutiny.app.evaluate;

import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of companies and products of the built-in watchlist that stand in a sentence, and those of
 * them that its translation has no longer, or fewer times.
 */
final class LostNames {

  private final CompanyExtractor extractor;
  private final Map<String, Integer> lost = new TreeMap<>();
  private int names;
  private int missing;

  LostNames(CompanyExtractor extractor) {
    this.extractor = extractor;
  }

  /** A finder of the names of the built-in watchlist. */
  static CompanyExtractor builtIn() {
    return new CompanyExtractor(WatchlistFiles.builtIn());
  }

  /** A name in a sentence: how often it stands there, and what its translation may have for it. */
  private record Found(int count, Set<String> expected) {}

  /** The surfaces of a sentence. */
  private static Map<String, Found> in(String source, CompanyExtractor extractor) {
    Span span = new Span(0, source.length());
    Map<String, Found> surfaces = new HashMap<>();
    for (CompanyMentions mentions :
        extractor.extract(source, List.of(new Sentence(span, source, null, false)))) {
      for (Occurrence occurrence : mentions.occurrences()) {
        if (occurrence.kind() != Occurrence.Kind.AMBIGUOUS) {
          String surface = name(occurrence.surface());
          Found before = surfaces.get(surface);
          surfaces.put(
              surface,
              new Found(
                  before == null ? 1 : before.count() + 1, expected(surface, mentions.company())));
        }
      }
    }
    return surfaces;
  }

  /**
   * The surface itself; where it is in another script, the company's names and products in Latin
   * letters.
   */
  private static Set<String> expected(String surface, Company company) {
    if (latin(surface)) {
      return Set.of(surface);
    }
    Set<String> names = new TreeSet<>();
    Stream.of(List.of(company.name()), company.aliases(), company.products())
        .flatMap(List::stream)
        .filter(LostNames::latin)
        .forEach(names::add);
    return names;
  }

  private static boolean latin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** A surface without words in small letters before its first capital: 'groupe Disney'. */
  private static String name(String surface) {
    int start = 0;
    while (surface.indexOf(' ', start) > 0 && Character.isLowerCase(surface.codePointAt(start))) {
      start = surface.indexOf(' ', start) + 1;
    }
    return Character.isUpperCase(surface.codePointAt(start)) ? surface.substring(start) : surface;
  }

  /** Counts a translated sentence. */
  void add(String source, String translation) {
    String english = plainSpaces(translation);
    in(plainSpaces(source), extractor)
        .forEach(
            (surface, found) -> {
              int there = 0;
              for (String name : found.expected()) {
                there = Math.max(there, count(english, name));
              }
              int missed = Math.max(0, found.count() - there);
              names += found.count();
              missing += missed;
              if (missed > 0) {
                lost.merge(surface, missed, Integer::sum);
              }
            });
  }

  /** A no-break space is as good as any other. */
  private static String plainSpaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static int count(String text, String surface) {
    int count = 0;
    for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      count++;
    }
    return count;
  }

  /** Names in the source. */
  int names() {
    return names;
  }

  /** Names lost for a thousand in the source. */
  double perThousand() {
    return names == 0 ? 0 : 1000.0 * missing / names;
  }

  /** The names lost, with how often. */
  Map<String, Integer> lost() {
    return lost;
  }
}
