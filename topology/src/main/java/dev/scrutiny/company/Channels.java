package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Platforms as the place where something was said ("the minister wrote on Facebook"): like a news
 * agency that is named as the source, the firm behind is not under scrutiny.
 *
 * <p>The rule: where an article names a firm's platforms a few times, and each time as such a
 * place, none counts; they are reported as ambiguous. If one does not stand so ("Facebook was
 * fined"), all count. The words are in {@code channel-cues.txt}.
 */
final class Channels {

  /** An article that has more is about the platform. */
  private static final int MOST_PLACES = 3;

  private static final int MOST_LINKS = 3;

  private final Set<String> platforms;
  private final WordFilter filter = new WordFilter();
  private final Phrases names;
  private final Phrases before;
  private final Phrases after;
  private final Phrases conjunctions;

  private Channels(Map<String, List<String>> file) {
    List<String> platformNames = ResourceLines.section(file, "platforms");
    platforms = FoldedText.folded(platformNames);
    platforms.forEach(filter::add);
    names = new Phrases(platformNames);
    before = new Phrases(ResourceLines.section(file, "before"));
    after = new Phrases(ResourceLines.section(file, "after"));
    conjunctions = new Phrases(ResourceLines.section(file, "conjunctions"));
  }

  /** The rule with the words in {@code channel-cues.txt}. */
  static Channels load() {
    return new Channels(ResourceLines.sections("channel-cues.txt"));
  }

  /** The findings of one company, ambiguous where the rule says so. */
  List<Finding> judge(List<Finding> findings) {
    int counted = 0;
    for (Finding finding : findings) {
      if (finding.kind() != Occurrence.Kind.AMBIGUOUS) {
        counted++;
        if (counted > MOST_PLACES || !isChannel(finding.place())) {
          return findings;
        }
      }
    }
    if (counted == 0) {
      return findings;
    }
    List<Finding> ambiguous = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      ambiguous.add(
          finding.rule().counts()
              ? new Finding(finding.place(), Occurrence.Kind.AMBIGUOUS, Occurrence.Rule.CHANNEL)
              : finding);
    }
    return ambiguous;
  }

  private boolean isChannel(Place place) {
    FoldedText text = place.text();
    int start = place.start();
    int end = place.end();
    return !place.hasLegalForm()
        && filter.mayHave(text, start, end)
        && platforms.contains(text.foldedBetween(start, end))
        && (isBehindCue(text, start) || isBeforeCue(text, end));
  }

  /** Also where other platforms stand between: "on Facebook, Instagram and X". */
  private boolean isBehindCue(FoldedText text, int position) {
    int start = position;
    for (int link = 0; link <= MOST_LINKS; link++) {
      if (before.before(text, start) >= 0) {
        return true;
      }
      int word = conjunctions.before(text, start);
      int list = word >= 0 ? word : text.unit(start - 2) == ',' ? start - 2 : -1;
      start = list < 0 ? -1 : names.before(text, list);
      if (start < 0) {
        return false;
      }
    }
    return false;
  }

  private boolean isBeforeCue(FoldedText text, int end) {
    // Turkish attaches its cases with an apostrophe: Twitter'da.
    boolean turkish =
        text.unit(end) == '\''
            && (text.unit(end + 1) == 'd' || text.unit(end + 1) == 't')
            && (text.unit(end + 2) == 'a' || text.unit(end + 2) == 'e');
    return turkish || after.after(text, end) >= 0;
  }
}
