package dev.scrutiny.company;

import dev.scrutiny.article.Sentence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds companies that nobody watches yet: names with a legal form, a symbol at an exchange, or
 * words in front that give a company its name ("a company called"). Only the original is read,
 * since a translation may take the form for a word. The lists are in {@code candidate-signs.txt}.
 *
 * <p>Immutable, for use by any number of threads.
 */
public final class CandidateFinder {

  /** Most words of a name, so that a headline with capitals does not become one. */
  private static final int MOST_WORDS = 6;

  /** Most units of a name in a script without blanks. */
  private static final int MOST_UNITS = 16;

  /**
   * How far before "company called" the article can stand: a small Jakarta-based company called.
   */
  private static final int MOST_WORDS_TO_ARTICLE = 4;

  private static final int LEAST_UNITS = 2;
  private static final int SHORTEST_SYMBOL = 1;
  private static final int LONGEST_SYMBOL = 12;

  private final LegalForms forms;
  private final Set<String> links;
  private final Set<String> openings;
  private final Set<String> belongings;
  private final Set<String> breaks;
  private final String unspacedBreaks;
  private final Set<String> exchanges;
  private final Phrases naming;
  private final Phrases namingBehindArticle;
  private final Set<String> articles;
  private final EverydayNames everyday = EverydayNames.load();

  /** A finder with the lists that come with the program. */
  public CandidateFinder() {
    Map<String, List<String>> file = ResourceLines.sections("candidate-signs.txt");
    forms = LegalForms.of(file);
    links = FoldedText.folded(ResourceLines.section(file, "links"));
    openings = FoldedText.folded(ResourceLines.section(file, "openings"));
    belongings = FoldedText.folded(ResourceLines.section(file, "belongings"));
    breaks = FoldedText.folded(ResourceLines.section(file, "breaks"));
    unspacedBreaks = String.join("", ResourceLines.section(file, "breaks without blanks"));
    exchanges = FoldedText.folded(ResourceLines.section(file, "exchanges"));
    naming = new Phrases(ResourceLines.section(file, "naming"));
    namingBehindArticle = new Phrases(ResourceLines.section(file, "naming, behind an article"));
    articles = FoldedText.folded(ResourceLines.section(file, "articles"));
  }

