package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.MissingParameterException;

/** Every command line that the documentation shows is one that the application takes. */
class DocumentedCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("scrutiny.home"));

  /** A command line of the launcher or of the container, up to a comment, a pipe or a quote. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:bin/scrutiny|run --rm cli)((?: +[^\\s`#|<>]+)+)");

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : pages()) {
      commands.addAll(
          COMMAND
              .matcher(Files.readString(page))
              .results()
              .map(
                  (MatchResult found) ->
                      page.getFileName() + ":" + found.group(1).replaceAll(" +", " "))
              // "bin/scrutiny watchlist ..." stands for several.
              .filter(command -> !command.endsWith(" ..."))
              .toList());
    }
    return commands.stream().distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isUnderstood(String command) {
    String[] arguments =
        Arrays.stream(command.substring(command.indexOf(':') + 1).strip().split(" +"))
            .map(argument -> argument.replace("...", ""))
            .toArray(String[]::new);
    try {
      Main.commandLine().parseArgs(arguments);
    } catch (MissingParameterException e) {
      // A sentence names the command alone.
      assertThat(arguments).as(e.getMessage()).noneMatch(argument -> argument.startsWith("-"));
    }
  }

  @Test
  void thePagesAreFound() throws IOException {
    assertThat(commands())
        .contains("README.md: demo", "README.md: run --config scrutiny.properties")
        .anyMatch(command -> command.contains("publish --wait"));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> root = Files.list(HOME);
        Stream<Path> docker = Files.list(HOME.resolve("docker"))) {
      return Stream.concat(root, docker)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
