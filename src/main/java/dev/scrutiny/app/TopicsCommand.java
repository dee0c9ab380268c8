package dev.scrutiny.app;

import dev.scrutiny.app.cluster.ClientSettings;
import dev.scrutiny.app.cluster.Setup;
import dev.scrutiny.app.cluster.TopicDescriptions;
import dev.scrutiny.app.config.Config;
import java.io.PrintWriter;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Topics and schemas as code. */
@Command(name = "topics", description = "Create or describe the topics and their schemas.")
final class TopicsCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "create",
      description = "Create the topics that are missing and register the schemas.")
  int create(@Mixin ConfigOptions config) throws InterruptedException {
    Config loaded = config.load();
    PrintWriter out = Console.out(spec);
    try (Admin admin = Admin.create(ClientSettings.common(loaded))) {
      List<String> created = Setup.createTopics(loaded, admin);
      created.forEach(topic -> out.println("created " + topic));
      if (created.isEmpty()) {
        out.println("all topics exist");
      }
    }
    Setup.registerSchemas(loaded);
    out.println("schemas are registered, compatibility " + Setup.COMPATIBILITY);
    return 0;
  }

  @Command(name = "describe", description = "List the topics as they are on the cluster.")
  int describe(@Mixin ConfigOptions config) throws InterruptedException {
    Config loaded = config.load();
    try (Admin admin = Admin.create(ClientSettings.common(loaded))) {
      Console.out(spec).print(TopicDescriptions.describe(admin, ClientSettings.topics(loaded)));
    }
    return 0;
  }
}
