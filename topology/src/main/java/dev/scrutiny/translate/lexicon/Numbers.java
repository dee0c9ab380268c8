package dev.scrutiny.translate.lexicon;

/** Numbers with decimal comma and dotted thousands, as English prints them. */
final class Numbers {

  /** What Indonesian and Malay write behind the first year of a decade. */
  private static final String DECADE = "-an";

  private Numbers() {}

  /**
   * {@code 2,9} as {@code 2.9}, {@code 20.000} and {@code 20 000} as {@code 20,000}. What can be
   * read in two ways, such as {@code 1,500} or {@code 18.30}, stays as it is.
   */
  static String english(String number) {
    int hour = number.indexOf('h');
    if (hour > 0 && hour <= 2) {
      return time(number, hour);
    }
    if (number.endsWith(DECADE)) {
      String years = number.substring(0, number.length() - DECADE.length());
      return (years.length() == 4 ? "the " : "") + years + "s";
    }
    int commas = 0;
    int dots = 0;
    int spaces = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      commas += c == ',' ? 1 : 0;
      dots += c == '.' ? 1 : 0;
      spaces += Character.isSpaceChar(c) ? 1 : 0;
    }
    if (commas == 0 && dots == 0 && spaces == 0) {
      return number;
    }
    int comma = number.lastIndexOf(',');
    boolean decimal = commas == 1 && comma > number.lastIndexOf('.');
    if (decimal
        && spaces == 0
        && dots == 0
        && run(number, comma + 1) == 3
        && number.charAt(0) != '0') {
      decimal = false;
    }
    boolean grouped = dots > 0 && grouped(number, decimal ? comma : number.length());
    if (commas > 0 && !decimal) {
      return number;
    }
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == ',') {
        out.append('.');
      } else if (Character.isSpaceChar(c) || (c == '.' && grouped)) {
        out.append(',');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** {@code 5h30} as {@code 5:30}, {@code 5h} as {@code 5:00}. */
  private static String time(String number, int hour) {
    for (int i = 0; i < number.length(); i++) {
      if (i != hour && !Character.isDigit(number.charAt(i))) {
        return number;
      }
    }
    int minutes = number.length() - hour - 1;
    return switch (minutes) {
      case 0 -> number.substring(0, hour) + ":00";
      case 2 -> number.substring(0, hour) + ':' + number.substring(hour + 1);
      default -> number;
    };
  }

  /** Whether every dot before {@code end} is followed by three digits. */
  private static boolean grouped(String number, int end) {
    int dot = number.indexOf('.');
    if (dot > 3 || number.charAt(0) == '0') {
      return false;
    }
    while (dot >= 0 && dot < end) {
      if (run(number, dot + 1) != 3) {
        return false;
      }
      dot = number.indexOf('.', dot + 1);
    }
    return true;
  }

  private static int run(String number, int from) {
    int end = from;
    while (end < number.length() && Character.isDigit(number.charAt(end))) {
      end++;
    }
    return end - from;
  }
}
