package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a request back. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n" + "  ./sluice takedown withdraw t3f09a1c2b4d5e6f7 --data ~/sluice%n" + "%n",
    header = "Takes a request back.",
    description =
        "Documents that come from now on are curated again. What was retracted or rejected because"
            + " of the request stays so; a replay of the recipe decides it anew.")
public final class TakedownWithdrawCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "as takedown list shows it")
  private String id;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    try (TakedownStack stack = TakedownStack.of(data)) {
      if (stack.log().standing().stream().noneMatch(it -> it.getTakedownId().equals(id))) {
        throw new IllegalArgumentException("no takedown " + id + " stands; see takedown list");
      }
      stack.log().withdraw(id);
    }
    return 0;
  }
}
