package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes articles to a cluster. */
@Command(
    name = "publish",
    description = {
      "Publish articles.",
      ".txt: one article a file; .jsonl: one JSON object a line with id, title, body, language,"
          + " publishedAt, url and source, of which only the body is required; .html: a saved web"
          + " page; .rss, .atom, .xml: a feed; a folder: all such files below it; -: JSON lines"
          + " from standard input. What is no article is reported with its place, and the exit code"
          + " is 1."
    })
final class PublishCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Config loaded = config.load();
    PrintWriter err = Console.err(spec);
    ProgressLine progress = new ProgressLine(err, "articles published");
    ArticlePublisher.Summary summary =
        new ArticlePublisher(
                ClientSettings.producer(loaded), ClientSettings.topics(loaded).articles())
            .publish(
                ArticleFiles.list(paths),
                (place, reason) -> err.println("refused " + place + ": " + reason),
                progress::update);
    err.println(
        String.format(
            Locale.ROOT, "published %,d, refused %,d", summary.published(), summary.refused()));
    return summary.refused() == 0 ? 0 : 1;
  }
}
