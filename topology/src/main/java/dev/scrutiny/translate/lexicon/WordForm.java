package dev.scrutiny.translate.lexicon;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What depends on the letters of a token alone, worked out once and then shared between all its
 * occurrences. Safe for use by several threads: what is filled in later is the same for all.
 */
final class WordForm {

  /** Readings, wrapped so that a reference read without a lock shows all of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Readings(Reading[] all) {}

  private final String text;
  private final String key;
  private final String lower;
  private final Token.Kind kind;
  private final boolean capitalised;
  private final boolean allCapitals;
  private @Nullable Readings readings;
  private Lexicon.@Nullable Node entry;
  private Lexicon.@Nullable Node lowerEntry;

  WordForm(String text, Token.Kind kind) {
    boolean word = kind == Token.Kind.WORD;
    this.text = text;
    this.kind = kind;
    key = word ? Spelling.normalise(text) : text;
    lower = key.toLowerCase(Locale.ROOT);
    capitalised = word && Character.isUpperCase(text.codePointAt(0));
    allCapitals =
        capitalised
            && key.length() > 1
            && Character.isLetter(key.charAt(1))
            && key.equals(key.toUpperCase(Locale.ROOT));
  }

  /** As it stands in the text. */
  String text() {
    return text;
  }

  /** Its normalised spelling. */
  String key() {
    return key;
  }

  /** The key in lower case. */
  String lower() {
    return lower;
  }

  Token.Kind kind() {
    return kind;
  }

  /** Whether it is a word that starts with a capital letter. */
  boolean capitalised() {
    return capitalised;
  }

  /** Whether it is a word of at least two letters, all of them capitals. */
  boolean allCapitals() {
    return allCapitals;
  }

  /** Where entries that start with the key go on, or null. */
  Lexicon.@Nullable Node entry(Lexicon lexicon) {
    Lexicon.Node known = entry;
    if (known == null) {
      known = lexicon.first(key);
      entry = known;
    }
    return known == Lexicon.NOWHERE ? null : known;
  }

  /** Where entries that start with the key in lower case go on, or null. */
  Lexicon.@Nullable Node lowerEntry(Lexicon lexicon) {
    Lexicon.Node known = lowerEntry;
    if (known == null) {
      known = lexicon.first(lower);
      lowerEntry = known;
    }
    return known == Lexicon.NOWHERE ? null : known;
  }

  /** What {@link #analysed} was told, or null; not to be changed. */
  Reading @Nullable [] readings() {
    Readings known = readings;
    return known == null ? null : known.all;
  }

  /** Keeps all readings of the word alone. */
  void analysed(Reading[] all) {
    readings = new Readings(all);
  }
}
