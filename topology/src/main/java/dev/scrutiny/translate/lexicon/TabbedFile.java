package dev.scrutiny.translate.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads tab-separated resource files; empty lines and lines that start with # are skipped. */
final class TabbedFile {

  /**
   * A line.
   *
   * @param number its number in the file, from 1
   * @param columns its columns, as many as asked for
   */
  record Row(int number, List<String> columns) {}

  private TabbedFile() {}

  /**
   * All rows of a file.
   *
   * @param width how many columns each must have; none may be blank
   * @throws LexiconFormatException if the file is missing, not UTF-8 in NFC, or has a line of
   *     another width
   */
  static List<Row> rows(ResourceFiles files, String path, int width) {
    String text = text(files, path);
    if (!Spelling.composed(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw notNormalised(path, text);
    }
    List<Row> rows = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      number++;
      if (end > start && text.charAt(start) != '#') {
        rows.add(new Row(number, columns(path, number, text, start, end, width)));
      }
      start = end + 1;
    }
    return rows;
  }

  /** The whole text of a file. */
  static String text(ResourceFiles files, String path) {
    byte[] bytes = files.read(path);
    if (bytes == null) {
      throw new LexiconFormatException(path, "no such file");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      LexiconFormatException problem = new LexiconFormatException(path, "is not UTF-8");
      problem.initCause(e);
      throw problem;
    }
  }

  /** The columns of the line between two places of the text. */
  private static List<String> columns(
      String path, int number, String text, int from, int to, int width) {
    String[] columns = new String[width];
    int start = from;
    for (int i = 0; i < width; i++) {
      int tab = text.indexOf('\t', start);
      boolean last = i == width - 1;
      if (last == (tab >= 0 && tab < to)) {
        throw new LexiconFormatException(
            path, number, "needs " + width + " columns: " + text.substring(from, to));
      }
      int end = last ? to : tab;
      if (end == start
          || Character.isWhitespace(text.charAt(start))
          || Character.isWhitespace(text.charAt(end - 1))) {
        throw new LexiconFormatException(
            path,
            number,
            "column " + (i + 1) + " is blank or has space around it: " + text.substring(from, to));
      }
      columns[i] = text.substring(start, end);
      start = end + 1;
    }
    return Arrays.asList(columns);
  }

  private static LexiconFormatException notNormalised(String path, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
        break;
      }
    }
    return new LexiconFormatException(path, number, "is not NFC-normalised");
  }
}
