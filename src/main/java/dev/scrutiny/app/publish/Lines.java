package dev.scrutiny.app.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The lines of a stream as bytes, so that one broken line does not spoil the others. */
final class Lines {

  /** A longer line, or file, holds no article that could be processed: it is passed over. */
  static final long MAX_BYTES = 16L * 1024 * 1024;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long length;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Reads the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    length = 0;
    int read = in.read();
    if (read < 0) {
      return false;
    }
    number++;
    while (read >= 0 && read != '\n') {
      length++;
      if (length <= MAX_BYTES) {
        line.write(read);
      }
      read = in.read();
    }
    return true;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  /** Length of the line in bytes. */
  long length() {
    return length;
  }

  boolean isTooLong() {
    return length > MAX_BYTES;
  }

  byte[] bytes() {
    return line.toByteArray();
  }

  static String tooLong(long bytes) {
    return String.format(Locale.ROOT, "%,d bytes, more than %,d", bytes, MAX_BYTES);
  }
}
