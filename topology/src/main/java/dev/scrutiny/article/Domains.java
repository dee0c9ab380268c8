package dev.scrutiny.article;

import java.util.Locale;
import java.util.Set;

/** Names of web sites in a text, such as {@code Example.com}. */
final class Domains {

  private static final Set<String> TOP_LEVEL =
      Set.of(
          "com", "net", "org", "info", "biz", "news", "press", "media", "tv", "co", "id", "my",
          "sg", "vn", "th", "ph", "cn", "hk", "tw", "jp", "kr", "in", "pk", "bd", "lk", "np", "kz",
          "ru", "ua", "by", "tr", "fr", "be", "ch", "de", "at", "lu", "es", "pt", "br", "ar", "mx",
          "cl", "pe", "ve", "ec", "uy", "it", "nl", "uk", "ie", "us", "ca", "au", "nz", "za", "ng",
          "ke", "eg", "sa", "ae", "qa", "ma", "dz", "tn", "sn", "ci", "eu", "io", "me", "asia",
          "today");

  private Domains() {}

  /** The end of the site name that starts at {@code start}, or -1. */
  static int end(String text, int start, int end) {
    int i = start;
    int labelStart = start;
    int found = -1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '.') {
        if (i == labelStart) {
          break;
        }
        int labelEnd = i + 1;
        while (labelEnd < end && isLabelCharacter(text.charAt(labelEnd))) {
          labelEnd++;
        }
        if (i - start >= 2
            && labelEnd > i + 2
            && labelEnd - i <= 6
            && TOP_LEVEL.contains(text.substring(i + 1, labelEnd).toLowerCase(Locale.ROOT))) {
          found = labelEnd;
        }
        labelStart = i + 1;
      } else if (!isLabelCharacter(c)) {
        break;
      }
      i++;
    }
    return found == i ? found : -1;
  }

  private static boolean isLabelCharacter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-');
  }
}
