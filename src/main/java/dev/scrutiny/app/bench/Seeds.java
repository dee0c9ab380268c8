package dev.scrutiny.app.bench;

import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticleReceiver;
import dev.scrutiny.article.Article;
import dev.scrutiny.topology.DomainMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The seed articles, which every installation has, as text for benchmarks. */
final class Seeds {

  private Seeds() {}

  /** The articles, in the order of their files. */
  static List<Article> read() {
    List<Article> articles = new ArrayList<>();
    Path folder = Path.of(System.getProperty("scrutiny.home", "."), "seeds");
    for (Path file : ArticleFiles.list(List.of(folder))) {
      ArticleFiles.read(
          file,
          new ArticleReceiver() {
            @Override
            public void article(String place, dev.scrutiny.schemas.Article read) {
              articles.add(DomainMapper.article(read));
            }

            @Override
            public void refused(String place, String reason) {
              throw new IllegalStateException(place + ": " + reason);
            }
          });
    }
    return articles;
  }
}
