package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries and irregular forms of a source language: a trie over tokens, so that the longest
 * multi-word entry is found in one walk without building strings. Immutable once loaded.
 */
final class Lexicon {

  private static final Reading[] NONE = {};

  /** A prefix of an entry. */
  static final class Node {

    private @Nullable Map<String, Node> next;

    /** A bit for the hash code of each token that goes on: most words are told apart by it. */
    private long hashes;

    private Reading[] readings = NONE;

    /** The prefix that is one token longer, or null. */
    @Nullable Node next(String token) {
      return next == null || (hashes >>> token.hashCode() & 1) == 0 ? null : next.get(token);
    }

    /** What the entry that ends here means; empty if none ends here. */
    Reading[] readings() {
      return readings;
    }

    private Node grow(String token) {
      if (next == null) {
        // Few prefixes branch widely, and those grow.
        next = new HashMap<>(2);
      }
      Node longer = next.get(token);
      if (longer == null) {
        longer = new Node();
        next.put(token, longer);
        hashes |= 1L << token.hashCode();
      }
      return longer;
    }

    private boolean add(Reading reading) {
      for (Reading other : readings) {
        if (other.pos() == reading.pos()) {
          return false;
        }
      }
      if (readings.length == 0) {
        readings = new Reading[] {reading};
        return true;
      }
      Reading[] longer = Arrays.copyOf(readings, readings.length + 1);
      longer[readings.length] = reading;
      readings = longer;
      return true;
    }

    private boolean addSense(Pos pos, Sense sense) {
      for (int i = 0; i < readings.length; i++) {
        Reading reading = readings[i];
        if (reading.pos() == pos) {
          List<Sense> senses = new ArrayList<>(reading.senses());
          senses.add(sense);
          readings[i] =
              new Reading(
                  pos, reading.english(), reading.features(), reading.lemma(), List.copyOf(senses));
          return true;
        }
      }
      return false;
    }
  }

  /**
   * An inflected form.
   *
   * @param lemma dictionary form
   * @param pos part of speech
   * @param features bits of {@link Features}
   */
  record Form(String lemma, Pos pos, int features) {}

  /** Stands for a prefix of no entry. */
  static final Node NOWHERE = new Node();

  private final Profile profile;
  private final Node root = new Node();
  private final Map<String, List<Form>> forms = new HashMap<>();

  Lexicon(Profile profile) {
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  /** The empty prefix. */
  Node root() {
    return root;
  }

  /** Where entries go on that start with a token; {@link #NOWHERE} if none does. */
  Node first(String token) {
    Node node = root.next(token);
    return node == null ? NOWHERE : node;
  }

  /** What a single word means as it stands; empty if it is not in the lexicon. */
  Reading[] word(String word) {
    Node node = root.next(word);
    return node == null ? NONE : node.readings;
  }

  /** The reading of a single word as a part of speech, or null. */
  @Nullable Reading word(String word, Pos pos) {
    for (Reading reading : word(word)) {
      if (reading.pos() == pos) {
        return reading;
      }
    }
    return null;
  }

  /** What {@code forms.tsv} says of a word. */
  List<Form> forms(String word) {
    return forms.getOrDefault(word, List.of());
  }

  /** Adds an entry; false if the key has a reading with that part of speech already. */
  boolean add(List<String> key, Reading reading) {
    Node node = root;
    for (String token : key) {
      node = node.grow(token);
    }
    return node.add(reading);
  }

  /** Adds a sense to an entry; false if there is no such entry. */
  boolean addSense(List<String> key, Pos pos, Sense sense) {
    @Nullable Node node = root;
    for (String token : key) {
      node = node.next(token);
      if (node == null) {
        return false;
      }
    }
    return node.addSense(pos, sense);
  }

  /** Adds an inflected form; false if it is there already. */
  boolean addForm(String word, Form form) {
    List<Form> known = forms.get(word);
    if (known == null) {
      known = new ArrayList<>(1);
      forms.put(word, known);
    }
    return !known.contains(form) && known.add(form);
  }
}
