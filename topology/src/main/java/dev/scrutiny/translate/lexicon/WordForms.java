package dev.scrutiny.translate.lexicon;

/**
 * The word forms met last: a table of fixed size in which a new form takes the place of another one
 * with the same slot. Reading it allocates nothing. Two threads may both make a form that is not
 * there, which is harmless, as equal texts make equal forms.
 */
final class WordForms {

  /** A power of two: some 16,000 forms cover almost all running words of a language's news. */
  private static final int SLOTS = 1 << 14;

  /** The multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  private static final int SHIFT = Integer.numberOfLeadingZeros(SLOTS) + 1;

  private final WordForm[] forms = new WordForm[SLOTS];

  /** The form of a stretch of text. */
  @SuppressWarnings("EnumOrdinal") // Only spreads the hashes; kept nowhere.
  WordForm of(String text, int start, int end, Token.Kind kind) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash * GOLDEN) >>> SHIFT;
    WordForm form = forms[slot];
    int length = end - start;
    if (form == null
        || form.kind() != kind
        || form.text().length() != length
        || !text.startsWith(form.text(), start)) {
      form = new WordForm(text.substring(start, end), kind);
      forms[slot] = form;
    }
    return form;
  }
}
