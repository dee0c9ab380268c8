package dev.scrutiny.app.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the value of a key must be. */
interface ValueRule {

  /** Any text. */
  ValueRule TEXT = value -> null;

  /**
   * What is wrong with a value, to stand after the key, such as {@code is 0, less than 1}; null
   * where nothing is.
   */
  @Nullable String problem(String value);

  /** A whole number, bounds included. */
  static ValueRule number(int minimum, int maximum) {
    return value -> {
      int number;
      try {
        number = Integer.parseInt(value.strip());
      } catch (NumberFormatException e) {
        return "is not a whole number: " + value;
      }
      if (number < minimum) {
        return "is " + number + ", less than " + minimum;
      }
      return number > maximum ? "is " + number + ", more than " + maximum : null;
    };
  }

  /** What may stand in the name of a topic. */
  static ValueRule topicName() {
    Pattern legal = Pattern.compile("[a-zA-Z0-9._-]*");
    return value ->
        legal.matcher(value).matches()
            ? null
            : "is " + value + ": letters a to z, digits, '.', '_' and '-' are allowed";
  }

  /** Both rules; the problem of the first that is broken. */
  default ValueRule and(ValueRule other) {
    return value -> {
      String problem = problem(value);
      return problem == null ? other.problem(value) : problem;
    };
  }

  /** Not one value that the rule would allow. */
  default ValueRule except(String refused, String because) {
    return and(value -> value.strip().equals(refused) ? "is " + refused + ": " + because : null);
  }
}
