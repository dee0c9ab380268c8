package dev.scrutiny.app;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.publish.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of standard input, in memory that does not grow with their number. Only a line feed
 * ends a line; a carriage return before it belongs to the end.
 */
final class InputLines {

  /** Longer than any line that somebody wants translated. */
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;

  /** Up to where no line feed is, from {@link #start}. */
  private int searched;

  private boolean atEnd;
  private long number;

  InputLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line, without its end; null after the last one.
   *
   * @throws UserException if it is not UTF-8 or too long; the message says where
   */
  @Nullable String next() throws IOException {
    while (!hasLine() && !atEnd) {
      read();
    }
    if (start == end) {
      return null;
    }
    number++;
    int feed = hasLine() ? searched : end;
    int last = feed > start && buffer[feed - 1] == '\r' ? feed - 1 : feed;
    byte[] line = Arrays.copyOfRange(buffer, start, last);
    start = Math.min(feed + 1, end);
    searched = start;
    try {
      return Utf8.decode(line);
    } catch (CharacterCodingException e) {
      throw problem(OneLine.of(e), e);
    }
  }

  /** Whether the next line, or the end, is there without waiting for more input. */
  boolean isReady() throws IOException {
    while (!hasLine() && !atEnd && in.available() > 0) {
      read();
    }
    return hasLine() || atEnd;
  }

  private boolean hasLine() {
    while (searched < end && buffer[searched] != '\n') {
      searched++;
    }
    return searched < end;
  }

  private void read() throws IOException {
    if (end == buffer.length) {
      if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        searched -= start;
        end -= start;
        start = 0;
      } else if (buffer.length >= MAX_BYTES) {
        number++;
        throw problem(String.format(Locale.ROOT, "a line of more than %,d bytes", MAX_BYTES), null);
      } else {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      atEnd = true;
    } else {
      end += read;
    }
  }

  private UserException problem(String what, @Nullable Exception cause) {
    String message = "standard input, line " + number + ": " + what;
    return cause == null ? new UserException(message) : new UserException(message, cause);
  }
}
