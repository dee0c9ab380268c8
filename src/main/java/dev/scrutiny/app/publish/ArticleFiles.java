package dev.scrutiny.app.publish;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads articles from files: {@code .txt}, one article a file, and {@code .jsonl}, one JSON object
 * a line. A folder stands for all such files below it, in the order of their names. What cannot be
 * read is refused with its place; everything else goes on.
 */
public final class ArticleFiles {

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
      if (Files.isDirectory(path)) {
        int before = files.size();
        try {
          addBelow(path, files);
        } catch (IOException e) {
          throw new UserException("cannot read the folder " + path + ": " + OneLine.of(e), e);
        }
        if (files.size() == before) {
          throw new UserException("no .txt or .jsonl file in the folder " + path);
        }
      } else if (!Files.exists(path)) {
        throw new UserException("no such file or folder: " + path);
      } else if (!isKnown(path)) {
        throw new UserException("neither a .txt nor a .jsonl file: " + path);
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
      if (isLines(file)) {
        readLines(file, receiver);
      } else {
        readText(file, receiver);
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
    }
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

  private static void readText(Path file, ArticleReceiver receiver) throws IOException {
    String place = file.toString();
    if (Files.size(file) > Lines.MAX_BYTES) {
      receiver.refused(place, Lines.tooLong(Files.size(file)));
      return;
    }
    try {
      receiver.article(place, TextArticle.parse(Utf8.decode(Files.readAllBytes(file)), file));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      receiver.refused(place, OneLine.of(e));
    }
  }

  private static void readLines(Path file, ArticleReceiver receiver) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Lines lines = new Lines(in);
      while (lines.next()) {
        String place = file + ":" + lines.number();
        if (lines.isTooLong()) {
          receiver.refused(place, Lines.tooLong(lines.length()));
          continue;
        }
        try {
          String line = Utf8.decode(lines.bytes());
          if (!line.isBlank()) {
            receiver.article(place, JsonArticle.parse(line, file));
          }
        } catch (CharacterCodingException | IllegalArgumentException e) {
          receiver.refused(place, OneLine.of(e));
        }
      }
    }
  }

  private static boolean isKnown(Path file) {
    return isLines(file) || name(file).endsWith(".txt");
  }

  private static boolean isLines(Path file) {
    return name(file).endsWith(".jsonl");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
