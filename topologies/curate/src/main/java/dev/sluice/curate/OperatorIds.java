package dev.sluice.curate;

/**
 * Names of the operators, also their uids: a checkpoint finds its state by them, so a name never
 * changes and is never used for another operator.
 */
final class OperatorIds {
  static final String SOURCE = "annotated-source";
  static final String BENCHMARK_SOURCE = "benchmark-source";
  static final String BENCHMARK_CHECK = "benchmark-check";
  static final String READER = "read-and-judge";
  static final String FAN_OUT = "fan-out";
  static final String ALIGNER = "tick-aligner";
  static final String RULE_REJECTIONS = "rule-rejections";
  static final String PROBES = "probes";
  static final String CONTENT_BUCKETS = "content-buckets";
  static final String BAND_BUCKETS = "near-buckets";
  static final String SKETCHES = "sketches";
  static final String PARAGRAPH_PROBES = "paragraph-probes";
  static final String PARAGRAPH_BUCKETS = "paragraph-buckets";
  static final String NGRAM_PROBES = "ngram-probes";
  static final String NGRAM_FILTERS = "ngram-filters";
  static final String PENDING = "pending";
  static final String URL_BUCKETS = "url-buckets";
  static final String TAKEDOWN_SOURCE = "takedown-source";
  static final String TAKEDOWNS = "takedowns";
  static final String DECIDER = "decider";
  static final String PAGE_VERSIONS = "page-versions";
  static final String PUBLISHER = "publisher";
  static final String CURATED_SINK = "curated-sink";
  static final String REJECTED_SINK = "rejected-sink";
  static final String DEAD_LETTER_SINK = "dead-letter-sink";

  private OperatorIds() {}
}
