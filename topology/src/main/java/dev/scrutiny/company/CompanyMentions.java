package dev.scrutiny.company;

import java.util.List;

/**
 * All that an article says of one company.
 *
 * @param company the company
 * @param occurrences where, in the order of the text
 */
public record CompanyMentions(Company company, List<Occurrence> occurrences) {

  /** How many occurrences are of a kind. */
  public int count(Occurrence.Kind kind) {
    int count = 0;
    for (Occurrence occurrence : occurrences) {
      if (occurrence.kind() == kind) {
        count++;
      }
    }
    return count;
  }
}
