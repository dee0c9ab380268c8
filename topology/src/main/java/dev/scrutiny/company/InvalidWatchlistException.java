package dev.scrutiny.company;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A watchlist that cannot be read, with everything that is wrong with it. */
public final class InvalidWatchlistException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param line number of the line it stands in, the first being 1
   * @param column name of the column, or null where the whole line is meant
   * @param message what is wrong
   */
  public record Problem(long line, @Nullable String column, String message) {

    @Override
    public String toString() {
      return "line " + line + (column == null ? "" : ", column " + column) + ": " + message;
    }
  }

  private final transient List<Problem> problems;

  /**
   * For these problems, at least one.
   *
   * @param source name of the file or the like
   */
  public InvalidWatchlistException(String source, List<Problem> problems) {
    super(
        source + ": " + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the lines. */
  public List<Problem> problems() {
    return problems;
  }
}
