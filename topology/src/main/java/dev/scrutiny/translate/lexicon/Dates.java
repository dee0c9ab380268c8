package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;

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
      int end = date(units, at, out);
      if (end == at) {
        out.add(units.get(at));
        end++;
      }
      at = end;
    }
    return out;
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

  /** Writes the date that starts here; where it ends, or {@code at} if there is none. */
  private int date(List<Unit> units, int at, List<Unit> out) {
    int index = at;
    String day = "";
    String month = "";
    String year = "";
    if (part(units, index, "day") || part(units, index, "date")) {
      day = units.get(index + 1).english();
      index += 2;
      if (index < units.size() && english.in("month", units.get(index).english())) {
        month = units.get(index).english();
        index++;
      }
    }
    if (month.isEmpty() && part(units, index, "month")) {
      month = month(units.get(index + 1).english());
      index += month.isEmpty() ? 0 : 2;
    }
    if (part(units, index, "year") && year(units.get(index + 1).english())) {
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
      return at;
    }
    String text = (day + " " + month).strip() + " " + year;
    out.add(Unit.composite(units.get(at), Pos.NAME, text.strip(), 0, units.get(at).start));
    return index;
  }

  private static boolean part(List<Unit> units, int at, String noun) {
    return at + 1 < units.size()
        && units.get(at).is(Pos.NOUN, noun)
        && units.get(at + 1).is(Pos.NUMBER);
  }

  private static String month(String number) {
    int value = NUMBER_WORDS.indexOf(number) + 1;
    if (value == 0 && !number.isEmpty() && number.length() <= 2) {
      for (int i = 0; i < number.length(); i++) {
        int digit = Character.digit(number.charAt(i), 10);
        if (digit < 0) {
          return "";
        }
        value = 10 * value + digit;
      }
    }
    return value >= 1 && value <= MONTHS.length ? MONTHS[value - 1] : "";
  }

  private static boolean year(String number) {
    return number.length() == 4 && (number.startsWith("1") || number.startsWith("2"));
  }
}
