package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the names in a sentence: the leftmost and of these the longest, without overlap. */
final class Finder {

  private static final Comparator<Hit> LEFTMOST_LONGEST =
      Comparator.comparingInt(Hit::start)
          .thenComparing(Comparator.comparingInt(Hit::end).reversed());

  private static final String OPENING_QUOTES = "\"«“„「『'";
  private static final String CLOSING_QUOTES = "\"»”“」』'";

  /** Different words of sport that make a report on sport. */
  private static final int SPORT_WORDS = 2;

  /** One sentence in so many has such a word. */
  private static final int SPORT_SENTENCES = 4;

  private record Hit(int start, int end, Alias alias, int quality) {}

  /**
   * What an article has besides names: its tickers, names as words in small letters, and words of
   * sport.
   */
  record Traces(BitSet tickers, Set<Alias> small, BitSet sportWords, BitSet sportSentences) {

    /** None yet. */
    Traces() {
      this(
          new BitSet(),
          Collections.newSetFromMap(new IdentityHashMap<>()),
          new BitSet(),
          new BitSet());
    }

    /**
     * Whether it is a report on sport, by several words and not in a single sentence of a longer
     * text.
     *
     * @param sentences how many sentences it has
     */
    boolean isOnSport(int sentences) {
      return sportWords.cardinality() >= SPORT_WORDS
          && sportSentences.cardinality() * SPORT_SENTENCES >= sentences;
    }
  }

  private final AliasTable table;
  private final OtherNames others = OtherNames.load();
  private final List<LegalForms> forms;

  /**
   * @param forms the legal forms of each company
   */
  Finder(AliasTable table, List<LegalForms> forms) {
    this.table = table;
    this.forms = List.copyOf(forms);
  }

  /**
   * Finds all matches in a sentence or its translation, in the order of the text.
   *
   * @param traces receives the tickers and words in small letters
   * @param matches receives the matches
   */
  void find(
      FoldedText text,
      Sentence sentence,
      int index,
      boolean translated,
      Traces traces,
      List<Match> matches) {
    List<Hit> hits = new ArrayList<>(0);
    table.find(text, (first, aliases) -> collect(text, index, first, aliases, hits, traces));
    if (hits.isEmpty()) {
      return;
    }
    hits.sort(LEFTMOST_LONGEST);
    List<List<Hit>> chosen = choose(hits);
    HanWords words = new HanWords(text);
    int limit = 0;
    for (int i = 0; i < chosen.size(); i++) {
      List<Hit> claims = best(chosen.get(i));
      int next = i + 1 < chosen.size() ? chosen.get(i + 1).get(0).start() : text.size();
      Place place = place(text, sentence, index, translated, claims, limit, next);
      matches.add(match(place, claims, words));
      limit = place.surfaceEnd();
    }
  }

  private static void collect(
      FoldedText text, int index, int first, List<Alias> aliases, List<Hit> hits, Traces traces) {
    for (Alias alias : aliases) {
      int start = first - alias.spelling().lead();
      int end = start + alias.spelling().length();
      if (alias.use() == Alias.Use.SPORT_WORD) {
        if (WordBoundary.isWhole(text, start, end, false)
            && (!Character.isDigit(text.unit(start)) || isScore(text, start))) {
          traces.sportWords().set(alias.company());
          traces.sportSentences().set(index);
        }
        continue;
      }
      int quality = alias.spelling().matchAt(text, start);
      if (quality == Spelling.NONE) {
        if (alias.spelling().isSmallAt(text, start)) {
          traces.small().add(alias);
        }
        continue;
      }
      if (!WordBoundary.isWhole(text, start, end, alias.canHaveEnding())
          || (quality == Spelling.VARIANT && alias.isWordInTitle(text))) {
        continue;
      }
      if (alias.use() != Alias.Use.TICKER) {
        hits.add(new Hit(start, end, alias, quality));
      } else if (quality == Spelling.EXACT
          && Tickers.isSymbol(text, start, end, alias.everydayInCapitals())) {
        traces.tickers().set(alias.company());
      }
    }
  }

  /** Whether the digit is the first of a score such as 2-1, not the first of a number or date. */
  private static boolean isScore(FoldedText text, int start) {
    return "-\u2013:".indexOf(text.unit(start + 1)) >= 0
        && text.unit(start - 1) != '-'
        && text.unit(start + 3) != '-';
  }

  private static List<List<Hit>> choose(List<Hit> hits) {
    List<List<Hit>> chosen = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (Hit hit : hits) {
      if (hit.start() >= end) {
        start = hit.start();
        end = hit.end();
        chosen.add(new ArrayList<>(1));
      }
      if (hit.start() == start && hit.end() == end) {
        chosen.get(chosen.size() - 1).add(hit);
      }
    }
    return chosen;
  }

  /** The best spelled hits, one for each company; its name before a product of it. */
  private static List<Hit> best(List<Hit> hits) {
    if (hits.size() == 1) {
      return hits;
    }
    int quality = hits.stream().mapToInt(Hit::quality).max().orElseThrow();
    List<Hit> best = new ArrayList<>(hits.size());
    hits.stream()
        .filter(hit -> hit.quality() == quality)
        .sorted(
            Comparator.comparingInt((Hit hit) -> hit.alias().company())
                .thenComparing(hit -> hit.alias().use()))
        .forEach(
            hit -> {
              boolean known =
                  !best.isEmpty()
                      && best.get(best.size() - 1).alias().company() == hit.alias().company();
              if (!known) {
                best.add(hit);
              }
            });
    return best;
  }

  private Place place(
      FoldedText text,
      Sentence sentence,
      int index,
      boolean translated,
      List<Hit> claims,
      int limit,
      int next) {
    Hit first = claims.get(0);
    LegalForms legal = claims.size() == 1 ? forms.get(first.alias().company()) : LegalForms.USUAL;
    int start = first.start();
    int end = first.end();
    int surfaceStart = legal.extendFront(text, start, limit);
    int surfaceEnd = end;
    if (surfaceStart == start && isQuoted(text, start, end) && end < next) {
      int quoted = legal.extendFront(text, start - 1, limit);
      if (quoted < start - 1) {
        surfaceStart = quoted;
        surfaceEnd = end + 1;
      }
    }
    surfaceEnd = legal.extendBehind(text, surfaceEnd, next);
    return new Place(text, sentence, index, translated, start, end, surfaceStart, surfaceEnd);
  }

  private static boolean isQuoted(FoldedText text, int start, int end) {
    return OPENING_QUOTES.indexOf(text.unit(start - 1)) >= 0
        && CLOSING_QUOTES.indexOf(text.unit(end)) >= 0;
  }

  private Match match(Place place, List<Hit> hits, HanWords words) {
    List<Alias> claims = new ArrayList<>(hits.size());
    boolean everyday =
        words.areCut(place.start(), place.end())
            || WordBoundary.isBesideMiddleDot(place.text(), place.start(), place.end());
    for (Hit hit : hits) {
      claims.add(hit.alias());
      everyday |=
          hit.alias().isEverydayIn(place.text(), hit.quality()) || isLikeForename(place, hit);
    }
    boolean person = others.isPerson(place);
    boolean inOtherName =
        person || others.contain(place) || (everyday && others.continueAsFirm(place));
    return new Match(place, claims, everyday, inOtherName, person, false);
  }

  /** Whether an alias in capitals, in the text without them, could be part of a person's name. */
  private static boolean isLikeForename(Place place, Hit hit) {
    return hit.quality() != Spelling.EXACT
        && hit.alias().spelling().isUpperCase()
        && place.isBesideCapital();
  }
}
