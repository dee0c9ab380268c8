package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Publishers and news agencies: named as the source of a report they are not under scrutiny.
 *
 * <p>The rule: places where the name is the source never count ({@code (Reuters)}, {@code according
 * to Reuters}, {@code Reuters: …}, {@code … - Reuters}, {@code Reuters reported}). Of the others,
 * all count if one is in the headline or if two sentences of the body have one; else none does.
 * Ambiguous words do not count either way.
 */
final class Attribution {

  private static final int MOST_LINKS = 3;
  private static final int BODY_SENTENCES = 2;
  private static final int DATELINE_WORDS = 6;
  private static final String DASHES = "-\u2013\u2014|";

  private final Phrases before;
  private final Phrases after;
  private final Phrases links;

  private Attribution(Map<String, List<String>> file) {
    before = new Phrases(ResourceLines.section(file, "before"));
    after = new Phrases(ResourceLines.section(file, "after"));
    links = new Phrases(ResourceLines.section(file, "links"));
  }

  /** The rule with the words in {@code source-cues.txt}. */
  static Attribution load() {
    return new Attribution(ResourceLines.sections("source-cues.txt"));
  }

  /** The findings of one publisher that count, in the same order. */
  List<Finding> underScrutiny(List<Finding> findings) {
    List<Place> places = findings.stream().map(Finding::place).toList();
    List<Finding> subject = new ArrayList<>();
    int bodySentences = 0;
    boolean headline = false;
    int lastSentence = -1;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (findings.get(i).kind() != Occurrence.Kind.AMBIGUOUS && !isSource(places, i)) {
        subject.add(findings.get(i));
        headline |= place.sentence().headline();
        if (place.sentenceIndex() != lastSentence && !place.sentence().headline()) {
          bodySentences++;
          lastSentence = place.sentenceIndex();
        }
      }
    }
    return headline || bodySentences >= BODY_SENTENCES ? subject : List.of();
  }

  private boolean isSource(List<Place> places, int i) {
    Place place = places.get(i);
    if (i > 0 && isAbbreviationOf(place, places.get(i - 1))) {
      return isSource(places, i - 1);
    }
    FoldedText text = place.text();
    return isBracketed(text, place)
        || isAtEdge(text, place)
        || (!place.sentence().headline() && isDateline(text, place))
        || hasCue(text, place);
  }

  /** As (SCMP) is behind the full name. */
  private static boolean isAbbreviationOf(Place place, Place earlier) {
    return place.text() == earlier.text()
        && place.text().unit(place.start() - 1) == '('
        && place.start() - earlier.end() <= 2;
  }

  private static boolean isBracketed(FoldedText text, Place place) {
    char open = text.unit(place.start() - 1);
    char close = text.unit(place.end());
    return "([/".indexOf(open) >= 0 && ")]/".indexOf(close) >= 0;
  }

  /** Alone, first and followed by a colon or dash, or last and preceded by one. */
  private static boolean isAtEdge(FoldedText text, Place place) {
    boolean first = text.wordStart(0) >= place.start();
    boolean last = text.wordStart(place.end()) >= text.size();
    if (first && last) {
      return true;
    }
    return (first
            && isSeparator(text, text.unit(place.end()) == ' ' ? place.end() + 1 : place.end()))
        || (last && text.unit(place.start() - 1) == ' ' && isSeparator(text, place.start() - 2));
  }

  /** In a dateline: a few capitalised words and a dash at the start, as in "HANOI, Reuters - ". */
  private static boolean isDateline(FoldedText text, Place place) {
    int word = text.wordStart(0);
    for (int words = 0; words < DATELINE_WORDS && word < text.size(); words++) {
      if (Character.isLowerCase(text.unit(word)) && word > place.end()) {
        return false;
      }
      int end = text.wordEnd(word);
      boolean dash = text.unit(end) == ' ' && DASHES.indexOf(text.unit(end + 1)) >= 0;
      if (dash) {
        return end >= place.end() && Letters.isWord(text.unit(text.wordStart(end)));
      }
      word = text.wordStart(end);
    }
    return false;
  }

  private static boolean isSeparator(FoldedText text, int position) {
    char c = text.unit(position);
    boolean apart = text.unit(position + 1) == ' ';
    return (c == ':' || DASHES.indexOf(c) >= 0) && apart;
  }

  private boolean hasCue(FoldedText text, Place place) {
    int start = place.start();
    int end = place.end();
    for (int link = 0; link <= MOST_LINKS; link++) {
      if (start > 0) {
        if (before.before(text, start) >= 0) {
          return true;
        }
        start = links.before(text, start);
      }
      if (end > 0) {
        if (after.after(text, end) >= 0) {
          return true;
        }
        end = links.after(text, end);
      }
    }
    return false;
  }
}
