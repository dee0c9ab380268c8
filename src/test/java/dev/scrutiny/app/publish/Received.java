package dev.scrutiny.app.publish;

import dev.scrutiny.schemas.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read from a file: articles and refusals by place, in their order. */
final class Received implements ArticleReceiver {

  final Map<String, Article> articles = new LinkedHashMap<>();
  final Map<String, String> refusals = new LinkedHashMap<>();

  static Received from(Path file) {
    Received received = new Received();
    ArticleFiles.read(file, received);
    return received;
  }

  @Override
  public void article(String place, Article article) {
    articles.put(place, article);
  }

  @Override
  public void refused(String place, String reason) {
    refusals.put(place, reason);
  }

  /** The one article of the file. */
  Article article() {
    List<Article> all = new ArrayList<>(articles.values());
    if (all.size() != 1 || !refusals.isEmpty()) {
      throw new AssertionError("not one article: " + articles + ", refused: " + refusals);
    }
    return all.get(0);
  }
}
