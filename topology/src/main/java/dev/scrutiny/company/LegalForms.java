package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Legal forms (Inc., PT, 株式会社): optional parts of a company's name, before or after it. */
final class LegalForms {

  /** Words that name no company by themselves. */
  private static final Set<String> GENERIC = Set.of("the", "and", "of", "de", "la", "le", "el");

  /** The usual legal forms of the world, from {@code legal-forms.txt}. */
  static final LegalForms USUAL = load();

  private final List<Spelling> behind;
  private final List<Spelling> behindComma;
  private final List<Spelling> front;
  private final Set<String> words = new HashSet<>(GENERIC);
  private final Map<Character, List<Spelling>> behindByFirst;
  private final Map<Character, List<Spelling>> behindByLast;
  private final Map<Character, List<Spelling>> commaByFirst;
  private final Map<Character, List<Spelling>> frontByFirst;
  private final Map<Character, List<Spelling>> frontByLast;

  private LegalForms(List<Spelling> behind, List<Spelling> behindComma, List<Spelling> front) {
    this.behind = longestFirst(behind);
    this.behindComma = longestFirst(behindComma);
    this.front = longestFirst(front);
    this.behind.forEach(form -> words.add(form.key().strip()));
    this.front.forEach(form -> words.add(form.key().strip()));
    this.behindByFirst = index(this.behind, true);
    this.behindByLast = index(this.behind, false);
    this.commaByFirst = index(this.behindComma, true);
    this.frontByFirst = index(this.front, true);
    this.frontByLast = index(this.front, false);
  }

  /** The forms by their first or last unit, folded. */
  private static Map<Character, List<Spelling>> index(List<Spelling> forms, boolean byFirst) {
    Map<Character, List<Spelling>> index = new HashMap<>();
    for (Spelling form : forms) {
      char unit = form.units().charAt(byFirst ? 0 : form.length() - 1);
      index.computeIfAbsent(Letters.folded(unit), key -> new ArrayList<>()).add(form);
    }
    return index;
  }

  private static List<Spelling> candidates(
      Map<Character, List<Spelling>> index, FoldedText text, int position) {
    return index.getOrDefault(text.folded(position), List.of());
  }

  private static LegalForms load() {
    return of(ResourceLines.sections("legal-forms.txt"));
  }

  /** The forms of a file with the sections of {@code legal-forms.txt}. */
  static LegalForms of(Map<String, List<String>> file) {
    List<Spelling> comma = spellings(ResourceLines.section(file, "behind, also after a comma"));
    List<Spelling> behind = spellings(ResourceLines.section(file, "behind"));
    behind.addAll(comma);
    return new LegalForms(behind, comma, spellings(ResourceLines.section(file, "in front")));
  }

  /** These and further ones that may stand on either side. */
  LegalForms with(List<String> further) {
    if (further.isEmpty()) {
      return this;
    }
    List<Spelling> more = spellings(further);
    return new LegalForms(join(behind, more), join(behindComma, more), join(front, more));
  }

