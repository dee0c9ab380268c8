package dev.scrutiny.app.publish;

import dev.scrutiny.article.ArticleId;
import dev.scrutiny.article.TitleLine;
import dev.scrutiny.schemas.Article;
import java.nio.file.Path;

/** An article as a plain text file: a first line that looks like a headline is its title. */
final class TextArticle {

  private TextArticle() {}

  static Article parse(String content, Path file) {
    TitleLine split = TitleLine.split(content);
    return Article.newBuilder()
        .setId(ArticleId.of(split.title(), split.body()))
        .setTitle(split.title())
        .setBody(split.body())
        .setSource(String.valueOf(file.getFileName()))
        .build();
  }
}
