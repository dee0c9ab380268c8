package dev.scrutiny.translate.libretranslate;

/**
 * What must not be seen, in a log or a message.
 *
 * @param value the secret itself
 */
public record Secret(String value) {

  private static final String MASK = "***";

  @Override
  public String toString() {
    return MASK;
  }
}
