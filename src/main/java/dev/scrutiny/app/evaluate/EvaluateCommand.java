package dev.scrutiny.app.evaluate;

import picocli.CommandLine.Command;

/** The command that holds the evaluations. */
@Command(
    name = "evaluate",
    description = "Score this build against data with known answers, as Markdown.",
    subcommands = {
      EvaluateCompaniesCommand.class,
      EvaluateStoriesCommand.class,
      EvaluateTranslationCommand.class
    })
public final class EvaluateCommand {}
