package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Completion;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.publish.ArticleFiles;
import dev.scrutiny.app.publish.ArticlePublisher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes articles to a cluster. */
@Command(
    name = "publish",
    description = {
      "Publish articles, each once.",
      ".txt: one article a file; .jsonl: one JSON object a line with id, title, body, language,"
          + " publishedAt, url and source, of which only the body is required; .html: a saved web"
          + " page; .rss, .atom, .xml: a feed; a folder: all such files below it; -: JSON lines"
          + " from standard input. What is no article is reported with its place, and the exit code"
          + " is 3.",
      "Called again with the same files after an interruption, it goes on after the last article"
          + " that the broker has."
    })
final class PublishCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Publish at most N articles a second (default: as fast as the broker takes).")
  private @Nullable Double rate;

  @Option(
      names = "--wait",
      description =
          "Return only when every article on the cluster is accounted for; instances must run.")
  private boolean wait;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (rate != null && !(rate > 0)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--rate is " + rate + ": more than 0");
    }
    Config loaded = config.load();
    PrintWriter err = Console.err(spec);
    ArticlePublisher publisher =
        new ArticlePublisher(
            ClientSettings.producer(loaded),
            ClientSettings.topics(loaded).articles(),
            loaded.get(Key.APPLICATION_ID));
    if (rate != null) {
      publisher.withRate(rate);
    }
    ArticlePublisher.Summary summary = Publication.run(publisher, ArticleFiles.list(paths), err);
    if (wait) {
      await(loaded, err);
    }
    return Publication.exitCode(summary);
  }

  private static void await(Config config, PrintWriter err) throws InterruptedException {
    try (Completion completion = new Completion(config)) {
      Waiting.await(completion, config.get(Key.APPLICATION_ID), err);
    }
  }
}
