package dev.scrutiny.app.publish;

import org.jspecify.annotations.Nullable;

/**
 * How far the publication of some files has come. An item is what is read from a file: an article,
 * or something that is refused.
 *
 * @param file number of the file that is next or under way, from 0
 * @param item items of that file that are done
 * @param published articles that were published, of all files
 * @param refused items that were refused, of all files
 */
record Position(int file, long item, long published, long refused) {

  /** Before the first file. */
  static final Position START = new Position(0, 0, 0, 0);

  private static final int NUMBERS = 4;

  /** After one more article. */
  Position afterArticle() {
    return new Position(file, item + 1, published + 1, refused);
  }

  /** After one more item that was refused. */
  Position afterRefusal() {
    return new Position(file, item + 1, published, refused + 1);
  }

  /** After the file that was under way. */
  Position afterFile() {
    return new Position(file + 1, 0, published, refused);
  }

  /** The position as text, to be read by {@link #parse}. */
  String format() {
    return file + " " + item + " " + published + " " + refused;
  }

  /** Reads a position; null where the text is none. */
  static @Nullable Position parse(String text) {
    String[] numbers = text.split(" ", -1);
    if (numbers.length != NUMBERS) {
      return null;
    }
    try {
      return new Position(
          Integer.parseInt(numbers[0]),
          Long.parseLong(numbers[1]),
          Long.parseLong(numbers[2]),
          Long.parseLong(numbers[3]));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
