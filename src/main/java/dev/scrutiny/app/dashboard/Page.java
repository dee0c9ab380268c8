package dev.scrutiny.app.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page of the dashboard, with its style and script in it.
 *
 * @param html the page
 * @param policy its content security policy (W3C, CSP level 3): it may run its own script and
 *     style, which are named by their hashes, ask this server, and nothing else
 */
record Page(String html, String policy) {

  private static final String RESOURCE = "dashboard.html";

  /** Reads the page that comes with the program. */
  static Page load() {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(RESOURCE))) {
      String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Page(html, policy(html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String html) {
    return "default-src 'none'; style-src "
        + hash(html, "style")
        + "; script-src "
        + hash(html, "script")
        + "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }

  private static String hash(String html, String element) {
    String open = "<" + element + ">";
    String content =
        html.substring(html.indexOf(open) + open.length(), html.indexOf("</" + element + ">"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
