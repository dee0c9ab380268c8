package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sentences with their English.
 *
 * @param name what the set is called in the report
 * @param language ISO 639-1 code of the source language
 * @param sources the sentences
 * @param references one English sentence for each
 */
record ParallelSet(String name, String language, List<String> sources, List<String> references) {

  private static final String PAIRS = "-en.";
  private static final String TSV = ".tsv";
  private static final String NEWS = "wikinews";

  /**
   * The sets of a folder, {@code LANG-en.NAME.tsv} and {@code flores-devtest/LANG.jsonl}, by
   * language.
   *
   * @param languages which source languages to read
   * @throws UserException if the folder or a file cannot be read
   */
  static List<ParallelSet> read(Path folder, Predicate<String> languages) {
    List<ParallelSet> sets = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      int end = name.indexOf(PAIRS);
      if (name.endsWith(TSV) && end > 0 && languages.test(name.substring(0, end))) {
        sets.add(pairs(file, name, name.substring(0, end)));
      }
    }
    Path flores = folder.resolve("flores-devtest");
    for (Path file : files(flores)) {
      String language = file.getFileName().toString().replace(".jsonl", "");
      if (!language.equals("en") && languages.test(language)) {
        sets.add(flores(flores, language, "FLORES", domain -> true));
        sets.add(flores(flores, language, "FLORES, Wikinews", NEWS::equals));
      }
    }
    sets.sort(Comparator.comparing(ParallelSet::language));
    return sets;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UserException("cannot read " + folder + ": " + OneLine.ofFile(e), e);
    }
  }

  private static ParallelSet pairs(Path file, String name, String language) {
    List<String> sources = new ArrayList<>();
    List<String> references = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .skip(1)
          .forEach(
              line -> {
                String[] columns = line.split("\t", -1);
                if (columns.length != 4) {
                  throw new UserException(file + ":" + (sources.size() + 2) + ": needs 4 columns");
                }
                sources.add(columns[2]);
                references.add(columns[3]);
              });
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + OneLine.ofFile(e), e);
    } catch (UncheckedIOException e) {
      throw new UserException("cannot read " + file + ": " + OneLine.ofCause(e), e);
    }
    String set = name.substring(language.length() + PAIRS.length(), name.length() - TSV.length());
    return new ParallelSet(set, language, sources, references);
  }

  private static ParallelSet flores(
      Path folder, String language, String name, Predicate<String> domain) {
    return new ParallelSet(
        name,
        language,
        sentences(folder.resolve(language + ".jsonl"), domain),
        sentences(folder.resolve("en.jsonl"), domain));
  }

  private static List<String> sentences(Path file, Predicate<String> domain) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode article : JsonLines.read(file)) {
      if (domain.test(article.path("domain").asText())) {
        sentences.addAll(JsonLines.strings(article.path("sentences"), ""));
      }
    }
    return sentences;
  }
}
