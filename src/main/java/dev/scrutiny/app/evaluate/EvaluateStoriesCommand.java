package dev.scrutiny.app.evaluate;

import dev.scrutiny.app.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the recognition of stories. */
@Command(
    name = "stories",
    description = {
      "Score the recognition of stories: B-cubed and pairwise, baselines, orders of arrival.",
      "DIR holds story-dev with NAME.articles.jsonl and NAME.gold.jsonl."
    })
final class EvaluateStoriesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder with the development data.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Console.out(spec);
    out.print(new StoriesReport(Objects.requireNonNull(folder)).markdown());
    out.flush();
    return 0;
  }
}
