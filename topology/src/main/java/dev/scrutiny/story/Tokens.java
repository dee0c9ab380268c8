package dev.scrutiny.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence of any language into words and numbers. Elisions and possessive endings are cut
 * off ({@code l'accord}, {@code Asia's}); scripts written without spaces give one token a
 * character.
 */
final class Tokens {

  /** Bounds the space that one feature can take; longer words are cut. */
  private static final int LONGEST_WORD = 24;

  private static final int FIRST_UNSPACED_SCRIPT = 0x0E00;

  private final String text;
  private final boolean runs;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text, boolean runs) {
    this.text = text;
    this.runs = runs;
  }

  /** The words and numbers of a sentence, in order. */
  static List<Token> of(String sentence) {
    return new Tokens(sentence, false).all();
  }

  /**
   * The words and numbers of an English translation, in order. What a translator left in a script
   * without spaces has spaces around it, so it is a word.
   */
  static List<Token> ofTranslation(String sentence) {
    return new Tokens(sentence, true).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        number();
      } else if (!Character.isLetter(c)) {
        at += Character.charCount(c);
      } else if (isUnspaced(c)) {
        character(c);
      } else {
        word();
      }
    }
    return tokens;
  }

  private void character(int c) {
    int start = at;
    int end = at + Character.charCount(c);
    while (runs && end < text.length() && end - start < LONGEST_WORD && unspacedAt(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    tokens.add(new Token(text.substring(at, end), false, false));
    at = end;
  }

  private void word() {
    int start = at;
    int apostrophe = -1;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Folding.isApostrophe(c) && apostrophe < 0 && letterAt(at + 1)) {
        apostrophe = at;
      } else if (!isWordPart(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    int end = at;
    if (apostrophe >= 0) {
      if (apostrophe - start <= 2) {
        start = apostrophe + 1;
      } else if (end - apostrophe <= 3) {
        end = apostrophe;
      }
    }
    String folded = Folding.fold(text, start, Math.min(end, start + LONGEST_WORD));
    boolean capitalised = Character.isUpperCase(text.codePointAt(start));
    tokens.add(new Token(folded, false, capitalised));
  }

  private void number() {
    int start = at;
    while (digitAt(at) || (separatorAt(at) && digitAt(at + 1))) {
      at++;
    }
    if (Numbers.isOne(text, start, at)) {
      tokens.add(new Token(Numbers.normalise(text, start, at), true, false));
      return;
    }
    while (start < at) {
      int end = Numbers.separator(text, start, at);
      tokens.add(new Token(Numbers.normalise(text, start, end), true, false));
      start = end + 1;
    }
  }

  private boolean unspacedAt(int index) {
    int c = text.codePointAt(index);
    return isUnspaced(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean letterAt(int index) {
    return index < text.length() && Character.isLetter(text.codePointAt(index));
  }

  private boolean digitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean separatorAt(int index) {
    return index < text.length() && Numbers.isSeparator(text.charAt(index));
  }

  private static boolean isWordPart(int c) {
    return (Character.isLetterOrDigit(c) && !isUnspaced(c))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(int c) {
    if (c < FIRST_UNSPACED_SCRIPT) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
