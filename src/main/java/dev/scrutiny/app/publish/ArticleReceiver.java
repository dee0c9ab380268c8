package dev.scrutiny.app.publish;

import dev.scrutiny.schemas.Article;

/** Takes what is read from files, one by one. */
public interface ArticleReceiver {

  /**
   * An article that was read.
   *
   * @param place file, and line where there is one: {@code news.jsonl:17}
   */
  void article(String place, Article article);

  /**
   * Something that is no article.
   *
   * @param place file and line, likewise
   * @param reason what is wrong, in one line
   */
  void refused(String place, String reason);

  /**
   * Some of the input is done: a line, or a whole file.
   *
   * @param bytes its size
   */
  default void consumed(long bytes) {}
}
