package dev.scrutiny.company;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what ambiguous words mean in an article.
 *
 * <p>A name that is also an everyday word means the company where a legal form or a word such as
 * "shares" stands beside it, where it is enumerated with a firm that everybody knows, where the
 * article names the company unambiguously elsewhere, or where a word of business is near; the last
 * only where the capitals say that it is a name, so neither at the start of a sentence, nor in a
 * headline in capitals, nor in a translation. A name whose letters the article also has as a word
 * in small letters is an everyday word where its capital is due to the place. A name of several
 * companies means the one that the article names unambiguously elsewhere.
 */
final class Evidence {

  private final Cues cues;
  private final BitSet sure = new BitSet();
  private final IdentityHashMap<Match, Integer> cueByMatch = new IdentityHashMap<>();

  private final BitSet persons = new BitSet();
  private final BitSet inLongerNames = new BitSet();
  private final Set<Alias> small;
  private final boolean onSport;

  private Evidence(Cues cues, Finder.Traces traces, int sentences) {
    this.cues = cues;
    this.small = traces.small();
    this.onSport = traces.isOnSport(sentences);
  }

  /**
   * The evidence of an article.
   *
   * @param matches all matches in the order of the text, translations included
   * @param traces what it has besides
   * @param sentences how many sentences it has
   */
  static Evidence of(Cues cues, List<Match> matches, Finder.Traces traces, int sentences) {
    Evidence evidence = new Evidence(cues, traces, sentences);
    evidence.sure.or(traces.tickers());
    for (Match match : matches) {
      int company = match.claims().get(0).company();
      if (match.person()) {
        evidence.persons.set(company);
      }
      if (match.everyday() && match.place().isBesideCapital()) {
        evidence.inLongerNames.set(company);
      }
    }
    matches.forEach(evidence::weigh);
    return evidence;
  }

  private void weigh(Match match) {
    if (match.claims().size() > 1 || match.inOtherName()) {
      return;
    }
    if (isUnambiguous(match)) {
      sure.set(match.claims().get(0).company());
      return;
    }
    boolean shown =
        switch (cueOf(match)) {
          case Cues.LISTED -> true;
          case Cues.ADJACENT -> isVouchedFor(match, match.claims().get(0));
          case Cues.ACT -> isActor(match, match.claims().get(0));
          case Cues.BESIDE -> !onSport && isNameByCase(match.place());
          default -> false;
        };
    if (shown) {
      sure.set(match.claims().get(0).company());
    }
  }

  private boolean isUnambiguous(Match match) {
    return match.isUnambiguous()
        && !isDoubtful(match)
        && !(small.contains(match.claims().get(0)) && isCapitalExpected(match.place()));
  }

  /**
   * Whether the article is one that has such names for other things: it is on sport, or a person
   * has that name.
   */
  private boolean isDoubtful(Match match) {
    Place place = match.place();
    boolean oneWord = place.text().wordEnd(place.start()) >= place.end();
    return !place.hasLegalForm()
        && (onSport || (oneWord && persons.get(match.claims().get(0).company())));
  }

  /** Whether a word has a capital there in any case: first in a sentence, or all words have one. */
  private static boolean isCapitalExpected(Place place) {
    return !place.hasLegalForm()
        && (place.text().wordStart(0) >= place.start()
            || place.text().isUpperCase()
            || place.text().isTitleCase());
  }

  /** What a match is for one of the companies that claim it; null if it is another company. */
  Occurrence.@Nullable Kind judge(Match match, Alias claim) {
    if (isUnambiguous(match)) {
      return kind(claim);
    }
    if (match.inOtherName()) {
      return Occurrence.Kind.AMBIGUOUS;
    }
    if (match.claims().size() > 1) {
      return judgeShared(match, claim);
    }
    boolean counts = sure.get(claim.company()) || isShownByCue(match, claim);
    return counts ? kind(claim) : Occurrence.Kind.AMBIGUOUS;
  }

