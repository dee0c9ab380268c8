package dev.scrutiny.app.startup;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.config.Secrets;
import dev.scrutiny.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks whether everything is there that the application needs: a folder for its state, brokers,
 * topics, permissions, the registry and its schemas. Brokers and registry that do not answer are
 * waited for, and so are schemas, since a registry that has just started may answer before it has
 * read them; everything else is a problem at once. All problems are found, not the first only.
 */
public final class StartupChecks {

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Config config;
  private final Consumer<String> waiting;

  /** Something that is checked by asking a server. */
  private interface Check {
    List<String> problems() throws NoAnswerException, InterruptedException;
  }

  /**
   * Checks for a configuration.
   *
   * @param waiting told what is waited for, each time that it did not answer
   */
  public StartupChecks(Config config, Consumer<String> waiting) {
    this.config = config;
    this.waiting = waiting;
  }

  /**
   * Checks everything.
   *
   * @return what is wrong and what to do about it, one line each; empty where nothing is
   */
  public List<String> problems() throws InterruptedException {
    Topics topics = ClientSettings.topics(config);
    List<String> problems = new ArrayList<>();
    StateFolder.problem(Path.of(config.get(Key.STATE_DIR))).ifPresent(problems::add);
    Duration limit = Duration.ofSeconds(config.number(Key.STARTUP_TIMEOUT));
    long deadline = System.nanoTime() + limit.toNanos();
    problems.addAll(ask(() -> BrokerCheck.problems(config, topics), deadline));
    // Topics and schemas are made together: where topics are missing, schemas will not come by
    // waiting.
    boolean schemasMayCome = problems.isEmpty();
    problems.addAll(ask(() -> RegistryCheck.problems(config, topics, schemasMayCome), deadline));
    return problems.stream().map(Secrets::maskAddresses).toList();
  }

  private List<String> ask(Check check, long deadline) throws InterruptedException {
    while (true) {
      try {
        return check.problems();
      } catch (NoAnswerException e) {
        if (System.nanoTime() - deadline >= 0) {
          return e.problems();
        }
        waiting.accept(Secrets.maskAddresses(e.getMessage()));
        Thread.sleep(RETRY.toMillis());
      }
    }
  }
}
