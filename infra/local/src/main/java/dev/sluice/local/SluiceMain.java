package dev.sluice.local;

import dev.sluice.local.command.AnnotateCommand;
import dev.sluice.local.command.BenchmarkCommand;
import dev.sluice.local.command.DownCommand;
import dev.sluice.local.command.ErrorReporter;
import dev.sluice.local.command.ExtractCommand;
import dev.sluice.local.command.IngestCommand;
import dev.sluice.local.command.ModelCommand;
import dev.sluice.local.command.RecipeCommand;
import dev.sluice.local.command.RefineCommand;
import dev.sluice.local.command.ReplayCommand;
import dev.sluice.local.command.StatusCommand;
import dev.sluice.local.command.TakedownCommand;
import dev.sluice.local.command.UpCommand;
import dev.sluice.local.command.WhyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the command line. */
@Command(
    name = "sluice",
    version = "sluice 0.1.0",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice refine tests/samples --out out     crawl pages, JSON lines and git into shards%n"
            + "  ./sluice train out --steps 20               train a small model on them%n"
            + "  ./sluice up --data ~/sluice                 the always-on stack%n"
            + "  ./sluice ingest dump.warc.gz --data ~/sluice%n"
            + "  ./sluice takedown add --host example.org --reason 'asked on 3 May'%n"
            + "  ./sluice annotate page.warc.gz              every signal of every document, as JSON lines%n"
            + "  ./sluice why https://example.org/page --out out    why it was kept or dropped%n"
            + "  ./sluice recipe show default                what a recipe is, in canonical terms%n"
            + "  ./sluice benchmark add gsm8k test.jsonl     keeps an evaluation set out%n"
            + "  ./sluice model info builtin:language        the models of the classifiers%n"
            + "  ./sluice test                               all tests%n"
            + "%n",
    description = "A stream-processing refinery for language-model training data.",
    footerHeading = "%nRun by the sluice script itself:%n",
    footer = {
      "  train      Trains a small GPT on the shards of a run (./sluice train --help).",
      "  test       Runs all tests, Java and Python."
    },
    subcommands = {
      RefineCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      IngestCommand.class,
      ReplayCommand.class,
      TakedownCommand.class,
      WhyCommand.class,
      RecipeCommand.class,
      AnnotateCommand.class,
      ExtractCommand.class,
      BenchmarkCommand.class,
      ModelCommand.class
    })
public final class SluiceMain {
  private SluiceMain() {}

  public static void main(String[] args) {
    CommandLine commands = new CommandLine(new SluiceMain());
    commands.setUsageHelpWidth(100);
    commands.setExecutionStrategy(new CommandLine.RunLast());
    commands.setExecutionExceptionHandler(new ErrorReporter());
    System.exit(args.length == 0 ? usage(commands) : commands.execute(args));
  }

  private static int usage(CommandLine commands) {
    commands.usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
