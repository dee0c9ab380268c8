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
  private final BitSet tickers;
  private final IdentityHashMap<Match, Integer> cueByMatch = new IdentityHashMap<>();

  private final BitSet persons = new BitSet();
  private final BitSet inLongerNames = new BitSet();
  private final Set<Alias> small;
  private final boolean onSport;

  private Evidence(Cues cues, Finder.Traces traces, int sentences) {
    this.cues = cues;
    this.small = traces.small();
    this.tickers = traces.tickers();
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
    return match.isUnambiguous() && doubt(match) == null;
  }

  /**
   * Why a name may mean something else in this article, though it is no everyday name; null if
   * nothing says so: the article is on sport, a person has that name, or it has the word in small
   * letters.
   */
  private Occurrence.@Nullable Rule doubt(Match match) {
    Place place = match.place();
    if (place.hasLegalForm()) {
      return null;
    }
    if (onSport) {
      return Occurrence.Rule.SPORT;
    }
    Alias claim = match.claims().get(0);
    boolean oneWord = place.text().wordEnd(place.start()) >= place.end();
    if (oneWord && persons.get(claim.company())) {
      return Occurrence.Rule.PERSON;
    }
    return small.contains(claim) && isCapitalExpected(place) ? Occurrence.Rule.SMALL_LETTERS : null;
  }

  /** Whether a word has a capital there in any case: first in a sentence, or all words have one. */
  private static boolean isCapitalExpected(Place place) {
    return place.text().wordStart(0) >= place.start()
        || place.text().isUpperCase()
        || place.text().isTitleCase();
  }

  /**
   * Why a match counts for one of the companies that claim it, or why it does not; null if it is
   * another company.
   */
  Occurrence.@Nullable Rule judge(Match match, Alias claim) {
    if (isUnambiguous(match)) {
      return match.initials() ? Occurrence.Rule.INITIALS : byName(match);
    }
    if (match.inOtherName()) {
      return match.person() ? Occurrence.Rule.PERSON : Occurrence.Rule.OTHER_NAME;
    }
    if (match.claims().size() > 1) {
      return judgeShared(match, claim);
    }
    Occurrence.Rule rule = shownByCue(match, claim);
    if (rule != null) {
      return rule;
    }
    if (sure.get(claim.company())) {
      return elsewhere(claim);
    }
    Occurrence.Rule doubt = match.everyday() ? null : doubt(match);
    return doubt == null ? Occurrence.Rule.NO_EVIDENCE : doubt;
  }

  private static Occurrence.Rule byName(Match match) {
    return match.place().hasLegalForm() ? Occurrence.Rule.LEGAL_FORM : Occurrence.Rule.UNAMBIGUOUS;
  }

  private Occurrence.Rule elsewhere(Alias claim) {
    return tickers.get(claim.company()) ? Occurrence.Rule.TICKER : Occurrence.Rule.ELSEWHERE;
  }

  /** The cue that shows the company; null if none does. */
  private Occurrence.@Nullable Rule shownByCue(Match match, Alias claim) {
    return switch (cueOf(match)) {
      case Cues.LISTED -> Occurrence.Rule.ENUMERATION;
      case Cues.ADJACENT -> isVouchedFor(match, claim) ? Occurrence.Rule.CUE : null;
      case Cues.ACT -> isActor(match, claim) ? Occurrence.Rule.ACT : null;
      case Cues.BUSINESS ->
          !onSport && claim.own() && hasUsualCapitals(match.place())
              ? Occurrence.Rule.BUSINESS
              : null;
      case Cues.BESIDE -> !onSport && isNameByCase(match.place()) ? Occurrence.Rule.CUE : null;
      // What a rule has left of a longer name is no name that the watchlist vouches for.
      case Cues.NEAR ->
          !onSport && claim.own() && isNameByCase(match.place()) ? Occurrence.Rule.BUSINESS : null;
      default -> null;
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
  private Occurrence.@Nullable Rule judgeShared(Match match, Alias claim) {
    int known = 0;
    for (Alias alias : match.claims()) {
      known += sure.get(alias.company()) ? 1 : 0;
    }
    if (known == 1) {
      return sure.get(claim.company()) ? elsewhere(claim) : null;
    }
    Alias owner = match.owner();
    if (owner == null || (known > 1 && !sure.get(owner.company()))) {
      return Occurrence.Rule.SHARED_NAME;
    }
    if (!claim.equals(owner)) {
      return null;
    }
    if (known > 1 || !match.everyday()) {
      return Occurrence.Rule.FIRST_NAME;
    }
    if (match.place().hasLegalForm()) {
      return Occurrence.Rule.LEGAL_FORM;
    }
    Occurrence.Rule rule = shownByCue(match, owner);
    return rule == null ? Occurrence.Rule.NO_EVIDENCE : rule;
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
