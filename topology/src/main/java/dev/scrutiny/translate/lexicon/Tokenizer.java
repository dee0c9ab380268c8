package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into tokens, in time linear in its length. Used for texts and for lexicon keys. */
final class Tokenizer {

  private static final String OPENING = "\"“”„«‹([{–—:;?!….•*";

  /** Letters from which on what follows a number at once is a word, as in 2juta. */
  private static final int LONGEST_SUFFIX = 4;

  private final Grammar grammar;
  private final Script script;
  private final WordForms forms = new WordForms();

  Tokenizer(Grammar grammar) {
    this(grammar, Script.LATIN);
  }

  Tokenizer(Grammar grammar, Script script) {
    this.grammar = grammar;
    this.script = script;
  }

  List<Token> tokens(String text) {
    return new Run(text).all();
  }

  /** The keys of the tokens of an expression, by which the lexicon finds it. */
  List<String> keys(String expression) {
    List<String> keys = new ArrayList<>(2);
    if (!words(expression)) {
      for (Token token : tokens(expression)) {
        keys.add(token.key());
      }
      return keys;
    }
    int start = 0;
    int end = expression.indexOf(' ');
    while (end >= 0) {
      keys.add(Spelling.normalise(expression.substring(start, end)));
      start = end + 1;
      end = expression.indexOf(' ', start);
    }
    keys.add(Spelling.normalise(start == 0 ? expression : expression.substring(start)));
    return keys;
  }

