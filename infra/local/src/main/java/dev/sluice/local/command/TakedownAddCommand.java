package dev.sluice.local.command;

import dev.sluice.schemas.avro.Takedown;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for documents to be taken down. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice takedown add --doc-id 3f0c3f0c3f0c3f0c3f0c3f0c3f0c3f0c --reason 'court order'%n"
            + "  ./sluice takedown add --url https://example.org/a --reason 'author asked'%n"
            + "  ./sluice takedown add --url-prefix https://example.org/blog/ --reason 'same'%n"
            + "  ./sluice takedown add --host example.org --reason 'and all hosts below it'%n"
            + "%n",
    header = "Asks for documents to be taken down, and prints the id of the request.",
    description =
        "URLs are compared with scheme and host in lower case and without default port and"
            + " fragment; http and https are different. The same request twice is one.")
public final class TakedownAddCommand implements Callable<Integer> {
  @Mixin private TakedownRequest request;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    Takedown takedown = request.record();
    try (TakedownStack stack = TakedownStack.of(data)) {
      stack.log().add(List.of(takedown));
    }
    System.out.println(takedown.getTakedownId());
    return 0;
  }
}
