package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Completion;
import dev.scrutiny.app.cluster.TopicReader;
import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.app.verify.Verification;
import dev.scrutiny.topology.Topics;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the table with a recount. */
@Command(
    name = "verify",
    description = {
      "Compare the tables with a recount from company-mentions and article-stories.",
      "Waits until every article is accounted for. Lists the rows that differ; the exit code is 1"
          + " then. Needs company-mentions from the beginning: what its retention has deleted cannot"
          + " be recounted."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int ATTEMPTS = 5;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Config loaded = config.load();
    Verification result = verify(loaded, Console.err(spec));
    PrintWriter out = Console.out(spec);
    result.differences().forEach(out::println);
    out.println(
        String.format(
            Locale.ROOT,
            "%s: %,d companies, %,d days of companies, %,d articles; %s",
            result.differences().isEmpty() ? "equal" : "not equal",
            result.companies(),
            result.days(),
            result.articles(),
            result.differences().isEmpty()
                ? "no difference"
                : String.format(Locale.ROOT, "%,d differences", result.differences().size())));
    out.flush();
    return result.differences().isEmpty() ? 0 : 1;
  }

  private static Verification verify(Config config, PrintWriter err) throws InterruptedException {
    Topics topics = ClientSettings.topics(config);
    TopicReader reader = new TopicReader(ClientSettings.consumer(config));
    long forgotten =
        reader.beginnings(topics.companyMentions().name()).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    if (forgotten > 0) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "cannot recount: the retention of %s has deleted its first %,d records",
              topics.companyMentions().name(),
              forgotten));
    }
    String articles = topics.articles().name();
    try (Completion completion = new Completion(config)) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Map<TopicPartition, Long> before = reader.ends(articles);
        Waiting.await(completion, config.get(Key.APPLICATION_ID), err);
        Verification result = Verification.of(reader, topics);
        if (reader.ends(articles).equals(before)) {
          return result;
        }
        err.println("articles have come meanwhile: comparing again");
      }
    }
    throw new UserException("articles keep coming: verify again when fewer are published");
  }
}
