package dev.scrutiny.company;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of other things that have a company's name in them: persons (Armand Versace), rivers,
 * stadiums and competitions that a firm lends its name to (Emirates Stadium, Premier League).
 */
final class OtherNames {

  private static final char CHINESE_DOT = '\u00B7';

  private final Set<String> givenNames;
  private final Set<String> titles;
  private final Phrases before;
  private final Phrases after;

  private OtherNames(List<String> givenNames, List<String> titles, Map<String, List<String>> file) {
    this.givenNames = folded(givenNames);
    this.titles = folded(titles);
    before = new Phrases(ResourceLines.section(file, "right before"));
    after = new Phrases(ResourceLines.section(file, "right after"));
  }

  /** With {@code given-names.txt}, {@code titles.txt} and {@code other-things.txt}. */
  static OtherNames load() {
    return new OtherNames(
        ResourceLines.words("given-names.txt"),
        ResourceLines.words("titles.txt"),
        ResourceLines.sections("other-things.txt"));
  }

  private static Set<String> folded(List<String> words) {
    Set<String> folded = new HashSet<>();
    for (String word : words) {
      FoldedText text = FoldedText.of(word);
      folded.add(text.foldedBetween(0, text.size()));
    }
    return folded;
  }

  /** Whether the words at a place are part of the name of something else. */
  boolean contain(Place place) {
    return isSurname(place)
        || after.after(place.text(), place.surfaceEnd()) >= 0
        || before.before(place.text(), place.surfaceStart()) >= 0;
  }

  /** Whether a given name or a form of address stands directly before a single word. */
  private boolean isSurname(Place place) {
    FoldedText text = place.text();
    int start = place.start();
    if (place.hasLegalForm() || text.wordEnd(start) < place.end()) {
      return false;
    }
    if (text.unit(start - 1) == CHINESE_DOT && Letters.isWord(text.unit(start - 2))) {
      return true;
    }
    boolean capitals = Character.isUpperCase(text.unit(start + 1)) && !text.isUpperCase();
    if (capitals || text.unit(start - 1) != ' ') {
      return false;
    }
    int end = text.unit(start - 2) == '.' ? start - 2 : start - 1;
    int previous = text.wordStartBefore(end);
    if (previous == end) {
      return false;
    }
    String word = text.foldedBetween(previous, end);
    if (titles.contains(word)) {
      return true;
    }
    return end == start - 1
        && Character.isUpperCase(text.unit(previous))
        && givenNames.contains(word);
  }
}
