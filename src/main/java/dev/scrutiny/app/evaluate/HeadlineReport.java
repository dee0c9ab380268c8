package dev.scrutiny.app.evaluate;

import dev.scrutiny.app.evaluate.CompanyFinder.Found;
import dev.scrutiny.app.evaluate.HeadlineSet.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores on headlines, and every error by its kind. */
final class HeadlineReport {

  private final Score all = new Score();
  private final Score read = new Score();
  private final Score unread = new Score();
  private final Map<String, List<String>> errors = new TreeMap<>();

  /** Counts what was found in a headline. */
  void add(Headline headline, Found found, Set<String> expected) {
    all.add(found.counted(), expected);
    (headline.isUnread() ? unread : read).add(found.counted(), expected);
    Set<String> wrong = new TreeSet<>(found.counted());
    wrong.removeAll(expected);
    Set<String> missed = new TreeSet<>(expected);
    missed.removeAll(found.counted());
    for (String company : missed) {
      if (found.ambiguous().contains(company)) {
        error("missed, reported as ambiguous", headline, company);
      } else if (!wrong.isEmpty()) {
        error("missed, another company found in the headline", headline, company);
      } else {
        error("missed, nothing found in its place", headline, company);
      }
    }
    for (String company : wrong) {
      String kind =
          missed.isEmpty() ? "wrong, beside all that are right" : "wrong, another was missed";
      error(kind, headline, company);
    }
  }

  private void error(String kind, Headline headline, String company) {
    errors.computeIfAbsent(kind, key -> new ArrayList<>()).add(headline.id() + " " + company);
  }

  /** Appends the table of scores. */
  void appendScores(StringBuilder out) {
    out.append("| headlines | right | wrong | missed | precision | recall | F1 |\n");
    out.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    out.append("| all | ").append(all.cells()).append(" |\n");
    out.append("| read while rules were written | ").append(read.cells()).append(" |\n");
    out.append("| not read (a third, by hash of the id) | ").append(unread.cells()).append(" |\n");
  }

  /** Appends the errors by kind: headline and company. */
  void appendErrors(StringBuilder out) {
    errors.forEach(
        (kind, places) -> {
          out.append("- ").append(kind).append(" (").append(places.size()).append("): ");
          out.append(String.join(", ", places)).append('\n');
        });
  }
}
