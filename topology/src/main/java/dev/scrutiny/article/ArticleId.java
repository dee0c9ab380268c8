package dev.scrutiny.article;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an article whose producer gives none: a hash of what it says, so that the same
 * article published again, by whatever route, is the same article.
 *
 * <p>Title and body are each brought to Unicode normalisation form KC with case folding
 * (NFKC_Casefold of Unicode Standard Annex 15), and every run of white space and punctuation
 * becomes one space, none at the ends. The id is the first 20 hexadecimal digits (80 bits) of
 * SHA-256 (FIPS 180-4) over the UTF-8 form of title, line feed, body. Among ten million articles
 * the chance of any two sharing an id by accident is about 4 in 10<sup>11</sup>.
 */
public final class ArticleId {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final int DIGITS = 20;

  private ArticleId() {}

  /**
   * The id of an article.
   *
   * @param title headline; null means the same as an empty one
   * @param body text
   * @return 20 lower-case hexadecimal digits
   */
  public static String of(@Nullable String title, String body) {
    StringBuilder canonical = new StringBuilder(body.length() + 64);
    if (title != null) {
      appendCanonical(canonical, title);
    }
    canonical.append('\n');
    appendCanonical(canonical, body);
    return hash(canonical.toString());
  }

  /**
   * The id of an article that has an address of its own, such as a web page: what is found there
   * later replaces it.
   *
   * @param url the address
   * @return 20 lower-case hexadecimal digits
   */
  public static String ofAddress(String url) {
    return hash(url.strip());
  }

  private static String hash(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
  }

  private static void appendCanonical(StringBuilder out, String text) {
    String folded = FOLD.normalize(text);
    int begin = out.length();
    boolean gap = false;
    int codePoint;
    for (int i = 0; i < folded.length(); i += Character.charCount(codePoint)) {
      codePoint = folded.codePointAt(i);
      if (isGap(codePoint)) {
        gap = true;
        continue;
      }
      if (gap && out.length() > begin) {
        out.append(' ');
      }
      gap = false;
      out.appendCodePoint(codePoint);
    }
  }

  private static boolean isGap(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
