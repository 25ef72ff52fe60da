package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.model.ModelDescription;
import dev.sluice.local.model.NamedModel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a model file holds. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model info lid.176.ftz%n"
            + "  ./sluice model info builtin:language --json | jq -r '.labels[]'%n"
            + "%n",
    header = "Tells what a model file holds.",
    description = "Prints arguments, sizes, quantisation, labels and SHA-256 of a model.")
public final class ModelInfoCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      description = "a .bin or .ftz file, or builtin:language, builtin:quality, builtin:toxicity")
  private String model;

  @Option(names = "--json", description = "one JSON object instead of a table")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    ObjectNode description = ModelDescription.of(NamedModel.of(model));
    System.out.println(
        json
            ? new ObjectMapper().writeValueAsString(description)
            : ModelDescription.table(description));
    return 0;
  }
}
