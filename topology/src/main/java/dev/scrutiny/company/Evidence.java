package dev.scrutiny.company;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what ambiguous words mean in an article.
 *
 * <p>A name that is also an everyday word means the company where a legal form or a word such as
 * "shares" stands beside it, where it is enumerated with another company, where the article names
 * the company unambiguously elsewhere, or where a word of business is near; the last only where the
 * capitals say that it is a name, so neither at the start of a sentence, nor in a headline in
 * capitals, nor in a translation. A name whose letters the article also has as a word in small
 * letters is an everyday word where its capital is due to the place. A name of several companies
 * means the one that the article names unambiguously elsewhere.
 */
final class Evidence {

  private final Cues cues;
  private final BitSet sure = new BitSet();
  private final IdentityHashMap<Match, Integer> cueByMatch = new IdentityHashMap<>();
  private final Set<Match> meant = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<Alias> small;

  private Evidence(Cues cues, Set<Alias> small) {
    this.cues = cues;
    this.small = small;
  }

  /**
   * The evidence of an article.
   *
   * @param matches all matches in the order of the text, translations included
   * @param tickers companies whose ticker stands in it
   * @param small spellings that it also has as words in small letters
   */
  static Evidence of(Cues cues, List<Match> matches, BitSet tickers, Set<Alias> small) {
    Evidence evidence = new Evidence(cues, small);
    evidence.sure.or(tickers);
    for (int i = 0; i < matches.size(); i++) {
      evidence.weigh(matches.get(i), i > 0 ? matches.get(i - 1) : null);
    }
    for (int i = matches.size() - 2; i >= 0; i--) {
      evidence.weigh(matches.get(i), matches.get(i + 1));
    }
    return evidence;
  }

  private void weigh(Match match, @Nullable Match neighbour) {
    if (match.claims().size() > 1 || match.inOtherName()) {
      return;
    }
    if (isUnambiguous(match)) {
      sure.set(match.claims().get(0).company());
      return;
    }
    boolean listed =
        neighbour != null && isMeant(neighbour) && cues.areListed(match.place(), neighbour.place());
    boolean shown =
        switch (cueOf(match)) {
          case Cues.ADJACENT -> isVouchedFor(match, match.claims().get(0));
          case Cues.BESIDE -> isNameByCase(match.place());
          default -> false;
        };
    if (listed || shown) {
      meant.add(match);
      sure.set(match.claims().get(0).company());
    }
  }

  private boolean isMeant(Match match) {
    return isUnambiguous(match) || meant.contains(match);
  }

  private boolean isUnambiguous(Match match) {
    return match.isUnambiguous()
        && !(small.contains(match.claims().get(0)) && isCapitalExpected(match.place()));
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
      case Cues.ADJACENT -> isVouchedFor(match, claim);
      case Cues.BUSINESS -> claim.own() && hasUsualCapitals(match.place());
      case Cues.BESIDE -> isNameByCase(match.place());
      // What a rule has left of a longer name is no name that the watchlist vouches for.
      case Cues.NEAR -> claim.own() && isNameByCase(match.place());
      default -> false;
    };
  }

  /** Whether the watchlist has the name, or the words are the article's own. */
  private static boolean isVouchedFor(Match match, Alias claim) {
    return claim.own() || !match.place().translated();
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
