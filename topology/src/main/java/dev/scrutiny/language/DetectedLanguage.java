package dev.scrutiny.language;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 code, or {@value #UNDETERMINED} where the text does not tell
 * @param confidence from 0 to 1: how clearly the language stands out from the next likely one; 0
 *     where it is undetermined
 */
public record DetectedLanguage(String code, double confidence) {

  /** The code of ISO 639-2 for an undetermined language. */
  public static final String UNDETERMINED = "und";

  /** An undetermined language. */
  public static final DetectedLanguage NONE = new DetectedLanguage(UNDETERMINED, 0);

  /** Whether the language is known. */
  public boolean isKnown() {
    return !code.equals(UNDETERMINED);
  }
}
