package dev.sluice.local.run;

/** Documents that were ingested and are nowhere, or that are somewhere and were never ingested. */
public final class ConservationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConservationException(long gap) {
    super(
        "conservation is broken: ingested minus curated, rejected and dead letters is "
            + gap
            + "; report.json has the counts");
  }
}
