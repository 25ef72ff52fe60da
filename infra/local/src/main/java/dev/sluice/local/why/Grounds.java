package dev.sluice.local.why;

import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.avro.Takedown;
import java.util.List;
import java.util.Locale;

/**
 * Why a document is out of the dataset, beyond rule, value and threshold.
 *
 * @param withdrawal null unless it was kept first and then retracted
 * @param request null where none is behind it, or its words are not known any more
 * @param passages of benchmarks that it holds
 */
public record Grounds(Withdrawal withdrawal, Request request, List<Hit> passages) {
  static final Grounds NONE = new Grounds(null, null, List.of());

  public Grounds {
    passages = List.copyOf(passages);
  }

  /**
   * Its retraction.
   *
   * @param by id of a request, or doc_id of the document that takes the place
   * @param words for people
   * @param writtenAt milliseconds since 1970; null where not known
   */
  public record Withdrawal(Retraction.Kind kind, String by, String words, Long writtenAt) {

    static Withdrawal of(Retraction retraction, Long writtenAt) {
      return new Withdrawal(retraction.kind(), retraction.by(), retraction.words(), writtenAt);
    }

    /** Whether a request is behind it, and no other document. */
    public boolean isAskedFor() {
      return kind == Retraction.Kind.TAKEDOWN || kind == Retraction.Kind.BENCHMARK;
    }
  }

  /**
   * A request to take documents down.
   *
   * @param asks scope and value
   * @param requestedAt milliseconds since 1970
   */
  public record Request(String id, String asks, String reason, long requestedAt) {

    /** The same in words for people; null if there is none. */
    static Request of(Takedown takedown) {
      return takedown == null
          ? null
          : new Request(
              takedown.getTakedownId(),
              takedown.getScope().name().toLowerCase(Locale.ROOT).replace('_', '-')
                  + " "
                  + takedown.getValue(),
              takedown.getReason(),
              takedown.getRequestedAt());
    }
  }
}
