package dev.sluice.local.report;

import java.util.Map;
import java.util.TreeMap;

/** Counts of a run, taken from the topics. */
final class Tally {
  long raw;
  long connectorDeadLetters;

  /** Part of the dataset, so without what was retracted. */
  long curated;

  /** With what was retracted: every document ended in one place. */
  long rejected;

  long retracted;
  long deadLetters;
  long late;
  long unreadableTakedowns;
  final Map<String, Long> rejectedByRule = new TreeMap<>();
  final Map<String, Long> contaminatedByBenchmark = new TreeMap<>();

  /** Also those retracted for a takedown; 0 for one that stands and covers nothing. */
  final Map<String, Long> rejectedByTakedown = new TreeMap<>();

  final Map<String, Long> deadLetterByReason = new TreeMap<>();
  final Map<String, SliceProfile> slices = new TreeMap<>();

  long ingested() {
    return raw + connectorDeadLetters;
  }

  /** 0 when every ingested document ended in exactly one place. */
  long gap() {
    return ingested() - curated - rejected - deadLetters;
  }
}
