package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.scrutiny.app.error.UserException;
import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {

  private static final int TOO_LONG = 16 * 1024 * 1024 + 1;

  @TempDir private Path folder;

  @Test
  void theHeadlineOfATextFileIsItsTitle() throws IOException {
    Path file = write("a.txt", "Harbour reopens after storm\n\nShips returned on Monday.\n");

    Article article = Received.from(file).article();

    assertThat(article.getTitle()).isEqualTo("Harbour reopens after storm");
    assertThat(article.getBody()).isEqualTo("\nShips returned on Monday.\n");
    assertThat(article.getSource()).isEqualTo("a.txt");
    assertThat(article.getLanguage()).isNull();
    assertThat(article.getPublishedAt()).isNull();
    assertThat(article.getUrl()).isNull();
    assertThat(article.getId()).isEqualTo(ArticleId.of(article.getTitle(), article.getBody()));
  }

  @Test
  void aTextFileWithoutHeadlineIsAllBody() throws IOException {
    String text = "Ships returned to the harbour on Monday.\nThe storm is over.\n";

    Article article = Received.from(write("a.txt", text)).article();

    assertThat(article.getTitle()).isNull();
    assertThat(article.getBody()).isEqualTo(text);
    assertThat(article.getId()).isEqualTo(ArticleId.of(null, text));
  }

  @Test
  void theIdOfATextDependsOnWhatItSaysNotOnItsFile() throws IOException {
    Article one = Received.from(write("one.txt", "Harbour reopens\nShips are back.")).article();
    Article same = Received.from(write("two.txt", "Harbour reopens\nShips are back.")).article();
    Article other = Received.from(write("three.txt", "Harbour closes\nShips are back.")).article();

    assertThat(same.getId()).isEqualTo(one.getId());
    assertThat(other.getId()).isNotEqualTo(one.getId());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    String line = "{\"body\":\"Kapal kembali.\"}";

    assertThat(Received.from(write("a.txt", "\uFEFFKapal kembali.")).article().getBody())
        .isEqualTo("Kapal kembali.");
    assertThat(Received.from(write("a.jsonl", "\uFEFF" + line)).article().getBody())
        .isEqualTo("Kapal kembali.");
  }

  @Test
  void aTextFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "Café".getBytes(StandardCharsets.ISO_8859_1));

    Received received = Received.from(file);

    assertThat(received.articles).isEmpty();
    assertThat(received.refusals).containsExactly(entry(file.toString(), "not UTF-8 at byte 3"));
  }

  @Test
  void aTextFileOverTheLimitIsRefusedWithItsLength() throws IOException {
    Path file = folder.resolve("a.txt");
    byte[] text = new byte[TOO_LONG];
    Arrays.fill(text, (byte) 'a');
    Files.write(file, text);

    Received received = Received.from(file);

    assertThat(received.articles).isEmpty();
    assertThat(received.refusals)
        .containsExactly(entry(file.toString(), "16,777,217 bytes, more than 16,777,216"));
  }

  @Test
  void readsEveryLineOfAJsonFileAndPassesOverBlankOnes() throws IOException {
    Path file =
        write("a.jsonl", "\n{\"body\":\"one\"}\n  \t\n{\"body\":\"two\"}\n\n{\"body\":\"three\"}");

    Received received = Received.from(file);

    assertThat(received.refusals).isEmpty();
    assertThat(received.articles.keySet()).containsExactly(file + ":2", file + ":4", file + ":6");
    assertThat(received.articles.values().stream().map(Article::getBody))
        .containsExactly("one", "two", "three");
  }

  @Test
  void readsLinesThatEndAsOnWindows() throws IOException {
    Path file = write("a.jsonl", "{\"body\":\"one\"}\r\n\r\n{\"body\":\"two\"}\r\n");

    Received received = Received.from(file);

    assertThat(received.refusals).isEmpty();
    assertThat(received.articles.keySet()).containsExactly(file + ":1", file + ":3");
  }

  @Test
  void anEmptyJsonFileHasNoArticles() throws IOException {
    Received received = Received.from(write("a.jsonl", ""));

    assertThat(received.articles).isEmpty();
    assertThat(received.refusals).isEmpty();
  }

  @Test
  void aBrokenLineIsRefusedWithItsPlaceAndTheOthersAreRead() throws IOException {
    Path file = write("a.jsonl", "{\"body\":\"one\"}\n{\"body\":two}\n[1]\n{\"body\":\"three\"}\n");

    Received received = Received.from(file);

    assertThat(received.articles.keySet()).containsExactly(file + ":1", file + ":4");
    assertThat(received.refusals.keySet()).containsExactly(file + ":2", file + ":3");
    assertThat(received.refusals.get(file + ":2")).startsWith("malformed JSON at column ");
    assertThat(received.refusals.get(file + ":3")).isEqualTo("not a JSON object");
  }

  @Test
  void aLineThatIsNotUtf8DoesNotSpoilTheOthers() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(utf8("{\"body\":\"Hà Nội\"}\n"));
    content.writeBytes("{\"body\":\"café\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(utf8("{\"body\":\"thành phố\"}\n"));
    // A character cut off by the end of the file.
    content.writeBytes(new byte[] {(byte) 0xE1, (byte) 0xBB});
    Path file = Files.write(folder.resolve("a.jsonl"), content.toByteArray());

    Received received = Received.from(file);

    assertThat(received.articles.values().stream().map(Article::getBody))
        .containsExactly("Hà Nội", "thành phố");
    assertThat(received.refusals)
        .containsExactly(
            entry(file + ":2", "not UTF-8 at byte 12"), entry(file + ":4", "not UTF-8 at byte 0"));
  }

  @Test
  void aLineOverTheLimitIsPassedOverWithItsLength() throws IOException {
    Path file = folder.resolve("a.jsonl");
    byte[] filler = new byte[1 << 16];
    Arrays.fill(filler, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(utf8("{\"body\":\"one\"}\n"));
      for (long left = TOO_LONG; left > 0; left -= filler.length) {
        out.write(filler, 0, (int) Math.min(left, filler.length));
      }
      out.write(utf8("\n{\"body\":\"three\"}\n"));
    }

    Received received = Received.from(file);

    assertThat(received.articles.keySet()).containsExactly(file + ":1", file + ":3");
    assertThat(received.refusals)
        .containsExactly(entry(file + ":2", "16,777,217 bytes, more than 16,777,216"));
  }

  @Test
  void aFileThatIsGoneIsNamedWithTheReason() {
    Path file = folder.resolve("gone.txt");

    assertThatThrownBy(() -> Received.from(file))
        .isInstanceOf(UserException.class)
        .hasMessage("cannot read " + file + ": no such file");
  }

  @Test
  void aFolderStandsForItsFilesInTheOrderOfTheirNames() throws IOException {
    Path second = write("b.txt", "b");
    Path first = write("a.jsonl", "");
    Files.createDirectories(folder.resolve("c"));
    Path third = write("c/a.TXT", "c");
    write("notes.md", "no article");
    write("c/data.json", "{}");

    assertThat(ArticleFiles.list(List.of(folder))).containsExactly(first, second, third);
  }

  @Test
  void pathsKeepTheOrderInWhichTheyAreGiven() throws IOException {
    Path a = write("a.txt", "a");
    Path b = write("b.jsonl", "");

    assertThat(ArticleFiles.list(List.of(b, a))).containsExactly(b, a);
  }

  @Test
  void aFolderMayBeASymbolicLink() throws IOException {
    Files.createDirectories(folder.resolve("real/below"));
    write("real/below/a.txt", "a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(ArticleFiles.list(List.of(link))).containsExactly(link.resolve("below/a.txt"));
  }

  @Test
  void aMissingPathIsNamed() {
    Path path = folder.resolve("nowhere");

    assertThatThrownBy(() -> ArticleFiles.list(List.of(path)))
        .isInstanceOf(UserException.class)
        .hasMessage("no such file or folder: " + path);
  }

  @Test
  void aFileOfAnotherKindIsNamed() throws IOException {
    Path path = write("news.pdf", "");

    assertThatThrownBy(() -> ArticleFiles.list(List.of(path)))
        .isInstanceOf(UserException.class)
        .hasMessage("no .txt, .jsonl, .html, .rss, .atom or .xml file: " + path);
  }

  @Test
  void aFolderWithoutArticlesIsNamed() throws IOException {
    write("notes.md", "no article");

    assertThatThrownBy(() -> ArticleFiles.list(List.of(folder)))
        .isInstanceOf(UserException.class)
        .hasMessage("no .txt, .jsonl, .html, .rss, .atom or .xml file in the folder " + folder);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
