package dev.sluice.connectors.connect;

import java.util.Locale;

/** Where event times come from. */
public enum EventTime {
  /** From the inputs alone: rank of the file and index of the record. */
  SEQUENCE,
  /** From the clock, when the record is read. */
  CLOCK;

  static EventTime of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
