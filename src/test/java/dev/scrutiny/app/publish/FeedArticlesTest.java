package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedArticlesTest {

  @TempDir private Path folder;

  @Test
  void readsRss() throws IOException {
    Path file =
        write(
            "news.rss",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>The Ilmar Post</title><link>https://post.example/</link>
            <description>News</description><language>en-gb</language>
            <item><title>Harbour opens &amp; ships return</title>
            <link>https://post.example/harbour</link>
            <pubDate>Mon, 05 Feb 2024 14:30:00 +0100</pubDate>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>The harbour opened.</p><p>Ships returned.</p>]]></content:encoded>
            </item>
            <item><title>Only a headline</title><link>https://post.example/2</link></item>
            <item><description>&lt;b&gt;Storm&lt;/b&gt; over Ilmar</description></item>
            </channel></rss>
            """);
    Received received = Received.from(file);
    assertThat(received.articles).containsOnlyKeys(file + ", entry 1", file + ", entry 3");
    Article article = received.articles.get(file + ", entry 1");
    assertThat(article.getTitle()).isEqualTo("Harbour opens & ships return");
    assertThat(article.getBody()).isEqualTo("The harbour opened.\nShips returned.");
    assertThat(article.getUrl()).isEqualTo("https://post.example/harbour");
    assertThat(article.getSource()).isEqualTo("The Ilmar Post");
    assertThat(article.getLanguage()).isEqualTo("en-gb");
    assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2024-02-05T13:30:00Z"));
    assertThat(article.getId()).isEqualTo(ArticleId.ofAddress("https://post.example/harbour"));
    Article bare = received.articles.get(file + ", entry 3");
    assertThat(bare.getBody()).isEqualTo("Storm over Ilmar");
    assertThat(bare.getTitle()).isNull();
    assertThat(bare.getId()).isEqualTo(ArticleId.of(null, "Storm over Ilmar"));
    assertThat(received.refusals)
        .containsExactly(entry(file + ", entry 2", "the entry has neither content nor a summary"));
  }

  @Test
  void readsAtom() throws IOException {
    Path file =
        write(
            "news.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Ilmar</title>
            <id>tag:kabar.example,2024:feed</id><updated>2024-02-05T14:30:00Z</updated>
            <entry><title>Pelabuhan dibuka</title><id>tag:kabar.example,2024:1</id>
            <link href="https://kabar.example/1"/><updated>2024-02-05T10:00:00Z</updated>
            <content type="html">&lt;p&gt;Pelabuhan dibuka kembali.&lt;/p&gt;</content></entry>
            </feed>
            """);
    Article article = Received.from(file).article();
    assertThat(article.getTitle()).isEqualTo("Pelabuhan dibuka");
    assertThat(article.getBody()).isEqualTo("Pelabuhan dibuka kembali.");
    assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2024-02-05T10:00:00Z"));
    assertThat(article.getSource()).isEqualTo("Kabar Ilmar");
  }

  @Test
  void refusesWhatIsNoFeed() throws IOException {
    Path file = write("pom.xml", "<project><name>no feed</name></project>");
    assertThat(Received.from(file).refusals.get(file.toString())).startsWith("no RSS or Atom feed");
  }

  @Test
  void doesNotFollowEntitiesToOtherFiles() throws IOException {
    Path secret = write("secret.txt", "a secret of this machine");
    Path file =
        write(
            "evil.rss",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>t</title><link>l</link>"
                + "<description>d</description><item><description>&x;</description></item>"
                + "</channel></rss>");
    Received received = Received.from(file);
    assertThat(received.articles).isEmpty();
    assertThat(received.refusals.get(file.toString())).startsWith("no RSS or Atom feed");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
