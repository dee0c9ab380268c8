package dev.scrutiny.app.config;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps secrets out of what is printed and logged. */
public final class Secrets {

  private static final String MASK = "***";

  /** What a key has in its name whose value nobody may see. */
  private static final String[] MARKS = {
    "api.key", "credential", "jaas", "keystore.key", "password", "secret", "token", "user.info"
  };

  /** User and password in an address: {@code http://user:password@host}. */
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

  private Secrets() {}

  /** A value as it may be shown. */
  static String shown(String key, String value) {
    return isSecret(key) && !value.isEmpty() ? MASK : maskAddresses(value);
  }

  /** A text without the user and password that stand in its addresses. */
  public static String maskAddresses(String text) {
    return text.contains("@") ? USER_INFO.matcher(text).replaceAll(MASK) : text;
  }

  private static boolean isSecret(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    boolean elsewhere = name.endsWith(".file") || name.endsWith(".location");
    return !elsewhere && Stream.of(MARKS).anyMatch(name::contains);
  }
}
