package dev.scrutiny.app.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scrutiny.article.ArticleId;
import dev.scrutiny.schemas.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article as a saved web page: its text is what Mozilla's Readability takes for the article,
 * without navigation, advertisements and comments; headline, time, language, address and publisher
 * are what the page declares of itself (Open Graph, schema.org as JSON-LD, HTML).
 */
final class HtmlArticle {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Readability needs an address to resolve links with; this one exists nowhere (RFC 2606). */
  private static final String NOWHERE = "https://page.invalid/";

  /** Depth to which JSON-LD is searched for a date. */
  private static final int DEEPEST = 6;

  private HtmlArticle() {}

  /**
   * Reads a page, in the encoding that it declares or else UTF-8.
   *
   * @throws IllegalArgumentException if there is no article in it
   */
  static Article parse(InputStream in, Path file) throws IOException {
    Document page = Jsoup.parse(in, null, "");
    String url = url(page);
    Instant publishedAt = publishedAt(page);
    String headline = firstOf(meta(page, "og:title"), page.title());
    String language = language(page);
    String source = firstOf(meta(page, "og:site_name"), String.valueOf(file.getFileName()));
    // Readability takes the page apart, so it goes last.
    net.dankito.readability4j.Article found =
        new Readability4J(url == null ? NOWHERE : url, page).parse();
    Element content = found.getArticleContent();
    String body = content == null ? "" : HtmlText.of(content);
    if (body.isEmpty()) {
      throw new IllegalArgumentException("no article in the page");
    }
    String title = firstOf(headline, found.getTitle());
    return Article.newBuilder()
        .setId(url == null ? ArticleId.of(title, body) : ArticleId.ofAddress(url))
        .setTitle(title)
        .setBody(body)
        .setLanguage(language)
        .setPublishedAt(publishedAt)
        .setUrl(url)
        .setSource(source)
        .build();
  }

  private static @Nullable String url(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String address = canonical == null ? null : canonical.attr("href");
    String declared = isAddress(address) ? address : meta(page, "og:url");
    return isAddress(declared) ? declared : null;
  }

  private static boolean isAddress(@Nullable String address) {
    return address != null && (address.startsWith("https://") || address.startsWith("http://"));
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return firstOf(html == null ? null : html.attr("lang"), meta(page, "og:locale"));
  }

  private static @Nullable Instant publishedAt(Document page) {
    for (String name : new String[] {"article:published_time", "datePublished", "date"}) {
      Instant time = Times.parse(meta(page, name));
      if (time != null) {
        return time;
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Instant time = datePublished(script.data());
      if (time != null) {
        return time;
      }
    }
    Element time = page.selectFirst("time[datetime]");
    return time == null ? null : Times.parse(time.attr("datetime"));
  }

  private static @Nullable Instant datePublished(String json) {
    try {
      return datePublished(JSON.readTree(json), DEEPEST);
    } catch (JsonProcessingException e) {
      // Pages hold all kinds of broken scripts; the date is then not known.
      return null;
    }
  }

  private static @Nullable Instant datePublished(JsonNode node, int depth) {
    Instant time = Times.parse(node.path("datePublished").textValue());
    if (time != null || depth == 0) {
      return time;
    }
    for (JsonNode child : node) {
      Instant below = datePublished(child, depth - 1);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  private static @Nullable String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      String declared =
          firstOf(meta.attr("property"), firstOf(meta.attr("name"), meta.attr("itemprop")));
      if (name.equalsIgnoreCase(declared)) {
        String content = meta.attr("content").strip();
        return content.isEmpty() ? null : content;
      }
    }
    return null;
  }

  private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
    String first = one == null || one.isBlank() ? other : one;
    return first == null || first.isBlank() ? null : first.strip();
  }
}
