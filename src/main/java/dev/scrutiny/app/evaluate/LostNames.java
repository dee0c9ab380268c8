package dev.scrutiny.app.evaluate;

import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.article.Sentence;
import dev.scrutiny.article.Span;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** The surfaces of a sentence, with how often each stands there. */
  static Map<String, Integer> in(String source, CompanyExtractor extractor) {
    Span span = new Span(0, source.length());
    Map<String, Integer> surfaces = new HashMap<>();
    for (CompanyMentions mentions :
        extractor.extract(source, List.of(new Sentence(span, source, null, false)))) {
      for (Occurrence occurrence : mentions.occurrences()) {
        if (occurrence.kind() != Occurrence.Kind.AMBIGUOUS) {
          surfaces.merge(name(occurrence.surface()), 1, Integer::sum);
        }
      }
    }
    return surfaces;
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
            (surface, count) -> {
              int left = Math.min(count, count(english, surface));
              names += count;
              missing += count - left;
              if (left < count) {
                lost.merge(surface, count - left, Integer::sum);
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
