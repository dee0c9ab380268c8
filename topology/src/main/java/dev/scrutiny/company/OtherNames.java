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
  private static final char JAPANESE_DOT = '\u30FB';

  private static final Set<String> VIETNAMESE_SURNAMES =
      Set.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
          "Ngô", "Dương", "Lý", "Đinh", "Trịnh");

  /** What stands between a given name and a surname. */
  private static final Set<String> PARTICLES = Set.of("von", "van", "de", "der", "di", "da", "du");

  private final Set<String> givenNames;
  private final Set<String> titles;
  private final WordFilter persons = new WordFilter();
  private final Phrases before;
  private final Phrases after;
  private final Phrases afterWithCapital;
  private final Phrases otherFirm;
  private final Phrases beforeBank;

  private OtherNames(List<String> givenNames, List<String> titles, Map<String, List<String>> file) {
    Set<String> inAllCases = new HashSet<>(givenNames);
    givenNames.forEach(name -> inAllCases.addAll(Inflections.cyrillic(name)));
    this.givenNames = FoldedText.folded(inAllCases);
    this.titles = FoldedText.folded(titles);
    this.givenNames.forEach(persons::add);
    this.titles.forEach(persons::add);
    before = new Phrases(ResourceLines.section(file, "right before"));
    after = new Phrases(ResourceLines.section(file, "right after"));
    afterWithCapital = new Phrases(ResourceLines.section(file, "right after, with a capital"));
    beforeBank = new Phrases(ResourceLines.section(file, "before a bank"));
    otherFirm = new Phrases(ResourceLines.section(file, "other firm"));
  }

  /** With {@code given-names.txt}, {@code titles.txt} and {@code other-things.txt}. */
  static OtherNames load() {
    return new OtherNames(
        ResourceLines.words("given-names.txt"),
        ResourceLines.words("titles.txt"),
        ResourceLines.sections("other-things.txt"));
  }

  /**
   * Whether a word with a capital follows that makes it another firm's name (Reliance Capital), if
   * the name is an everyday word as well.
   */
  boolean continueAsFirm(Place place) {
    FoldedText text = place.text();
    return !place.hasLegalForm()
        && text.unit(place.end()) == ' '
        && Character.isUpperCase(text.unit(place.end() + 1))
        && otherFirm.after(text, place.end()) >= 0;
  }

  /** Whether the words at a place are part of the name of a person. */
  boolean isPerson(Place place) {
    return isSurname(place) || isGivenName(place);
  }

  /** Whether the words at a place are part of the name of something that is no person. */
  boolean contain(Place place) {
    return isInTicker(place)
        || isLegalForm(place)
        || isBankOfAnother(place)
        || isInCompound(place)
        || after.after(place.text(), place.surfaceEnd()) >= 0
        || isBeforeCapital(place)
        || before.before(place.text(), place.surfaceStart()) >= 0;
  }

  /** As SAS is in Airbus SAS. */
  private static boolean isLegalForm(Place place) {
    FoldedText text = place.text();
    int start = place.start();
    int end = place.end();
    return text.unit(start - 1) == ' '
        && Character.isUpperCase(text.unit(text.wordStartBefore(start - 1)))
        && Character.isUpperCase(text.unit(end - 1))
        && LegalForms.USUAL.extendBehind(text, start - 1, end) == end;
  }

  private boolean isBeforeCapital(Place place) {
    FoldedText text = place.text();
    int end = place.surfaceEnd();
    int word = text.unit(end) == '\'' ? text.wordEnd(end + 1) + 1 : end + 1;
    return Character.isUpperCase(text.unit(word))
        && !text.isTitleCase()
        && afterWithCapital.after(text, end) >= 0;
  }

  /** Whether it is a given name by itself, and a surname follows. */
  private boolean isGivenName(Place place) {
    FoldedText text = place.text();
    int next = place.end() + 1;
    if (place.hasLegalForm()
        || text.unit(place.end()) != ' '
        || !Character.isUpperCase(text.unit(next))
        || !persons.mayHave(text, place.start(), place.end())
        || !givenNames.contains(text.foldedBetween(place.start(), place.end()))
        || text.isTitleCase()) {
      return false;
    }
    int end = text.wordEnd(next);
    for (int i = next + 1; i < end; i++) {
      if (!Character.isLowerCase(text.unit(i))) {
        return false;
      }
    }
    return end - next > 1;
  }

  /** Whether it is the exchange or the symbol of a ticker: NYSE: MFE. */
  private static boolean isInTicker(Place place) {
    FoldedText text = place.text();
    int colon = text.unit(place.start() - 1) == ' ' ? place.start() - 2 : place.start() - 1;
    if (text.unit(colon) == ':'
        && Character.isUpperCase(text.unit(colon - 1))
        && Character.isUpperCase(text.unit(place.end() - 1))
        && (text.unit(place.end()) == ')' || text.unit(place.end()) == ']')) {
      return true;
    }
    char open = text.unit(place.start() - 1);
    int symbol = text.wordStart(place.end());
    return (open == '(' || open == '[')
        && text.unit(place.end()) == ':'
        && Character.isUpperCase(text.unit(symbol))
        && (text.unit(text.wordEnd(symbol)) == ')' || text.unit(text.wordEnd(symbol)) == ']');
  }

  /** As Bank of India is in Central Bank of India. */
  private boolean isBankOfAnother(Place place) {
    FoldedText text = place.text();
    return text.folded(place.start()) == 'b'
        && text.foldedBetween(place.start(), place.end()).startsWith("bank of ")
        && beforeBank.before(text, place.start()) >= 0;
  }

  /** Whether a hyphen joins it to the word for such a thing: SAP-Arena. */
  private boolean isInCompound(Place place) {
    return place.text().unit(place.end()) == '-' && after.after(place.text(), place.end() + 1) >= 0;
  }

  /** Whether a given name or a form of address stands directly before a single word. */
  private boolean isSurname(Place place) {
    FoldedText text = place.text();
    int start = place.start();
    if (place.hasLegalForm()) {
      return false;
    }
    if (text.wordEnd(start) < place.end()) {
      return isBehindVietnameseSurname(text, start);
    }
    if (text.unit(start - 1) == CHINESE_DOT && Letters.isWord(text.unit(start - 2))) {
      return true;
    }
    if (text.unit(start - 1) == JAPANESE_DOT) {
      return isKatakanaGivenName(text, start - 1);
    }
    boolean capitals = Character.isUpperCase(text.unit(start + 1)) && !text.isUpperCase();
    if (capitals || text.unit(start - 1) != ' ') {
      return false;
    }
    int end = text.unit(start - 2) == '.' ? start - 2 : start - 1;
    int previous = text.wordStartBefore(end);
    if (previous > 0 && PARTICLES.contains(text.foldedBetween(previous, end))) {
      // Werner von Siemens
      end = previous - 1;
      previous = text.wordStartBefore(end);
    }
    if (previous == end || !persons.mayHave(text, previous, end)) {
      return false;
    }
    String word = text.foldedBetween(previous, end);
    if (titles.contains(word)) {
      return true;
    }
    return text.unit(end) == ' '
        && !Character.isLowerCase(text.unit(previous))
        && givenNames.contains(word);
  }

  /** As in Nguyễn Nam Long. */
  private static boolean isBehindVietnameseSurname(FoldedText text, int start) {
    if (text.unit(start - 1) != ' ') {
      return false;
    }
    int previous = text.wordStartBefore(start - 1);
    return VIETNAMESE_SURNAMES.contains(text.unitsBetween(previous, start - 1));
  }

  private boolean isKatakanaGivenName(FoldedText text, int dot) {
    int start = dot;
    while (Letters.isKatakana(text.unit(start - 1))) {
      start--;
    }
    return start < dot && givenNames.contains(text.foldedBetween(start, dot));
  }
}
