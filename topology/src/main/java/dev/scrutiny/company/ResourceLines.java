package dev.scrutiny.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Word lists of this package: UTF-8, one entry a line, '#' starts a comment line, a line in square
 * brackets starts a section.
 */
final class ResourceLines {

  private ResourceLines() {}

  /** The entries of a file; those before the first section are in the section "". */
  static Map<String, List<String>> sections(String file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    sections.put("", current);
    try (InputStream stream = ResourceLines.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("Missing resource dev/scrutiny/company/" + file);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = line.strip();
        if (entry.startsWith("[") && entry.endsWith("]")) {
          current = new ArrayList<>();
          sections.put(entry.substring(1, entry.length() - 1), current);
        } else if (!entry.isEmpty() && !entry.startsWith("#")) {
          current.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read dev/scrutiny/company/" + file, e);
    }
    return sections;
  }

  /** All lines of a file, whatever their section. */
  static List<String> entries(String file) {
    return sections(file).values().stream().flatMap(List::stream).toList();
  }

  /** All words of a file that has several on a line, whatever their section. */
  static List<String> words(String file) {
    List<String> words = new ArrayList<>();
    sections(file)
        .values()
        .forEach(lines -> lines.forEach(line -> words.addAll(List.of(line.split("\\s+")))));
    return words;
  }

  /** The entries of one section, empty where it is missing. */
  static List<String> section(Map<String, List<String>> sections, String name) {
    return sections.getOrDefault(name, List.of());
  }
}
