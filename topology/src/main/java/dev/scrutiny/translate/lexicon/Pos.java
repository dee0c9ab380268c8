package dev.scrutiny.translate.lexicon;

import org.jspecify.annotations.Nullable;

/** Parts of speech of the lexicon files, and of what is found in a text. */
enum Pos {
  NOUN("n"),
  NAME("np"),
  VERB("v"),
  ADJECTIVE("adj"),
  ADVERB("adv"),
  PREPOSITION("prep"),
  CONJUNCTION("conj"),
  DETERMINER("det"),
  PRONOUN("pron"),
  NUMBER("num"),
  AUXILIARY("aux"),
  NEGATION("neg"),
  CLASSIFIER("cls"),
  PARTICLE("part"),
  PHRASE("phr"),
  /** Punctuation; only in texts. */
  PUNCTUATION("");

  private static final Pos[] ALL = values();

  private final String code;

  Pos(String code) {
    this.code = code;
  }

  /** What a lexicon file writes for it. */
  String code() {
    return code;
  }

  /** The part of speech that a lexicon file writes as {@code code}, or null. */
  static @Nullable Pos of(String code) {
    for (Pos pos : ALL) {
      if (pos != PUNCTUATION && pos.code.equals(code)) {
        return pos;
      }
    }
    return null;
  }
}