  /**
   * Finds the candidates of an article, one for each name, where it stands first.
   *
   * @param sentences the sentences of the editorial text, in order
   * @param known the companies under watch that were found in it: what they cover is no candidate
   */
  public List<Candidate> find(FoldedSentences sentences, Collection<CompanyMentions> known) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      FoldedText folded = sentences.folded(i);
      // Where all is in capitals, a capital shows no name.
      if (!folded.isUpperCase()) {
        find(sentences.text(), sentences.sentence(i), folded, known, found);
      }
    }
    return List.copyOf(found.values());
  }

  private void find(
      String text,
      Sentence sentence,
      FoldedText folded,
      Collection<CompanyMentions> known,
      Map<String, Candidate> found) {
    int position = folded.wordStart(0);
    while (position < folded.size()) {
      int end = folded.wordEnd(position);
      Name name =
          Letters.wordClass(folded.unit(position)) == Letters.UNSPACED
              ? unspaced(folded, position, end)
              : spaced(folded, position, end);
      if (name != null) {
        Candidate candidate = candidate(text, sentence, folded, name);
        if (!isKnown(candidate, known)) {
          found.putIfAbsent(candidate.name(), candidate);
        }
        end = Math.max(end, name.surfaceEnd());
      }
      position = folded.wordStart(end);
    }
  }

  /** A name, and where it starts and ends together with its sign. */
  private record Name(int start, int end, int surfaceStart, int surfaceEnd, Candidate.Sign sign) {}

  private @Nullable Name spaced(FoldedText text, int position, int end) {
    if (!startsName(text, position)) {
      return null;
    }
    int front = forms.extendFront(text, isQuote(text, position - 1) ? position - 1 : position, 0);
    if (front < position - 1) {
      int nameEnd = nameEnd(text, position, end);
      return checked(
          text, position, nameEnd, front, forms.extendBehind(text, nameEnd, text.size()));
    }
    int behind = forms.extendBehind(text, end, text.size());
    if (behind > end) {
      int start = nameStart(text, position);
      return checked(text, start, end, start, behind);
    }
    int symbol = symbolEnd(text, end);
    if (symbol > end) {
      int start = nameStart(text, position);
      return isDistinctive(text, start, end)
          ? new Name(start, end, start, symbol, Candidate.Sign.TICKER)
          : null;
    }
    return introduced(text, position, end);
  }

  /**
   * A name behind "a company called". "The company called Tuesday" gives it no name; nor does a
   * headline in which all words have capitals say where the name ends.
   */
  private @Nullable Name introduced(FoldedText text, int position, int firstEnd) {
    int cue = naming.before(text, position);
    if (cue < 0) {
      cue = namingBehindArticle.before(text, position);
      cue = cue < 0 ? -1 : articleBefore(text, cue);
    }
    if (cue < 0 || text.isTitleCase()) {
      return null;
    }
    int end = firstEnd;
    int words = 1;
    int next = text.wordStart(end);
    while (words < MOST_WORDS
        && next < text.size()
        && areJoined(text, end, next)
        && startsName(text, next)
        && !isIn(breaks, text, next)
        && forms.extendBehind(text, end, text.size()) == end) {
      end = text.wordEnd(next);
      next = text.wordStart(end);
      words++;
    }
    // With a form or symbol behind it the name is found by that.
    boolean better = forms.extendBehind(text, end, text.size()) > end || symbolEnd(text, end) > end;
    boolean word = words == 1 && everyday.contains(Spelling.of(text.unitsBetween(position, end)));
    return better || word || !isDistinctive(text, position, end)
        ? null
        : new Name(position, end, cue, end, Candidate.Sign.CUE);
  }

  /** Where the indefinite article before a position stands, words apart; -1 if none does. */
  private int articleBefore(FoldedText text, int position) {
    int start = position;
    for (int words = 0; words <= MOST_WORDS_TO_ARTICLE; words++) {
      int end = beforeJoins(text, start);
      start = text.wordStartBefore(end);
      if (start == end) {
        return -1;
      }
      if (isIn(articles, text, start)) {
        return start;
      }
    }
    return -1;
  }

  private @Nullable Name checked(
      FoldedText text, int start, int end, int surfaceStart, int surfaceEnd) {
    return isDistinctive(text, start, end)
        ? new Name(start, end, surfaceStart, surfaceEnd, Candidate.Sign.LEGAL_FORM)
        : null;
  }

  private boolean isDistinctive(FoldedText text, int start, int end) {
    return start < end && forms.isDistinctive(text, start, end);
  }

  private static boolean startsName(FoldedText text, int position) {
    char first = text.unit(position);
    return Character.isUpperCase(first)
        || Letters.wordClass(first) == Letters.HANGUL
        || (Character.isDigit(first) && Character.isUpperCase(text.unit(position + 1)));
  }

  /** Goes back over the words with capitals, and the small words that link them. */
  private int nameStart(FoldedText text, int position) {
    int start = position;
    int words = 1;
    while (words < MOST_WORDS) {
      int before = wordBefore(text, start);
      if (before < 0) {
        break;
      }
      if (!startsName(text, before)) {
        int further = isIn(links, text, before) ? wordBefore(text, before) : -1;
        if (further < 0 || !startsName(text, further) || isIn(belongings, text, further)) {
          break;
        }
        before = further;
      }
      if (isIn(breaks, text, before)) {
        break;
      }
      start = before;
      words++;
    }
    boolean opened = false;
    while (start < position
        && (isIn(openings, text, start) || (opened && isIn(links, text, start)))) {
      start = text.wordStart(text.wordEnd(start));
      opened = true;
    }
    return start;
  }

  /** Where the word before starts, if a blank, an ampersand or an apostrophe joins the two. */
  private static int wordBefore(FoldedText text, int start) {
    int end = beforeJoins(text, start);
    int before = text.wordStartBefore(end);
    if (end == start || before == end) {
      return -1;
    }
    boolean possessive =
        end - before == 1 && text.unit(before) == 's' && text.unit(before - 1) == '\'';
    return possessive ? text.wordStartBefore(before - 1) : before;
  }

  /** The position before the blanks, ampersands and the like that end at a position. */
  private static int beforeJoins(FoldedText text, int position) {
    int end = position;
    while (end > 0 && isJoin(text.unit(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isJoin(char c) {
    return c == ' ' || c == '&' || c == '\'' || c == '-';
  }

  /** Goes on over the words with capitals, up to the closing quotation mark where there is one. */
  private int nameEnd(FoldedText text, int position, int firstEnd) {
    if (Letters.wordClass(text.unit(position)) == Letters.HANGUL) {
      return hangulEnd(text, position, firstEnd);
    }
    int end = firstEnd;
    int words = 1;
    int next = text.wordStart(end);
    while (words < MOST_WORDS && next < text.size() && areJoined(text, end, next)) {
      int after = text.wordEnd(next);
      if (isIn(breaks, text, next)) {
        break;
      }
      if (!startsName(text, next)) {
        // Names in Vietnamese have small letters inside: Thực phẩm Sao Việt.
        int further = text.wordStart(after);
        if (!areJoined(text, after, further)
            || !startsName(text, further)
            || isIn(breaks, text, further)) {
          break;
        }
        after = text.wordEnd(further);
      }
      if (forms.extendBehind(text, end, text.size()) > end) {
        break;
      }
      end = after;
      next = text.wordStart(end);
      words++;
    }
    return end;
  }

  private static boolean areJoined(FoldedText text, int end, int next) {
    for (int i = end; i < next; i++) {
      if (!isJoin(text.unit(i))) {
        return false;
      }
    }
    return next > end;
  }

  /** Before the particle that Korean attaches to a name. */
  private static int hangulEnd(FoldedText text, int position, int wordEnd) {
    int end = position + LEAST_UNITS;
    while (end < wordEnd && !WordBoundary.endsWord(text, end)) {
      end++;
    }
    return Math.min(end, wordEnd);
  }

  /** A form between the characters of a script without blanks. */
  private @Nullable Name unspaced(FoldedText text, int from, int to) {
    for (int i = from + LEAST_UNITS; i < to; i++) {
      int behind = forms.extendBehind(text, i, text.size());
      if (behind > i) {
        int start = i;
        while (start > from && i - start < MOST_UNITS && isInName(text.unit(start - 1))) {
          start--;
        }
        if (i - start >= LEAST_UNITS && i - start < MOST_UNITS) {
          return new Name(start, i, start, behind, Candidate.Sign.LEGAL_FORM);
        }
      }
    }
    for (int i = from + LEAST_UNITS; i < to; i++) {
      int front = forms.extendFront(text, i, 0);
      if (front < i) {
        int end = i;
        while (end < to && end - i < MOST_UNITS && isInName(text.unit(end))) {
          end++;
        }
        if (end - i >= LEAST_UNITS && end - i < MOST_UNITS) {
          return new Name(i, end, front, end, Candidate.Sign.LEGAL_FORM);
        }
      }
    }
    return null;
  }

  /** Han and Katakana, but for the words that join a name to the rest of the sentence. */
  private boolean isInName(char c) {
    boolean hiragana = c >= '\u3041' && c <= '\u309F';
    return Letters.wordClass(c) == Letters.UNSPACED && !hiragana && unspacedBreaks.indexOf(c) < 0;
  }

  /** Position after a bracket with exchange and symbol behind a name, or the end of the name. */
  private int symbolEnd(FoldedText text, int end) {
    int open = text.unit(end) == ' ' ? end + 1 : end;
    if (text.unit(open) != '(') {
      return end;
    }
    int exchange = text.wordEnd(open + 1);
    if (text.unit(exchange) != ':' || !exchanges.contains(text.foldedBetween(open + 1, exchange))) {
      return end;
    }
    int symbol = text.unit(exchange + 1) == ' ' ? exchange + 2 : exchange + 1;
    int after = symbol;
    while (after - symbol <= LONGEST_SYMBOL && isSymbol(text.unit(after))) {
      after++;
    }
    return after - symbol >= SHORTEST_SYMBOL && text.unit(after) == ')' ? after + 1 : end;
  }

  private static boolean isSymbol(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isQuote(FoldedText text, int position) {
    return "\"«“„「『".indexOf(text.unit(position)) >= 0;
  }

  private static boolean isIn(Set<String> words, FoldedText text, int position) {
    return words.contains(text.foldedBetween(position, text.wordEnd(position)));
  }

  private static Candidate candidate(String text, Sentence sentence, FoldedText folded, Name name) {
    int start = folded.startOf(name.surfaceStart());
    int end = folded.endOf(name.surfaceEnd() - 1);
    StringBuilder printed = new StringBuilder(name.end() - name.start());
    for (int i = name.start(); i < name.end(); i++) {
      char c = folded.unit(i);
      if (c != Letters.JOINT) {
        printed.append(c);
      }
    }
    return new Candidate(
        printed.toString(), name.sign(), text.substring(start, end), start, end, sentence.source());
  }

  private static boolean isKnown(Candidate candidate, Collection<CompanyMentions> known) {
    for (CompanyMentions company : known) {
      for (Occurrence occurrence : company.occurrences()) {
        boolean overlaps =
            occurrence.start() < candidate.end() && candidate.start() < occurrence.end();
        // What was found in the translation has the whole sentence for its place.
        boolean inSource = occurrence.end() - occurrence.start() == occurrence.surface().length();
        if (overlaps && inSource && occurrence.kind() != Occurrence.Kind.AMBIGUOUS) {
          return true;
        }
      }
    }
    return false;
  }
}
