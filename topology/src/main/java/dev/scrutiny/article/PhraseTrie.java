package dev.scrutiny.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tree of phrases over folded characters: case, kinds of apostrophes, runs of white space, and
 * what Arabic and Russian may leave out (hamza on alif, dots on ё) make no difference. Built once,
 * then read by any number of threads.
 */
final class PhraseTrie {

  /** What all phrases that end at one place of the tree mean. */
  static final class Node {
    private char[] keys = {};
    private Node[] children = {};
    private final Set<Furniture> closed = EnumSet.noneOf(Furniture.class);
    private final Set<Furniture> open = EnumSet.noneOf(Furniture.class);
    private Tail[] tails = {};

    /** The node one folded character on, or null. */
    @Nullable Node child(char folded) {
      int at = Arrays.binarySearch(keys, folded);
      return at < 0 ? null : children[at];
    }

    /** Whether a phrase ends here. */
    boolean isPhrase() {
      return !closed.isEmpty() || !open.isEmpty() || tails.length > 0;
    }

    /** Whether a phrase of a kind ends here. */
    boolean is(Furniture kind) {
      return closed.contains(kind) || open.contains(kind);
    }

    /** Whether a phrase of a kind ends here that other words may follow. */
    boolean isOpen(Furniture kind) {
      return open.contains(kind);
    }

    /** Phrases that count only where further words follow somewhere. */
    Tail[] tails() {
      return tails;
    }

    private Node grow(char folded) {
      int at = Arrays.binarySearch(keys, folded);
      if (at >= 0) {
        return children[at];
      }
      int place = -at - 1;
      char[] moreKeys = new char[keys.length + 1];
      Node[] moreChildren = new Node[keys.length + 1];
      System.arraycopy(keys, 0, moreKeys, 0, place);
      System.arraycopy(children, 0, moreChildren, 0, place);
      System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
      System.arraycopy(children, place, moreChildren, place + 1, keys.length - place);
      moreKeys[place] = folded;
      moreChildren[place] = new Node();
      keys = moreKeys;
      children = moreChildren;
      return children[place];
    }
  }

  /**
   * The second part of a phrase of two parts.
   *
   * @param kind what the phrase means
   * @param words folded words that must follow the first part somewhere
   */
  record Tail(Furniture kind, String words) {}

  private static final String GAP = " … ";
  private static final String OPEN = " …";

  private final Node root = new Node();

  Node root() {
    return root;
  }

  /** Adds a phrase, written as in the resource files, while the tree is built. */
  void add(Furniture kind, String phrase) {
    boolean open = phrase.endsWith(OPEN);
    String words = open ? phrase.substring(0, phrase.length() - OPEN.length()) : phrase;
    int gap = words.indexOf(GAP);
    String head = gap < 0 ? words : words.substring(0, gap);
    Node node = root;
    for (int i = 0; i < head.length(); i = next(head, i, head.length())) {
      node = node.grow(fold(head.charAt(i)));
    }
    if (gap >= 0) {
      node.tails = Arrays.copyOf(node.tails, node.tails.length + 1);
      node.tails[node.tails.length - 1] = new Tail(kind, fold(words.substring(gap + GAP.length())));
    } else if (open) {
      node.open.add(kind);
    } else {
      node.closed.add(kind);
    }
  }

  private static String fold(String words) {
    char[] folded = words.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** The character that stands for {@code c} in the tree. */
  static char fold(char c) {
    if (Characters.isSpace(c)) {
      return ' ';
    }
    return switch (c) {
      case '’', '‘', 'ʼ' -> '\'';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ё', 'Ё' -> 'е';
      default -> Character.toLowerCase(c);
    };
  }

  /** The offset after the character at {@code i}, or after the run of white space there. */
  static int next(String text, int i, int end) {
    int after = i + 1;
    if (Characters.isSpace(text.charAt(i))) {
      while (after < end && Characters.isSpace(text.charAt(after))) {
        after++;
      }
    }
    return after;
  }

  /** Whether a phrase may end at {@code at}: no word runs on there. */
  static boolean isWordEnd(String text, int at, int end) {
    return at >= end
        || !Characters.isWordCharacter(text.charAt(at))
        || Characters.isUnspaced(text.charAt(at - 1))
        || Characters.isUnspaced(text.charAt(at));
  }

  /** The end of the longest phrase of a kind that starts at {@code start}, or -1. */
  int longest(Furniture kind, String text, int start, int end) {
    int longest = -1;
    Node node = root;
    for (int i = start; i < end; ) {
      node = node.child(fold(text.charAt(i)));
      if (node == null) {
        break;
      }
      i = next(text, i, end);
      if (node.is(kind) && isWordEnd(text, i, end)) {
        longest = i;
      }
    }
    return longest;
  }

  /** Whether folded words occur in a stretch, as whole words where words are spaced. */
  static boolean contains(String text, int start, int end, String words) {
    for (int i = start; i + words.length() <= end; i++) {
      if (fold(text.charAt(i)) == words.charAt(0)
          && isWordStart(text, i, start)
          && matches(text, i, words)
          && isWordEnd(text, i + words.length(), end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String text, int at, String words) {
    for (int k = 0; k < words.length(); k++) {
      if (fold(text.charAt(at + k)) != words.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word starts at {@code at}. */
  static boolean isWordStart(String text, int at, int start) {
    return Characters.isWordCharacter(text.charAt(at))
        && (at == start
            || !Characters.isWordCharacter(text.charAt(at - 1))
            || Characters.isUnspaced(text.charAt(at)));
  }
}