  private boolean isShownByCue(Match match, Alias claim) {
    return switch (cueOf(match)) {
      case Cues.LISTED -> true;
      case Cues.ADJACENT -> isVouchedFor(match, claim);
      case Cues.ACT -> isActor(match, claim);
      case Cues.BUSINESS -> !onSport && claim.own() && hasUsualCapitals(match.place());
      case Cues.BESIDE -> !onSport && isNameByCase(match.place());
      // What a rule has left of a longer name is no name that the watchlist vouches for.
      case Cues.NEAR -> !onSport && claim.own() && isNameByCase(match.place());
      default -> false;
    };
  }

  /**
   * Whether what does something there is a firm: no person has the name, nor is it part of one, and
   * it is no abbreviation, which may stand for another organisation.
   */
  private boolean isActor(Match match, Alias claim) {
    return claim.own()
        && !onSport
        && !claim.spelling().isUpperCase()
        && !match.place().translated()
        && !persons.get(claim.company())
        && !inLongerNames.get(claim.company());
  }

  /**
   * Whether the watchlist has the name, or it stands in the article so, and not in a longer one.
   */
  private static boolean isVouchedFor(Match match, Alias claim) {
    Place place = match.place();
    boolean longer = place.isBesideCapital() && !place.text().isTitleCase();
    return claim.own() || (!place.translated() && (!longer || place.hasLegalForm()));
  }

  /** Whether it is no translation, no part of a longer name, and not amid words with capitals. */
  private static boolean hasUsualCapitals(Place place) {
    return !place.translated()
        && !place.isBesideCapital()
        && !place.text().isUpperCase()
        && !place.text().isTitleCase();
  }

  /** Of several companies the one that is surely meant elsewhere, or whose first name it is. */
  private Occurrence.@Nullable Kind judgeShared(Match match, Alias claim) {
    int known = 0;
    for (Alias alias : match.claims()) {
      known += sure.get(alias.company()) ? 1 : 0;
    }
    if (known == 1) {
      return sure.get(claim.company()) ? kind(claim) : null;
    }
    Alias owner = match.owner();
    if (owner == null || (known > 1 && !sure.get(owner.company()))) {
      return Occurrence.Kind.AMBIGUOUS;
    }
    if (!claim.equals(owner)) {
      return null;
    }
    boolean counts =
        known > 1
            || !match.everyday()
            || match.place().hasLegalForm()
            || isShownByCue(match, owner);
    return counts ? kind(owner) : Occurrence.Kind.AMBIGUOUS;
  }

  private static Occurrence.Kind kind(Alias claim) {
    return claim.use() == Alias.Use.PRODUCT ? Occurrence.Kind.PRODUCT : Occurrence.Kind.NAME;
  }

  private int cueOf(Match match) {
    Integer known = cueByMatch.get(match);
    if (known == null) {
      Place place = match.place();
      known = cues.around(place.text(), place.surfaceStart(), place.surfaceEnd());
      cueByMatch.put(match, known);
    }
    return known;
  }

  /** Whether a sentence or quotation starts there within the text. */
  private static boolean isAfterOpening(FoldedText text, int start) {
    int before = text.unit(start - 1) == ' ' ? start - 2 : start - 1;
    return ".:!?\u2026\"\u201C\u201E\u00AB\u2018-\u2013\u2014".indexOf(text.unit(before)) >= 0;
  }

  /** Whether the capital shows a name, and no other word in capitals makes a longer one of it. */
  private static boolean isNameByCase(Place place) {
    FoldedText text = place.text();
    int first = text.wordStart(0);
    if (place.translated() || text.isUpperCase()) {
      return false;
    }
    boolean capitalInside = false;
    for (int i = place.start() + 1; i < place.end(); i++) {
      capitalInside |= Character.isUpperCase(text.unit(i)) && Letters.isWord(text.unit(i - 1));
    }
    if (capitalInside) {
      return true;
    }
    if (first >= place.start() || isAfterOpening(text, place.start())) {
      return false;
    }
    return !place.isBesideCapital() && !text.isTitleCase();
  }
}
