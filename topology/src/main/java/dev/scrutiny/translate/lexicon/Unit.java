package dev.scrutiny.translate.lexicon;

import java.util.List;
import java.util.Locale;

/** A word, expression, name, number or mark of a sentence on its way into English. */
final class Unit {

  /** How the source is capitalised. */
  enum Casing {
    LOWER,
    /** A capital in the middle of a sentence. */
    CAPITAL,
    /** Capitals throughout. */
    UPPER
  }

  /** As it stands in the source. */
  final String source;

  /** The first word of the source, in lower case. */
  final String lower;

  /** All ways to read it, the usual one first; never empty. */
  final Reading[] options;

  final Casing casing;

  /** Whether white space stands before it. */
  final boolean space;

  /** Whether it starts a sentence with a capital letter. */
  boolean start;

  /** The reading chosen; once transferred, its English is what will be printed. */
  Reading reading;

  /** Whether the English is final: inflected and cased. */
  boolean done;

  Unit(
      String source, String lower, Reading[] options, Casing casing, boolean space, boolean start) {
    this.source = source;
    this.lower = lower;
    this.options = options;
    this.casing = casing;
    this.space = space;
    this.start = start;
    this.reading = options[0];
  }

  /** A unit that stands for several, with English ready to print. */
  static Unit composite(Unit first, Pos pos, String english, int features, boolean start) {
    return composite(first, pos, english, first.reading.lemma(), features, start);
  }

  /** The same, with the English dictionary form of its head in place of the lemma. */
  static Unit composite(
      Unit first, Pos pos, String english, String head, int features, boolean start) {
    // A group of words that English leaves out says nothing either.
    Reading reading = new Reading(pos, english.isEmpty() ? "-" : english, features, head);
    Unit unit =
        new Unit(
            first.source, first.lower, new Reading[] {reading}, Casing.LOWER, first.space, start);
    unit.done = true;
    return unit;
  }

  /** Chooses a reading of that English, without features; the lemma stays. */
  void read(Pos pos, String english) {
    reading = new Reading(pos, english, 0, reading.lemma());
  }

  Pos pos() {
    return reading.pos();
  }

  String english() {
    return reading.english();
  }

  boolean is(Pos pos) {
    return reading.pos() == pos;
  }

  boolean is(Pos pos, String english) {
    return reading.pos() == pos && reading.english().equals(english);
  }

  /** Whether one of the units is this word. */
  static boolean any(List<Unit> units, Pos pos, String english) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).is(pos, english)) {
        return true;
      }
    }
    return false;
  }

  boolean has(int features) {
    return reading.has(features);
  }

  /** The English of this unit, with the capitals of the source. */
  String cased() {
    return cased(english());
  }

  /** An inflected English form of this unit, with the capitals of the source. */
  String cased(String form) {
    if (done || has(Features.NAME)) {
      return form;
    }
    return switch (casing) {
      case LOWER -> form;
      // A pronoun may have a capital out of respect, as Indonesian 'Anda'.
      case CAPITAL -> is(Pos.PRONOUN) ? form : Capitals.titled(form);
      case UPPER -> form.toUpperCase(Locale.ROOT);
    };
  }
}
