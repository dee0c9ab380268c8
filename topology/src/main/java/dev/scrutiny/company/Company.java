package dev.scrutiny.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company under watch.
 *
 * @param id stable id
 * @param name name as news prints it
 * @param aliases further names, in any script
 * @param products products and brands that stand for the company
 * @param legalForms legal forms beyond the usual ones that may stand before or after a name
 * @param country ISO 3166-1 alpha-2 code of the head office, or null
 * @param ticker exchange and symbol, such as {@code NYSE:BABA}, or null
 * @param kind what kind of company it is
 */
public record Company(
    String id,
    String name,
    List<String> aliases,
    List<String> products,
    List<String> legalForms,
    @Nullable String country,
    @Nullable String ticker,
    Kind kind) {

  /** Kinds of companies. */
  public enum Kind {
    /** An ordinary company. */
    COMPANY,
    /** Publishes news: not under scrutiny where it is merely the source of a report. */
    PUBLISHER,
    /** A news agency: likewise. */
    AGENCY
  }
}
