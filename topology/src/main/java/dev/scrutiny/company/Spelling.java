package dev.scrutiny.company;

/**
 * One way to write a name, and the rules of case and diacritics by which words in a text are that
 * name.
 *
 * <p>Diacritics: each letter has those of the spelling or none. Case, word by word: the capitals
 * are those of the spelling; or the word is wholly upper case; or a word that the spelling starts
 * with a small letter starts with a capital; or a word has capitals inside that the spelling lacks
 * (FoodWorks) or lacks those it has (Tiktok, Nalco). Acronyms of up to three letters that are not
 * part of a longer name match exactly, and short names match wholly in capitals only where all the
 * text is in capitals.
 */
final class Spelling {

  /** Not that name. */
  static final int NONE = 0;

  /** The name in other capitals or without its diacritics. */
  static final int VARIANT = 1;

  /** The name as spelled. */
  static final int EXACT = 2;

  private static final int SHORT = 4;

  private final String units;
  private final String folded;
  private final String key;
  private final int lead;

  private Spelling(String units, String folded, String key) {
    this.units = units;
    this.folded = folded;
    this.key = key;
    this.lead = Math.max(0, folded.indexOf(key));
  }

  /** The spelling of a name as people write it. */
  static Spelling of(String name) {
    FoldedText text = FoldedText.of(name.strip());
    String units = text.units();
    String folded = text.foldedBetween(0, text.size());
    return new Spelling(units, folded, folded.strip());
  }

  /** What to look for in a {@link FoldedText}: from the first letter or digit to the last. */
  String key() {
    return key;
  }

  /** The name, apostrophes and blanks unified. */
  String units() {
    return units;
  }

  /** Number of units. */
  int length() {
    return units.length();
  }

  /** Whether there is a letter or digit in it. */
  boolean hasWord() {
    return !key.isBlank();
  }

  /** How many units stand before the first letter or digit. */
  int lead() {
    return lead;
  }

  /** Whether it has letters and all of them are capitals. */
  boolean isUpperCase() {
    return isUpperCase(units, 0, units.length());
  }

  /** Whether it stands at a position of a text, word boundaries aside. */
  int matchAt(FoldedText text, int position) {
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) != text.folded(position + i)) {
        return NONE;
      }
    }
    int result = EXACT;
    int i = 0;
    while (i < units.length()) {
      char c = units.charAt(i);
      if (Letters.isWord(c)) {
        int end = i + 1;
        while (end < units.length() && Letters.isWord(units.charAt(end))) {
          end++;
        }
        int word = matchWord(text, position, i, end);
        if (word == NONE) {
          return NONE;
        }
        result = Math.min(result, word);
        i = end;
      } else {
        char other = text.unit(position + i);
        if (c != other && !(isLink(c) && isLink(other) && position + i < text.size())) {
          return NONE;
        }
        i++;
      }
    }
    return result;
  }

  /**
   * Whether the text has the single word of this spelling in small letters, though it is spelled
   * with a capital; not in an address, a tag or a compound.
   */
  boolean isSmallAt(FoldedText text, int position) {
    int end = position + units.length();
    if (units.indexOf(' ') >= 0
        || !Character.isUpperCase(units.charAt(0))
        || "@#./-_".indexOf(text.unit(position - 1)) >= 0
        || "@/-_".indexOf(text.unit(end)) >= 0
        || Letters.isWord(text.unit(end))
        || (text.unit(end) == '.' && Letters.isWord(text.unit(end + 1)))) {
      return false;
    }
    for (int i = position; i < end; i++) {
      if (!Character.isLowerCase(text.unit(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one stands for the other between two words: blank, hyphen, change of script. */
  private static boolean isLink(char c) {
    return c == ' ' || c == '-' || c == Letters.JOINT;
  }

  private int matchWord(FoldedText text, int position, int start, int end) {
    boolean sameCase = true;
    boolean sameMarks = true;
    for (int i = start; i < end; i++) {
      char c = units.charAt(i);
      char other = text.unit(position + i);
      if (c != other) {
        char lower = Character.toLowerCase(c);
        if (Character.toLowerCase(other) != lower) {
          boolean bare = Letters.bare(other) == other || other == '\u0130';
          if (!bare || Character.toLowerCase(Letters.bare(c)) != Character.toLowerCase(other)) {
            return NONE;
          }
          sameMarks = false;
        }
        sameCase &= Character.isUpperCase(c) == Character.isUpperCase(other);
      }
    }
    if (sameCase) {
      return sameMarks ? EXACT : VARIANT;
    }
    return caseAllowed(text, position, start, end) ? VARIANT : NONE;
  }

  private boolean caseAllowed(FoldedText text, int position, int start, int end) {
    boolean elided = end - start == 1 && end < units.length() && units.charAt(end) == '\'';
    if (elided) {
      return true;
    }
    boolean small = false;
    boolean capitalInside = false;
    boolean ownCapitalInside = false;
    for (int i = start; i < end; i++) {
      char other = text.unit(position + i);
      small |= Character.isLowerCase(other);
      capitalInside |= i > start && Character.isUpperCase(other);
      ownCapitalInside |= i > start && Character.isUpperCase(units.charAt(i));
    }
    boolean startsCapital = Character.isUpperCase(text.unit(position + start));
    if (capitalInside && small) {
      return end - start >= SHORT;
    }
    if (!small) {
      return units.length() >= SHORT || text.isUpperCase();
    }
    if (!startsCapital) {
      return false;
    }
    boolean inLongerName = end - start < units.length() && end - start > 2;
    return ownCapitalInside
        ? end - start >= SHORT || inLongerName
        : Character.isLowerCase(units.charAt(start));
  }

  private static boolean isUpperCase(String units, int start, int end) {
    boolean upper = false;
    for (int i = start; i < end; i++) {
      char c = units.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper |= Character.isUpperCase(c);
    }
    return upper;
  }

  @Override
  public String toString() {
    return units;
  }
}
