package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleTest {

  private static final String STORY =
      """
      <p>The harbour of Ilmar opened again on Monday, two days after the storm that had closed it,
      and the first ships came in before noon, the port authority said in a statement.</p>
      <p>Quillon Energy, whose terminal lost a crane, expects to load its first tanker next week;
      its shares rose &amp; fell again<br>in a nervous market, traders said on the phone.</p>
      <p>The mayor thanked the crews, the pilots, and the volunteers who had kept watch at the
      breakwater for two nights, and promised that the road to the docks would be repaired.</p>
      """;

  private static final String FURNITURE =
      """
      <nav><ul><li><a href="/">Home</a></li><li><a href="/money">Money</a></li></ul></nav>
      <aside class="sidebar related"><h3>Most read</h3><ul>
      <li><a href="/1">Marrow Foods recalls soup</a></li><li><a href="/2">Delmore opens shop</a></li>
      </ul></aside>
      <footer><p>Copyright. <a href="/privacy">Privacy</a></p></footer>
      """;

  @TempDir private Path folder;

  @Test
  void readsTheStoryWithoutThePageAroundIt() throws IOException {
    Article article =
        read(page("<title>Harbour opens again</title>", StandardCharsets.UTF_8), "a.html");
    assertThat(article.getTitle()).isEqualTo("Harbour opens again");
    assertThat(article.getBody().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("The harbour of Ilmar opened again on Monday, two days after the storm");
    assertThat(article.getBody())
        .contains("its shares rose & fell again\nin a nervous market")
        .doesNotContain("Marrow", "Privacy", "Money", "<");
    assertThat(article.getSource()).isEqualTo("a.html");
    assertThat(article.getId()).isEqualTo(ArticleId.of(article.getTitle(), article.getBody()));
  }

  @Test
  void takesWhatThePageDeclares() throws IOException {
    String head =
        """
        <title>Harbour opens again | The Ilmar Post</title>
        <link rel="canonical" href="https://post.example/harbour">
        <meta property="og:title" content="Harbour opens again">
        <meta property="og:site_name" content="The Ilmar Post">
        <meta property="article:published_time" content="2024-02-05T14:30:00+0100">
        """;
    Article article = read(page(head, StandardCharsets.UTF_8), "a.htm");
    assertThat(article.getTitle()).isEqualTo("Harbour opens again");
    assertThat(article.getUrl()).isEqualTo("https://post.example/harbour");
    assertThat(article.getSource()).isEqualTo("The Ilmar Post");
    assertThat(article.getLanguage()).isEqualTo("en-GB");
    assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2024-02-05T13:30:00Z"));
    assertThat(article.getId()).isEqualTo(ArticleId.ofAddress("https://post.example/harbour"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
            + "\"datePublished\":\"2024-02-05\"}]}</script>",
        "<script type='application/ld+json'>{broken</script>"
            + "<meta itemprop='datePublished' content='2024-02-05'>",
        "<meta name='date' content='2024-02-05T00:00:00Z'>",
      })
  void findsTheDateWhereverThePageHasIt(String head) throws IOException {
    assertThat(read(page(head, StandardCharsets.UTF_8), "a.html").getPublishedAt())
        .isEqualTo(Instant.parse("2024-02-05T00:00:00Z"));
  }

  @Test
  void readsTheEncodingThatThePageDeclares() throws IOException {
    Charset latin = StandardCharsets.ISO_8859_1;
    String head = "<meta charset='iso-8859-1'><title>Le port a rouvert, enfin libéré</title>";
    assertThat(read(page(head, latin), "a.html").getTitle())
        .isEqualTo("Le port a rouvert, enfin libéré");
  }

  @Test
  void refusesAPageWithoutArticle() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>");
    assertThat(Received.from(file).refusals)
        .containsEntry(file.toString(), "no article in the page");
  }

  private Article read(byte[] page, String name) throws IOException {
    return Received.from(Files.write(folder.resolve(name), page)).article();
  }

  private static byte[] page(String head, Charset charset) {
    return ("<!DOCTYPE html><html lang='en-GB'><head>"
            + head
            + "</head><body>"
            + FURNITURE
            + "<main><article><div class='article-body'>"
            + STORY
            + "</div></article></main></body></html>")
        .getBytes(charset);
  }
}
