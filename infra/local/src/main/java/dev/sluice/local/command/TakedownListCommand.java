package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.schemas.avro.Takedown;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the requests that stand. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice takedown list --data ~/sluice%n"
            + "  ./sluice takedown list --json | jq .value%n"
            + "%n",
    header = "Shows the requests that stand.")
public final class TakedownListCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "one JSON object a line instead of a table")
  private boolean json;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    List<Takedown> standing;
    try (TakedownStack stack = TakedownStack.of(data)) {
      standing = stack.log().standing();
    }
    for (Takedown takedown : standing) {
      System.out.println(json ? line(takedown) : row(takedown));
    }
    return 0;
  }

  private static String line(Takedown takedown) {
    ObjectNode line = JSON.createObjectNode();
    line.put("takedown_id", takedown.getTakedownId()).put("scope", scope(takedown));
    line.put("value", takedown.getValue()).put("reason", takedown.getReason());
    return line.put("requested_at", takedown.getRequestedAt()).toString();
  }

  private static String row(Takedown takedown) {
    return "%-18s %-10s %s  %s  (%s)"
        .formatted(
            takedown.getTakedownId(),
            scope(takedown),
            Instant.ofEpochMilli(takedown.getRequestedAt()),
            takedown.getValue(),
            takedown.getReason());
  }

  private static String scope(Takedown takedown) {
    return takedown.getScope().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
