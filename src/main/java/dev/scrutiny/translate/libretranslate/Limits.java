package dev.scrutiny.translate.libretranslate;

/**
 * How large a request may be.
 *
 * @param characters of all texts together, and so of each, in UTF-16 units
 * @param texts number of texts
 */
record Limits(int characters, int texts) {

  /** Requests are kept this small at least: a server that takes less takes nothing. */
  static final int LEAST_CHARACTERS = 50;

  /** A server works through the texts one by one, so that more of them save nothing. */
  private static final int MOST_TEXTS = 50;

  /** What the configuration allows and the server says that it takes. */
  static Limits of(int configured, ServerInfo server) {
    return new Limits(
        server.characters() == 0
            ? configured
            : Math.max(LEAST_CHARACTERS, Math.min(configured, server.characters())),
        MOST_TEXTS);
  }

  /**
   * Smaller ones, after a request was too large. Old servers limit the characters of all texts
   * together, newer ones those of each text, and the number of texts; a message that gives numbers
   * tells which, otherwise half is tried.
   *
   * @param characters how many the request had
   * @param texts how many it had
   */
  Limits after(Outcome.TooLarge refusal, int characters, int texts) {
    if (refusal.limit() > 0 && refusal.size() == texts && refusal.limit() < texts) {
      return new Limits(this.characters, refusal.limit());
    }
    if (refusal.limit() > 0 && refusal.limit() < characters) {
      return new Limits(Math.max(LEAST_CHARACTERS, refusal.limit()), this.texts);
    }
    return new Limits(Math.max(LEAST_CHARACTERS, characters / 2), this.texts);
  }
}
