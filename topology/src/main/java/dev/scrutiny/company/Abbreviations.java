package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Initials that an article introduces for a company: after "Larsen and Toubro (LT)" the letters LT
 * are the company wherever the article has them, though no watchlist knows them.
 */
final class Abbreviations {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  private static final Comparator<Match> IN_ORDER =
      Comparator.comparingInt((Match match) -> match.place().sentenceIndex())
          .thenComparing(match -> match.place().translated())
          .thenComparingInt(match -> match.place().start());

  /**
   * Initials and whose they are.
   *
   * @param definition where the bracket with them opens
   */
  private record Definition(Alias alias, FoldedText text, int definition) {}

  private Abbreviations() {}

  /**
   * Adds the places where the article uses initials that it has introduced.
   *
   * @param matches all matches in the order of the text
   * @param translations the translations, null where there is none
   */
  static List<Match> resolve(
      List<Match> matches, FoldedSentences sentences, List<@Nullable FoldedText> translations) {
    List<Definition> definitions = new ArrayList<>(0);
    for (Match match : matches) {
      Definition definition = match.isUnambiguous() ? definition(match) : null;
      if (definition != null) {
        definitions.add(definition);
      }
    }
    if (definitions.isEmpty()) {
      return matches;
    }
    List<Match> all = new ArrayList<>(matches);
    for (Definition definition : definitions) {
      for (int i = 0; i < sentences.size(); i++) {
        Sentence sentence = sentences.sentence(i);
        addUses(definition, Place.whole(sentences.folded(i), sentence, i, false), all);
        FoldedText translation = translations.get(i);
        if (translation != null) {
          addUses(definition, Place.whole(translation, sentence, i, true), all);
        }
      }
    }
    all.sort(IN_ORDER);
    return all;
  }

  private static @Nullable Definition definition(Match match) {
    Place place = match.place();
    FoldedText text = place.text();
    int open = place.surfaceEnd() + 1;
    if (text.unit(open - 1) != ' ' || text.unit(open) != '(') {
      return null;
    }
    int end = open + 1;
    while (Character.isUpperCase(text.unit(end))) {
      end++;
    }
    int length = end - open - 1;
    if (length < SHORTEST || length > LONGEST || text.unit(end) != ')') {
      return null;
    }
    Spelling initials = Spelling.of(text.unitsBetween(open + 1, end));
    if (!areInitials(initials.units(), text, place)) {
      return null;
    }
    Alias name = match.claims().get(0);
    Alias alias = new Alias(name.company(), name.use(), initials, false, false, true, false);
    return new Definition(alias, text, open);
  }

  /** Whether letters are the first ones of the words of a name, of which some may be left out. */
  private static boolean areInitials(String letters, FoldedText text, Place place) {
    int next = 0;
    int word = text.wordStart(place.surfaceStart());
    while (word < place.surfaceEnd() && next < letters.length()) {
      if (Character.toUpperCase(text.unit(word)) == letters.charAt(next)) {
        next++;
      } else if (next == 0 && word >= place.start()) {
        return false;
      }
      word = text.wordStart(text.wordEnd(word));
    }
    return next == letters.length();
  }

  private static void addUses(Definition definition, Place sentence, List<Match> all) {
    FoldedText text = sentence.text();
    Spelling letters = definition.alias().spelling();
    for (int p = 0; p + letters.length() <= text.size(); p++) {
      int end = p + letters.length();
      boolean defined = text == definition.text() && p == definition.definition() + 1;
      if (text.unit(p) == letters.units().charAt(0)
          && !defined
          && letters.matchAt(text, p) == Spelling.EXACT
          && WordBoundary.isWhole(text, p, end, false)
          && isFree(all, text, p, end)) {
        Place use =
            new Place(
                text,
                sentence.sentence(),
                sentence.sentenceIndex(),
                sentence.translated(),
                p,
                end,
                p,
                end);
        all.add(new Match(use, List.of(definition.alias()), false, false, false, true));
      }
    }
  }

  private static boolean isFree(List<Match> all, FoldedText text, int start, int end) {
    for (Match match : all) {
      Place place = match.place();
      if (place.text() == text && place.surfaceStart() < end && start < place.surfaceEnd()) {
        return false;
      }
    }
    return true;
  }
}