  private static List<Spelling> join(List<Spelling> some, List<Spelling> more) {
    List<Spelling> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static List<Spelling> spellings(List<String> forms) {
    List<Spelling> spellings = new ArrayList<>();
    for (String form : forms) {
      Spelling spelling = Spelling.of(form);
      if (spelling.length() > 0) {
        spellings.add(spelling);
      }
    }
    return spellings;
  }

  private static List<Spelling> longestFirst(List<Spelling> spellings) {
    List<Spelling> sorted = new ArrayList<>(spellings);
    sorted.sort(
        Comparator.comparingInt(Spelling::length).reversed().thenComparing(Spelling::units));
    return List.copyOf(sorted);
  }

  /**
   * Where a name ends together with the legal forms behind it.
   *
   * @param end position after the name
   * @param limit position that the forms must not pass
   */
  int extendBehind(FoldedText text, int end, int limit) {
    int extended = end;
    while (extended < limit) {
      int next = formBehind(text, extended, limit);
      if (next < 0) {
        break;
      }
      extended = next;
    }
    return extended;
  }

  private int formBehind(FoldedText text, int end, int limit) {
    char separator = text.unit(end);
    if (separator == ',') {
      int start = text.unit(end + 1) == ' ' ? end + 2 : end + 1;
      return endOfForm(commaByFirst, text, start, limit);
    }
    boolean separated = separator == ' ' || separator == Letters.JOINT;
    boolean attached =
        Letters.wordClass(separator) > Letters.SPACED || (separator == '(' && end > 0);
    return separated || attached
        ? endOfForm(behindByFirst, text, separated ? end + 1 : end, limit)
        : -1;
  }

  private static int endOfForm(
      Map<Character, List<Spelling>> forms, FoldedText text, int start, int limit) {
    for (Spelling form : candidates(forms, text, start)) {
      int end = start + form.length();
      if (end <= limit
          && end <= text.size()
          && form.matchAt(text, start) != Spelling.NONE
          && WordBoundary.endsWord(text, end)) {
        return end;
      }
    }
    return -1;
  }

  /**
   * Where a name starts together with the legal forms in front of it.
   *
   * @param start position of the name
   * @param limit position that the forms must not pass
   */
  int extendFront(FoldedText text, int start, int limit) {
    int extended = start;
    while (extended > limit) {
      int next = formInFront(text, extended, limit);
      if (next < 0) {
        break;
      }
      extended = next;
    }
    return extended;
  }

  private int formInFront(FoldedText text, int start, int limit) {
    char separator = text.unit(start - 1);
    boolean separated = separator == ' ' || separator == Letters.JOINT;
    boolean attached = Letters.wordClass(separator) == Letters.UNSPACED || separator == ')';
    if (!separated && !attached) {
      return -1;
    }
    int end = separated ? start - 1 : start;
    for (Spelling form : candidates(frontByLast, text, end - 1)) {
      int begin = end - form.length();
      if (begin >= limit
          && form.matchAt(text, begin) != Spelling.NONE
          && WordBoundary.startsWord(text, begin)) {
        return begin;
      }
    }
    return -1;
  }

  /** A name without the legal forms around it; the name itself where nothing would be left. */
  String strip(String name) {
    FoldedText text = FoldedText.of(name.strip());
    int start = 0;
    int end = text.size();
    boolean shorter = true;
    while (shorter) {
      int newEnd = stripBehind(text, start, end);
      int newStart = stripFront(text, start, newEnd);
      shorter = (newEnd < end || newStart > start) && isDistinctive(text, newStart, newEnd);
      if (shorter) {
        start = newStart;
        end = newEnd;
      }
    }
    return text.units().substring(start, end).replace(String.valueOf(Letters.JOINT), "");
  }

  private int stripBehind(FoldedText text, int start, int end) {
    for (Spelling form : candidates(behindByLast, text, end - 1)) {
      int begin = end - form.length();
      if (begin > start && form.matchAt(text, begin) != Spelling.NONE) {
        char before = text.unit(begin - 1);
        boolean unspaced = Letters.wordClass(form.units().charAt(0)) > Letters.SPACED;
        if (unspaced || !Letters.isWord(before) || !Letters.isWord(form.units().charAt(0))) {
          return trimBehind(text, start, begin);
        }
      }
    }
    return end;
  }

  private static int trimBehind(FoldedText text, int start, int end) {
    int trimmed = end;
    while (trimmed > start && " ,-\0\u30FB".indexOf(text.unit(trimmed - 1)) >= 0) {
      trimmed--;
    }
    return trimmed;
  }

  private int stripFront(FoldedText text, int start, int end) {
    for (Spelling form : candidates(frontByFirst, text, start)) {
      int after = start + form.length();
      if (after < end
          && form.matchAt(text, start) != Spelling.NONE
          && WordBoundary.endsWord(text, after)) {
        int trimmed = after;
        while (trimmed < end && " \0".indexOf(text.unit(trimmed)) >= 0) {
          trimmed++;
        }
        return trimmed;
      }
    }
    return start;
  }

  /** Whether a stretch of text has a word that is no legal form or small word. */
  boolean isDistinctive(FoldedText text, int start, int end) {
    int position = Math.max(start, text.wordStart(start));
    while (position < end) {
      int after = Math.min(end, text.wordEnd(position));
      if (after - position >= 2 && !words.contains(text.foldedBetween(position, after))) {
        return true;
      }
      position = text.wordStart(after);
    }
    return false;
  }
}
