package dev.scrutiny.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages that their script gives away. */
final class Scripts {

  /** Scripts in which one language is written, as far as daily news goes. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.BENGALI, "bn"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa"),
              Map.entry(UnicodeScript.ORIYA, "or"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.SINHALA, "si"),
              Map.entry(UnicodeScript.TIBETAN, "bo"),
              Map.entry(UnicodeScript.ETHIOPIC, "am")));

  /**
   * Names in Latin letters fill much of a short text about technology; where this share of the
   * letters is of another script, that one tells.
   */
  private static final double TELLING = 0.3;

  private static final double CERTAIN = 0.6;

  private Scripts() {}

  /**
   * The language, or null where the script does not tell it; unknown for a text without letters.
   */
  static @Nullable DetectedLanguage detect(String text) {
    Map<UnicodeScript, int[]> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Character.isLetter(codePoint)) {
        letters++;
        counts.computeIfAbsent(UnicodeScript.of(codePoint), script -> new int[1])[0]++;
      }
    }
    if (letters == 0) {
      return DetectedLanguage.NONE;
    }
    for (Map.Entry<UnicodeScript, int[]> count : counts.entrySet()) {
      String language = LANGUAGES.get(count.getKey());
      double share = (double) count.getValue()[0] / letters;
      if (language != null && share >= TELLING) {
        return new DetectedLanguage(language, Math.min(1, share / CERTAIN));
      }
    }
    return null;
  }
}
