package dev.scrutiny.company;

/**
 * A name in an article that must be a company's, though no company under watch has it.
 *
 * @param name the name as printed, without its legal form
 * @param sign why it must be a company's
 * @param surface the name with its sign, as printed
 * @param start offset of its first UTF-16 unit in the article's text
 * @param end offset after its last unit
 * @param sentence the sentence that it stands in
 */
public record Candidate(
    String name, Sign sign, String surface, int start, int end, String sentence) {

  /** Why a name must be a company's. */
  public enum Sign {
    /** A legal form stands beside it: Foxglove Robotics Inc., PT Foxglove, 狐手套有限公司. */
    LEGAL_FORM,
    /** A symbol at an exchange stands behind it: Foxglove Robotics (NASDAQ: FXGL). */
    TICKER,
    /** Words in front say that a company has the name: a company called Foxglove Robotics. */
    CUE
  }
}
