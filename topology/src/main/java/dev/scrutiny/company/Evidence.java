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
 * letters is an everyday word where its capital is due to the place. A name of several companies means the one that the article names
 * unambiguously elsewhere.
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
    if (listed || cueOf(match) == Cues.ADJACENT) {
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
    boolean counts =
        sure.get(claim.company()) || (cueOf(match) == Cues.NEAR && isNameByCase(match.place()));
    return counts ? kind(claim) : Occurrence.Kind.AMBIGUOUS;
  }

  private Occurrence.@Nullable Kind judgeShared(Match match, Alias claim) {
    int known = 0;
    for (Alias alias : match.claims()) {
      known += sure.get(alias.company()) ? 1 : 0;
    }
    if (known != 1) {
      return Occurrence.Kind.AMBIGUOUS;
    }
    return sure.get(claim.company()) ? kind(claim) : null;
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
    if (first >= place.start()) {
      return false;
    }
    return !place.isBesideCapital() && !text.isTitleCase();
  }
}
