package dev.scrutiny.company;

import java.util.List;

/**
 * A place and the companies that the words there may stand for.
 *
 * @param place where
 * @param claims one alias for each such company
 * @param everyday whether the words are also a word, person or place of everyday language
 * @param inOtherName whether they are part of the name of a person or of something else
 */
record Match(Place place, List<Alias> claims, boolean everyday, boolean inOtherName) {

  /** Whether the words can mean but one company and nothing else. */
  boolean isUnambiguous() {
    return claims.size() == 1 && !inOtherName && (!everyday || place.hasLegalForm());
  }
}
