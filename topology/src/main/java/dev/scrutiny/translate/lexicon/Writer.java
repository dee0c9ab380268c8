package dev.scrutiny.translate.lexicon;

import java.util.List;

/** Writes units as English text: spaces, capitals, straight quotation marks. */
final class Writer {

  private static final String OPENING = "([{«“‘¿¡";
  private static final String CLOSING = ")]},.;:!?»”%…";

  private Writer() {}

  static String write(List<Unit> units) {
    StringBuilder out = new StringBuilder();
    boolean capital = false;
    boolean glue = false;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      capital |= unit.start;
      if (unit.reading.silent() && !unit.is(Pos.PUNCTUATION)) {
        continue;
      }
      String text = unit.cased();
      if (text.isEmpty()) {
        continue;
      }
      boolean mark = unit.is(Pos.PUNCTUATION);
      boolean closing = mark && CLOSING.indexOf(text.charAt(0)) >= 0;
      if (out.length() > 0 && unit.space && !glue && !closing) {
        out.append(' ');
      }
      glue = mark && OPENING.indexOf(text.charAt(0)) >= 0;
      if (mark) {
        out.append(straight(text));
      } else {
        out.append(capital ? Capitals.first(text) : text);
        capital = false;
      }
    }
    return out.toString();
  }

  private static String straight(String mark) {
    return switch (mark) {
      case "«", "»", "“", "”", "„" -> "\"";
      case "‘", "’", "‹", "›" -> "'";
      default -> mark;
    };
  }
}
