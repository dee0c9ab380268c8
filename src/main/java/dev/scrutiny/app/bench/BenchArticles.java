package dev.scrutiny.app.bench;

import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticleReceiver;
import dev.scrutiny.article.Article;
import dev.scrutiny.topology.DomainMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles that benchmarks translate and analyse: those of the path that a system property
 * names, else the seeds, which every installation has. Few articles flatter what remembers words.
 */
public final class BenchArticles {

  /** The system property. */
  public static final String PATH = "scrutiny.bench.texts";

  private BenchArticles() {}

  /** The articles, in the order of their files. */
  static List<Article> read() {
    List<Article> articles = new ArrayList<>();
    Path seeds = Path.of(System.getProperty("scrutiny.home", "."), "seeds");
    String path = System.getProperty(PATH);
    for (Path file : ArticleFiles.list(List.of(path == null ? seeds : Path.of(path)))) {
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
