package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Reset;
import dev.scrutiny.app.config.Config;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets what the application has made of its input. */
@Command(
    name = "reset",
    description = {
      "Forget all derived state, so that the articles are processed from the beginning.",
      "Empties the topics that the application writes, deletes its changelogs, repartition topics,"
          + " offsets and the local state of this machine; other machines forget theirs when they"
          + " start. The articles and the watchlist stay. Shows what it will delete and asks."
    })
final class ResetCommand implements Callable<Integer> {

  @Option(names = "--articles", description = "Forget the articles too.")
  private boolean articles;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Config loaded = config.load();
    PrintWriter err = Console.err(spec);
    try (Admin admin = Admin.create(ClientSettings.common(loaded))) {
      Reset reset = Reset.plan(loaded, admin, articles);
      Confirmation.ask(reset, yes, err);
      reset.execute();
    }
    err.println("reset");
    return 0;
  }
}
