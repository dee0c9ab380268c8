package dev.scrutiny.app;

import dev.scrutiny.app.evaluate.EvaluateCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command that holds all others. */
@Command(
    name = "scrutiny",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description = "Tells, from news in many languages, how much scrutiny each company is under.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      PublishCommand.class,
      TopicsCommand.class,
      TableCommand.class,
      VerifyCommand.class,
      ResetCommand.class,
      ReplayCommand.class,
      RejectedCommand.class,
      ExplainCommand.class,
      TranslateCommand.class,
      WatchlistCommand.class,
      BenchCommand.class,
      EvaluateCommand.class
    })
final class ScrutinyCommand {}
