package dev.scrutiny.app.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** A table of text in columns, ruled with box-drawing characters. */
final class TextTable {

  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table with its headings.
   *
   * @param right which columns are set to the right
   */
  TextTable(List<String> headings, List<Boolean> right) {
    this.right = right;
    rows.add(headings);
  }

  void add(List<String> cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    int[] widths = new int[right.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    rule(text, widths, '┌', '┬', '┐');
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < widths.length; i++) {
        String cell = rows.get(r).get(i);
        String space = " ".repeat(widths[i] - width(cell));
        text.append(i == 0 ? "│ " : " │ ").append(right.get(i) ? space + cell : cell + space);
      }
      text.append(" │\n");
      if (r == 0) {
        rule(text, widths, '├', '┼', '┤');
      }
    }
    rule(text, widths, '└', '┴', '┘');
    return text.toString();
  }

  private static void rule(StringBuilder text, int[] widths, char left, char middle, char end) {
    for (int i = 0; i < widths.length; i++) {
      text.append(i == 0 ? left : middle).append("─".repeat(widths[i] + 2));
    }
    text.append(end).append('\n');
  }

  /** Columns that a terminal needs: two for wide characters (Unicode annex 11), none for marks. */
  private static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
