package dev.scrutiny.app;

import picocli.CommandLine.Command;

/** The command that holds all others. */
@Command(
    name = "scrutiny",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Tells, from news in many languages, how much scrutiny each company is under.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      PublishCommand.class,
      TopicsCommand.class,
      TableCommand.class,
      TranslateCommand.class,
      WatchlistCommand.class
    })
final class ScrutinyCommand {}
