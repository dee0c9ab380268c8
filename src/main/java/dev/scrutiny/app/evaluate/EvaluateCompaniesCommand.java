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

/** Scores the finding of companies. */
@Command(
    name = "companies",
    description = {
      "Score the finding of companies: precision and recall, with every error by its id.",
      "DIR holds company-dev, story-dev and translation-dev."
    })
final class EvaluateCompaniesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder with the development data.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Console.out(spec);
    out.print(new CompaniesReport(Objects.requireNonNull(folder)).markdown());
    out.flush();
    return 0;
  }
}
