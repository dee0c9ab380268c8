package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses one reading for each unit: the sequence with the highest sum of weights between
 * neighbours, found by dynamic programming (Viterbi, "Error bounds for convolutional codes", 1967).
 * The weights are rules of thumb about word order, in {@code english/order-*.tsv}; a reading costs
 * more the further down it stands in the lexicon.
 */
@SuppressWarnings("EnumOrdinal") // indices of a matrix that lives no longer than the enum
final class Tagger {

  /** Parts of speech as far as word order tells them apart. */
  private enum Slot {
    EDGE("edge"),
    /** A quotation mark or bracket: the sentence goes on. */
    QUOTE("quote"),
    N("n"),
    NP("np"),
    V("v"),
    INFINITIVE("inf"),
    PARTICIPLE("ppart"),
    GERUND("ger"),
    ADJ("adj"),
    ADV("adv"),
    PREP("prep"),
    CONJ("conj"),
    DET("det"),
    /** A demonstrative that follows its noun. */
    DEMONSTRATIVE("dem"),
    PRON("pron"),
    NUM("num"),
    AUX("aux"),
    NEG("neg"),
    CLS("cls"),
    PART("part"),
    PHR("phr");

    private final String code;

    Slot(String code) {
      this.code = code;
    }
  }

  private static final String QUOTES = "\"'“”„«»‘’‹›()[]";
  private static final int RANK_COST = 2;
  private static final int MOST_READINGS = 8;
  private static final Slot[] SLOTS = Slot.values();
  private static final int EDGE = Slot.EDGE.ordinal();

  private final int[][] weights = new int[SLOTS.length][SLOTS.length];
  private final boolean inflecting;

  Tagger(ResourceFiles files, boolean inflecting) {
    this.inflecting = inflecting;
    String path = inflecting ? "english/order-inflecting.tsv" : "english/order-isolating.tsv";
    Map<String, Slot> slots = new HashMap<>();
    for (Slot slot : SLOTS) {
      slots.put(slot.code, slot);
    }
    for (TabbedFile.Row row : TabbedFile.rows(files, path, 3)) {
      Slot left = slots.get(row.columns().get(0));
      Slot right = slots.get(row.columns().get(1));
      if (left == null || right == null) {
        throw new LexiconFormatException(path, row.number(), "unknown part of speech");
      }
      try {
        weights[left.ordinal()][right.ordinal()] = Integer.parseInt(row.columns().get(2));
      } catch (NumberFormatException e) {
        LexiconFormatException problem =
            new LexiconFormatException(path, row.number(), "not a number: " + row.columns().get(2));
        problem.initCause(e);
        throw problem;
      }
    }
  }

  /** Sets the reading of every unit. */
  void choose(List<Unit> units) {
    int n = units.size();
    byte[] back = new byte[n * MOST_READINGS];
    int[] scores = new int[MOST_READINGS];
    int[] slots = new int[MOST_READINGS];
    int[] nextScores = new int[MOST_READINGS];
    int[] nextSlots = new int[MOST_READINGS];
    slots[0] = EDGE;
    int count = 1;
    for (int i = 0; i < n; i++) {
      Reading[] options = units.get(i).options;
      int nextCount = Math.min(options.length, MOST_READINGS);
      for (int k = 0; k < nextCount; k++) {
        int slot = slot(options[k]).ordinal();
        int best = Integer.MIN_VALUE;
        for (int j = 0; j < count; j++) {
          int score = scores[j] + weights[slots[j]][slot];
          if (score > best) {
            best = score;
            back[i * MOST_READINGS + k] = (byte) j;
          }
        }
        nextScores[k] = best - RANK_COST * k;
        nextSlots[k] = slot;
      }
      int[] spare = scores;
      scores = nextScores;
      nextScores = spare;
      spare = slots;
      slots = nextSlots;
      nextSlots = spare;
      count = nextCount;
    }
    int last = 0;
    int bestScore = Integer.MIN_VALUE;
    for (int k = 0; k < count; k++) {
      int score = scores[k] + weights[slots[k]][EDGE];
      if (score > bestScore) {
        bestScore = score;
        last = k;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      unit.reading = unit.options[last];
      last = back[i * MOST_READINGS + last];
    }
  }

  private Slot slot(Reading reading) {
    return switch (reading.pos()) {
      case NOUN -> Slot.N;
      case NAME -> Slot.NP;
      case VERB -> verb(reading);
      case ADJECTIVE -> Slot.ADJ;
      case ADVERB -> Slot.ADV;
      case PREPOSITION -> Slot.PREP;
      // 'to' asks for a verb as an auxiliary does.
      case CONJUNCTION -> reading.english().equals("to") ? Slot.AUX : Slot.CONJ;
      case DETERMINER -> !inflecting && Demonstratives.is(reading) ? Slot.DEMONSTRATIVE : Slot.DET;
      case PRONOUN -> Slot.PRON;
      case NUMBER -> Slot.NUM;
      case AUXILIARY -> reading.has(Features.FINITE) ? Slot.AUX : auxiliary(reading);
      case NEGATION -> Slot.NEG;
      case CLASSIFIER -> Slot.CLS;
      case PARTICLE -> Slot.PART;
      case PHRASE -> Slot.PHR;
      case PUNCTUATION -> QUOTES.indexOf(reading.english().charAt(0)) >= 0 ? Slot.QUOTE : Slot.EDGE;
    };
  }

  private static Slot auxiliary(Reading reading) {
    Slot slot = verb(reading);
    return slot == Slot.V ? Slot.AUX : slot;
  }

  private static Slot verb(Reading reading) {
    if (reading.has(Features.FINITE)) {
      return Slot.V;
    }
    if (reading.has(Features.PARTICIPLE)) {
      return Slot.PARTICIPLE;
    }
    if (reading.has(Features.GERUND)) {
      return Slot.GERUND;
    }
    if (reading.has(Features.INFINITIVE)) {
      return Slot.INFINITIVE;
    }
    return Slot.V;
  }
}
