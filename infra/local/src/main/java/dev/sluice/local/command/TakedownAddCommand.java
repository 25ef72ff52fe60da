package dev.sluice.local.command;

import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, in words")
  private String reason;

  @Mixin private DataOption data;

  /** Exactly one of them. */
  static final class What {
    @Option(names = "--doc-id", paramLabel = "ID", description = "one capture")
    private String docId;

    @Option(names = "--url", paramLabel = "URL", description = "every capture of a URL")
    private String url;

    @Option(names = "--url-prefix", paramLabel = "URL", description = "every URL that begins so")
    private String urlPrefix;

    @Option(names = "--host", paramLabel = "HOST", description = "a host and all below it")
    private String host;

    Takedown.Scope scope() {
      if (docId != null) {
        return Takedown.Scope.DOC_ID;
      }
      if (host != null) {
        return Takedown.Scope.HOST;
      }
      return url != null ? Takedown.Scope.URL : Takedown.Scope.URL_PREFIX;
    }

    String value() {
      return switch (scope()) {
        case DOC_ID -> docId;
        case HOST -> host;
        case URL -> url;
        case URL_PREFIX -> urlPrefix;
      };
    }
  }

  @Override
  public Integer call() throws Exception {
    Takedown takedown = Takedown.of("new", what.scope(), what.value(), reason);
    TakedownScope scope = TakedownScope.valueOf(takedown.scope().name());
    String id = TakedownLog.idOf(scope, takedown.value());
    try (TakedownStack stack = TakedownStack.of(data)) {
      stack
          .log()
          .add(
              List.of(
                  dev.sluice.schemas.avro.Takedown.newBuilder()
                      .setTakedownId(id)
                      .setScope(scope)
                      .setValue(takedown.value())
                      .setReason(takedown.reason())
                      .setRequestedAt(System.currentTimeMillis())
                      .build()));
    }
    System.out.println(id);
    return 0;
  }
}
