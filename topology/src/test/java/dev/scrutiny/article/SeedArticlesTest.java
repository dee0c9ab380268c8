package dev.scrutiny.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seed articles: which names are left in their editorial text, and how often. */
class SeedArticlesTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  @Test
  void namesInEditorialTextAreLeft() throws IOException {
    for (boolean split : new boolean[] {true, false}) {
      List<String> texts = editorialTexts(split);
      assertThat(texts).hasSize(5);
      assertThat(mostInOneArticle(texts, "Alibaba")).isEqualTo(6);
      for (String name : List.of("Tencent", "ByteDance", "Kuaishou", "Xiaomi")) {
        assertThat(mostInOneArticle(texts, name)).as(name).isEqualTo(2);
        assertThat(texts).as(name).allMatch(text -> count(text, name) > 0);
      }
    }
  }

  @Test
  void namesInFurnitureAreNot() throws IOException {
    for (boolean split : new boolean[] {true, false}) {
      assertThat(editorialTexts(split))
          .allSatisfy(
              text ->
                  assertThat(text)
                      .doesNotContain(
                          "Mitsubishi",
                          "Honda",
                          "Microsoft",
                          "MyHeritage",
                          "WhatsApp",
                          "Google News"));
    }
  }

  private static List<String> editorialTexts(boolean split) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().map(file -> editorialText(file, split)).toList();
    }
  }

  private static String editorialText(Path file, boolean split) {
    try {
      String content = Files.readString(file);
      TitleLine parts = split ? TitleLine.split(content) : new TitleLine(null, content);
      Article article = new Article("a", parts.title(), parts.body(), null, null);
      StringBuilder text = new StringBuilder();
      for (Paragraph paragraph : Editorial.paragraphs(article)) {
        text.append(paragraph.span().of(content)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int mostInOneArticle(List<String> texts, String name) {
    return texts.stream().mapToInt(text -> count(text, name)).max().orElse(0);
  }

  private static int count(String text, String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && !Character.isLetterOrDigit(text.charAt(at + name.length()));
      count += whole ? 1 : 0;
    }
    return count;
  }
}
