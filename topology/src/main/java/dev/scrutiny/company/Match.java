package dev.scrutiny.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place and the companies that the words there may stand for.
 *
 * @param place where
 * @param claims one alias for each such company
 * @param everyday whether the words are also a word, person or place of everyday language
 * @param inOtherName whether they are part of the name of a person or of something else
 * @param person whether they are part of the name of a person
 * @param initials whether they are initials that the article has introduced
 */
record Match(
    Place place,
    List<Alias> claims,
    boolean everyday,
    boolean inOtherName,
    boolean person,
    boolean initials) {

  /** The claim of the one company whose first name it is; null if none or several have it so. */
  @Nullable Alias owner() {
    Alias owner = null;
    for (Alias claim : claims) {
      if (claim.main()) {
        if (owner != null) {
          return null;
        }
        owner = claim;
      }
    }
    return owner;
  }

  /** Whether the words can mean but one company and nothing else. */
  boolean isUnambiguous() {
    return claims.size() == 1 && !inOtherName && (!everyday || place.hasLegalForm());
  }
}