  /** Whether a text has nothing but Latin letters and single spaces between them. */
  private static boolean words(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (letter(c) && latin(c));
      if (!letter && (c != ' ' || space)) {
        return false;
      }
      space = !letter;
    }
    return !space;
  }

  /** One pass over one text. */
  private final class Run {

    private final String text;
    private final int length;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean space;
    private boolean start = true;

    /** Up to here it is known that no address starts, so that no stretch is searched twice. */
    private int plain;

    Run(String text) {
      this.text = text;
      this.length = text.length();
    }

    List<Token> all() {
      while (at < length) {
        int c = text.codePointAt(at);
        if (blank(c) || dotBetweenNames(c)) {
          at += Character.charCount(c);
          space = true;
        } else if (at < plain || !addressable(c) || !address()) {
          next(c);
        }
      }
      return tokens;
    }

    private static boolean addressable(int c) {
      return Character.isLetterOrDigit(c) || c == '@' || c == '#';
    }

    private void next(int c) {
      if (Character.isDigit(c)) {
        number();
      } else if (letter(c)) {
        if (latin(c)) {
          word();
        } else if (script.unspaced() && own(c)) {
          character(c);
        } else if (own(c)) {
          word();
        } else {
          foreign();
        }
      } else {
        punctuation(c);
      }
    }

    /** Web and mail addresses, handles and tags, up to the next white space. */
    private boolean address() {
      int end = at;
      boolean found = text.startsWith("www.", at);
      if ((text.charAt(at) == '@' || text.charAt(at) == '#')
          && at + 1 < length
          && letter(text.codePointAt(at + 1))) {
        found = true;
      }
      while (end < length && !blank(text.charAt(end))) {
        char c = text.charAt(end);
        if ((c == '@' && end > at) || text.startsWith("://", end)) {
          found = true;
        }
        end++;
      }
      if (!found) {
        plain = end;
        return false;
      }
      while (end > at + 1
          && !Character.isLetterOrDigit(text.charAt(end - 1))
          && text.charAt(end - 1) != '/') {
        end--;
      }
      add(end, Token.Kind.VERBATIM);
      return true;
    }

    private void number() {
      int end = digits(at);
      boolean grouped = end - at <= 3;
      boolean more = true;
      while (more && end < length) {
        char c = text.charAt(end);
        if ((c == '.' || c == ',') && digits(end + 1) > end + 1) {
          end = digits(end + 1);
        } else if (grouped && thinSpace(c) && digits(end + 1) == end + 4) {
          end += 4;
        } else {
          more = false;
        }
      }
      int suffix = end;
      while (suffix < length
          && (letter(text.charAt(suffix)) || Character.isDigit(text.charAt(suffix)))) {
        suffix++;
      }
      if (text.startsWith("-an", end) && (end + 3 == length || !letter(text.charAt(end + 3)))) {
        suffix = end + 3;
      }
      // A unit written together with its number is a word of its own.
      add(suffix - end < LONGEST_SUFFIX ? suffix : end, Token.Kind.NUMBER);
    }

    private int digits(int from) {
      int end = from;
      while (end < length && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      return end == from && end < length && Character.isDigit(text.charAt(end)) ? end + 1 : end;
    }

    private void word() {
      int end = at;
      boolean address = false;
      boolean more = true;
      while (more && end < length) {
        int c = text.codePointAt(end);
        int width = Character.charCount(c);
        if (letter(c) && (script.unspaced() ? latin(c) : latin(c) || own(c))) {
          end += width;
        } else if (Character.isDigit(c)) {
          int stop = digits(end);
          if (stop + 1 < length
              && separator(text.charAt(stop))
              && Character.isDigit(text.charAt(stop + 1))) {
            // A currency sign written together with its amount, such as Rp50.000.
            more = false;
          } else {
            end = stop;
          }
        } else if ((c == '\'' || c == '’') && clitic(end)) {
          end += width;
          more = false;
        } else if ((c == '\'' || c == '’') && joins(end)) {
          end += width;
        } else if ((c == '-' || c == '‑' || c == '&' || c == '_') && joins(end)) {
          end += width;
        } else if (c == '.' && initial(end)) {
          end += width;
          more = false;
        } else if (c == '.' && dotted(end)) {
          address = true;
          end += width;
        } else {
          more = false;
        }
      }
      add(end, address ? Token.Kind.VERBATIM : Token.Kind.WORD);
    }

    /** L'Oréal: a capital article in front of a capitalised word that is not all capitals. */
    private boolean brand(int apostrophe) {
      return Character.isUpperCase(text.charAt(at))
          && apostrophe + 2 < length
          && Character.isUpperCase(text.charAt(apostrophe + 1))
          && Character.isLowerCase(text.charAt(apostrophe + 2))
          && !start;
    }

    /** Whether a shortened word ends with the apostrophe here; L'Oréal is one word. */
    private boolean clitic(int apostrophe) {
      return grammar.clitic(text, at, apostrophe) > 0 && !brand(apostrophe);
    }

    private boolean joins(int mark) {
      return mark + 1 < length && Character.isLetterOrDigit(text.codePointAt(mark + 1));
    }

    /** Inside a domain name (letter, dot, small letter) or initials (U.S.). */
    private boolean dotted(int dot) {
      // The last dot of initials belongs to them.
      if (dot - 2 > at
          && text.charAt(dot - 2) == '.'
          && Character.isUpperCase(text.charAt(dot - 1))) {
        return true;
      }
      if (dot + 1 >= length || !Character.isLetter(text.charAt(dot - 1))) {
        return false;
      }
      char after = text.charAt(dot + 1);
      if (Character.isLowerCase(after) && latin(after)) {
        return true;
      }
      if (dot - 2 >= at && dot + 2 < length && capitals(dot)) {
        return true;
      }
      return dot - 1 == at
          && Character.isUpperCase(text.charAt(at))
          && Character.isUpperCase(after)
          && dot + 2 < length
          && text.charAt(dot + 2) == '.';
    }

    /** Two capitals on either side, as in a domain name in a headline. */
    private boolean capitals(int dot) {
      return Character.isUpperCase(text.charAt(dot - 1))
          && Character.isUpperCase(text.charAt(dot - 2))
          && Character.isUpperCase(text.charAt(dot + 1))
          && Character.isUpperCase(text.charAt(dot + 2));
    }

    /** The dot after the initial of a name: a capital letter, and another capital after a space. */
    private boolean initial(int dot) {
      return dot == at + 1
          && Character.isUpperCase(text.charAt(at))
          && dot + 2 < length
          && text.charAt(dot + 1) == ' '
          && Character.isUpperCase(text.charAt(dot + 2));
    }

    /** The dot between the names of a person in Chinese and Japanese. */
    private boolean dotBetweenNames(int c) {
      return (c == '・' || c == '·') && script.unspaced();
    }

    private boolean own(int c) {
      return script != Script.LATIN && script.writes(c);
    }

    /** One character of a script without spaces, or a run of katakana. */
    private void character(int c) {
      int end = at + Character.charCount(c);
      while (Script.katakana(c) && end < length && Script.katakana(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      add(end, Token.Kind.WORD);
    }

    private void foreign() {
      int end = at;
      while (end < length) {
        int c = text.codePointAt(end);
        if (blank(c) || !(letter(c) || Character.isDigit(c)) || (letter(c) && latin(c))) {
          break;
        }
        end += Character.charCount(c);
      }
      add(end, Token.Kind.VERBATIM);
    }

    private void punctuation(int c) {
      int from = at;
      boolean spaced = space;
      add(at + Character.charCount(c), Token.Kind.PUNCTUATION);
      boolean spaceAfter = at >= length || blank(text.charAt(at));
      if (c == '"' || c == '\'') {
        start = !spaceAfter && (spaced || from == 0 || start);
      } else if (c == '-' || c == '‑') {
        start = spaceAfter && (spaced || from == 0);
      } else {
        start = OPENING.indexOf(c) >= 0;
      }
    }

    private void add(int end, Token.Kind kind) {
      tokens.add(new Token(forms.of(text, at, end, kind), space, start));
      at = end;
      space = false;
      start = false;
    }
  }

  private static boolean separator(char c) {
    return c == '.' || c == ',';
  }

  private static boolean thinSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean letter(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean latin(int c) {
    if (c < 0x250) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.INHERITED
        || script == Character.UnicodeScript.COMMON;
  }
}
