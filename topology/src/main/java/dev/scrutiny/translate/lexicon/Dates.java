package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates that name their parts, such as 'day 18 month 3 year 2021': in English the words day, date
 * and year go, and months have names.
 */
final class Dates {

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private static final Set<String> SINCE =
      Set.of("on", "from", "since", "until", "before", "after");

  private static final List<String> NUMBER_WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private final EnglishTables english;

  Dates(EnglishTables english) {
    this.english = english;
  }

  List<Unit> apply(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    int at = 0;
    while (at < units.size()) {
      monthFirst(units, at);
      int end = clock(units, at, out);
      end = end == at ? date(units, at, out) : end;
      if (end == at) {
        out.add(units.get(at));
        end++;
      }
      at = end;
    }
    return out;
  }

  /** A time such as '10:08 evening': 10:08 p.m.; where it ends, or {@code at} if there is none. */
  private int clock(List<Unit> units, int at, List<Unit> out) {
    int hour = at + 3;
    if (hour >= units.size()
        || !units.get(at).is(Pos.NUMBER)
        || !units.get(at + 1).is(Pos.PUNCTUATION, ":")
        || !units.get(at + 2).is(Pos.NUMBER)
        || units.get(at + 2).space) {
      return at;
    }
    int end = units.get(hour).is(Pos.NOUN, "hour") ? hour + 1 : hour;
    String half = "";
    if (end < units.size() && units.get(end).is(Pos.NOUN)) {
      String part = units.get(end).english();
      if (part.equals("morning")) {
        half = " a.m.";
      } else if (english.in("daypart", part) || part.equals("night")) {
        half = " p.m.";
      }
      end += half.isEmpty() ? 0 : 1;
    }
    if (end > hour) {
      Unit first = units.get(at);
      String time = first.english() + ":" + units.get(at + 2).english() + half;
      out.add(Unit.composite(first, Pos.NUMBER, time, 0, first.start));
      return end;
    }
    return at;
  }

  /** A day and month in brackets, as news gives them behind the name of a day: month first. */
  private static void monthFirst(List<Unit> units, int at) {
    if (at + 4 >= units.size()
        || !units.get(at).is(Pos.PUNCTUATION, "(")
        || !units.get(at + 2).is(Pos.PUNCTUATION, "/")) {
      return;
    }
    Unit day = units.get(at + 1);
    Unit month = units.get(at + 3);
    String end = units.get(at + 4).english();
    if (small(day, 31) && small(month, MONTHS.length) && (end.equals(")") || end.equals("/"))) {
      Reading first = day.reading;
      day.reading = month.reading;
      month.reading = first;
    }
  }

