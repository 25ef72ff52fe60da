package dev.sluice.local.command;

import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A request to take documents down, as options. */
final class TakedownRequest {
  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, in words")
  private String reason;

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

  /**
   * Of this moment.
   *
   * @throws IllegalArgumentException if the value names nothing of its scope
   */
  dev.sluice.schemas.avro.Takedown record() {
    return record(null, what.scope(), what.value(), reason);
  }

  /**
   * @param id null for that of scope and value
   */
  static dev.sluice.schemas.avro.Takedown record(
      String id, Takedown.Scope scope, String value, String reason) {
    Takedown takedown = Takedown.of("new", scope, value, reason);
    TakedownScope written = TakedownScope.valueOf(scope.name());
    return dev.sluice.schemas.avro.Takedown.newBuilder()
        .setTakedownId(id != null ? id : TakedownLog.idOf(written, takedown.value()))
        .setScope(written)
        .setValue(takedown.value())
        .setReason(takedown.reason())
        .setRequestedAt(System.currentTimeMillis())
        .build();
  }
}
