package dev.scrutiny.app.publish;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.schemas.Article;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files: {@code .txt}, one article a file; {@code .jsonl}, one JSON object a
 * line; {@code .html}, a saved web page; {@code .rss}, {@code .atom} and {@code .xml}, feeds. A
 * folder stands for all such files below it, in the order of their names; {@code -} for lines of
 * JSON on standard input. What cannot be read is refused with its place; everything else goes on.
 */
public final class ArticleFiles {

  /** Stands for standard input. */
  private static final Path STANDARD_INPUT = Path.of("-");

  private static final String KINDS = ".txt, .jsonl, .html, .rss, .atom or .xml";

  private enum Kind {
    TEXT,
    LINES,
    PAGE,
    FEED
  }

  private ArticleFiles() {}

  /**
   * The files that paths stand for.
   *
   * @throws UserException if a path does not exist, is of no known kind, or is a folder without
   *     articles
   */
  public static List<Path> list(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (isStandardInput(path)) {
        files.add(path);
      } else if (Files.isDirectory(path)) {
        int before = files.size();
        try {
          addBelow(path, files);
        } catch (IOException e) {
          throw new UserException("cannot read the folder " + path + ": " + OneLine.of(e), e);
        }
        if (files.size() == before) {
          throw new UserException("no " + KINDS + " file in the folder " + path);
        }
      } else if (!Files.exists(path)) {
        throw new UserException("no such file or folder: " + path);
      } else if (kind(path) == null) {
        throw new UserException("no " + KINDS + " file: " + path);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /**
   * Reads the articles of one file.
   *
   * @throws UserException if the file cannot be read at all
   */
  public static void read(Path file, ArticleReceiver receiver) {
    try {
      if (isStandardInput(file)) {
        try (InputStream in = StandardInput.open()) {
          readLines(in, file, receiver);
        }
        return;
      }
      Kind kind = kind(file);
      if (kind == Kind.LINES) {
        try (InputStream in = Files.newInputStream(file)) {
          readLines(in, file, receiver);
        }
        return;
      }
      if (Files.size(file) > Lines.MAX_BYTES) {
        receiver.refused(file.toString(), Lines.tooLong(Files.size(file)));
      } else if (kind == Kind.FEED) {
        try (InputStream in = Files.newInputStream(file)) {
          FeedArticles.read(in, file, receiver);
        }
      } else {
        readOne(file, kind, receiver);
      }
      receiver.consumed(Files.size(file));
    } catch (InterruptedIOException e) {
      throw new InterruptException("interrupted while reading " + file, new InterruptedException());
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
    }
  }

  /** Whether a path stands for standard input. */
  static boolean isStandardInput(Path path) {
    return path.equals(STANDARD_INPUT);
  }

  /** Size of files in bytes; -1 where standard input is among them. */
  public static long size(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      if (isStandardInput(file)) {
        return -1;
      }
      try {
        size += Files.size(file);
      } catch (IOException e) {
        throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
      }
    }
    return size;
  }

  private static void addBelow(Path folder, List<Path> files) throws IOException {
    // The folder may be a symbolic link, which the walk would not follow.
    Path real = folder.toRealPath();
    try (Stream<Path> below = Files.walk(real)) {
      below
          .filter(Files::isRegularFile)
          .filter(ArticleFiles::isKnown)
          .map(file -> folder.resolve(real.relativize(file)))
          .sorted()
          .forEach(files::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void readOne(Path file, @Nullable Kind kind, ArticleReceiver receiver)
      throws IOException {
    String place = file.toString();
    Article article;
    try (InputStream in = Files.newInputStream(file)) {
      article =
          kind == Kind.PAGE
              ? HtmlArticle.parse(in, file)
              : TextArticle.parse(Utf8.decode(in.readAllBytes()), file);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      receiver.refused(place, OneLine.of(e));
      return;
    }
    receiver.article(place, article);
  }

  private static void readLines(InputStream bytes, Path file, ArticleReceiver receiver)
      throws IOException {
    Lines lines = new Lines(new BufferedInputStream(bytes, 1 << 16));
    while (lines.next()) {
      String place = file + ":" + lines.number();
      if (lines.isTooLong()) {
        receiver.refused(place, Lines.tooLong(lines.length()));
      } else {
        readLine(lines.bytes(), place, file, receiver);
      }
      receiver.consumed(lines.length() + 1);
    }
  }

  private static void readLine(byte[] bytes, String place, Path file, ArticleReceiver receiver) {
    Article article;
    try {
      String line = Utf8.decode(bytes);
      if (line.isBlank()) {
        return;
      }
      article = JsonArticle.parse(line, file);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      receiver.refused(place, OneLine.of(e));
      return;
    }
    receiver.article(place, article);
  }

  private static boolean isKnown(Path file) {
    return kind(file) != null;
  }

  private static @Nullable Kind kind(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> Kind.TEXT;
      case "jsonl" -> Kind.LINES;
      case "html", "htm" -> Kind.PAGE;
      case "rss", "atom", "xml" -> Kind.FEED;
      default -> null;
    };
  }
}