  private static boolean small(Unit number, int most) {
    String digits = number.english();
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0 || i > 1) {
        return false;
      }
      value = 10 * value + digit;
    }
    return number.is(Pos.NUMBER) && value >= 1 && value <= most;
  }

  /**
   * A date found.
   *
   * @param text in English
   * @param end the unit after it
   * @param day whether it names a day, so that it can stand with 'on'
   */
  private record Found(String text, int end, boolean day) {}

  /** Writes the date that starts here; where it ends, or {@code at} if there is none. */
  private int date(List<Unit> units, int at, List<Unit> out) {
    Unit first = units.get(at);
    boolean part = first.is(Pos.NOUN) && english.in("daypart", first.english());
    Found found = part ? figures(units, at + 1) : null;
    if (found == null && part) {
      found = named(units, at + 1);
    }
    if (found == null || !found.day) {
      part = false;
      found = first.is(Pos.NOUN, "day") ? figures(units, at + 1) : null;
    }
    if (found == null) {
      found = named(units, at);
    }
    if (found == null && first.is(Pos.NUMBER)) {
      Found bare = figures(units, at);
      found = bare != null && (slashed(units, at + 2) || since(out)) ? bare : null;
    }
    if (found == null) {
      return at;
    }
    boolean on = found.day && alone(out);
    if (on) {
      out.add(Unit.composite(first, Pos.PREPOSITION, "on", 0, first.start));
    }
    String text = part ? "the " + first.english() + " of " + found.text : found.text;
    // The second unit has the space between 'on' and the date.
    Unit base = on && first.is(Pos.NOUN) ? units.get(at + 1) : first;
    out.add(Unit.composite(base, Pos.NAME, text, 0, first.start && !on));
    return found.end;
  }

  /** Whether a preposition stands before that asks for a time rather than a fraction. */
  private static boolean since(List<Unit> out) {
    if (out.isEmpty()) {
      return false;
    }
    Unit last = out.get(out.size() - 1);
    return last.is(Pos.PREPOSITION) && SINCE.contains(last.english());
  }

  /** Whether no preposition or other word of time stands before a day. */
  private static boolean alone(List<Unit> out) {
    if (out.isEmpty()) {
      return true;
    }
    Unit last = out.get(out.size() - 1);
    return (last.is(Pos.PUNCTUATION) && !last.english().equals("("))
        || last.is(Pos.VERB)
        || (last.is(Pos.NOUN) && !last.english().equals("day"));
  }

  /** A date in figures, such as '18/3/2021' or '18-3', perhaps after 'day'. */
  private static @Nullable Found figures(List<Unit> units, int at) {
    int index = at < units.size() && units.get(at).is(Pos.NOUN, "day") ? at + 1 : at;
    if (!joined(units, index)) {
      return null;
    }
    String day = units.get(index).english();
    String month = month(units.get(index + 2).english());
    if (month.isEmpty() || small(day, 31) == 0) {
      return null;
    }
    index += 2;
    String text = day + " " + month;
    if (slashed(units, index)) {
      text += " " + units.get(index + 2).english();
      index += 2;
    }
    return new Found(text, index + 1, true);
  }

  /** Whether a slash or hyphen without space stands between this unit and a number. */
  private static boolean joined(List<Unit> units, int at) {
    if (at + 2 >= units.size()) {
      return false;
    }
    Unit mark = units.get(at + 1);
    Unit right = units.get(at + 2);
    return (units.get(at).is(Pos.NUMBER) || units.get(at).is(Pos.NAME))
        && right.is(Pos.NUMBER)
        && !mark.space
        && !right.space
        && (mark.is(Pos.PUNCTUATION, "/") || mark.is(Pos.PUNCTUATION, "-"));
  }

  /** Whether a year follows after a slash or hyphen. */
  private static boolean slashed(List<Unit> units, int at) {
    return joined(units, at) && year(units.get(at + 2).english());
  }

  private @Nullable Found named(List<Unit> units, int at) {
    if (at >= units.size()) {
      return null;
    }
    int index = at;
    String day = "";
    String month = "";
    String year = "";
    if (part(units, index, "day") || part(units, index, "date")) {
      day = units.get(index + 1).english();
      index += 2;
    }
    if (index < units.size()
        && (index > at || slashed(units, index))
        && english.in("month", units.get(index).english())) {
      month = units.get(index).english();
      index++;
    }
    if (month.isEmpty() && part(units, index, "month")) {
      month = month(units.get(index + 1).english());
      index += month.isEmpty() ? 0 : 2;
    }
    if (!month.isEmpty() && slashed(units, index - 1)) {
      year = units.get(index + 1).english();
      index += 2;
    }
    if (year.isEmpty() && part(units, index, "year") && year(units.get(index + 1).english())) {
      year = units.get(index + 1).english();
      index += 2;
    }
    if (month.isEmpty() && year.isEmpty() && part(units, index, "decade")) {
      String decade = units.get(index + 1).english();
      if (year(decade) && decade.endsWith("0")) {
        year = "the " + decade + "s";
        index += 2;
      }
    }
    if (month.isEmpty() && (year.isEmpty() || !day.isEmpty())) {
      return null;
    }
    String text = (day + " " + month).strip() + " " + year;
    return new Found(text.strip(), index, !day.isEmpty());
  }

  private static boolean part(List<Unit> units, int at, String noun) {
    return at + 1 < units.size()
        && units.get(at).is(Pos.NOUN, noun)
        && units.get(at + 1).is(Pos.NUMBER);
  }

  private static String month(String number) {
    int value = NUMBER_WORDS.indexOf(number) + 1;
    if (value == 0) {
      value = small(number, MONTHS.length);
    }
    return value == 0 ? "" : MONTHS[value - 1];
  }

  /** The value of one or two digits; 0 if it is something else, or more than the limit. */
  private static int small(String number, int limit) {
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = Character.digit(number.charAt(i), 10);
      if (digit < 0 || i > 1) {
        return 0;
      }
      value = 10 * value + digit;
    }
    return value <= limit ? value : 0;
  }

  private static boolean year(String number) {
    return number.length() == 4 && (number.startsWith("1") || number.startsWith("2"));
  }
}
