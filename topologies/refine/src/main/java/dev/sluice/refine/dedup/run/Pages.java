package dev.sluice.refine.dedup.run;

/** Where pages are kept, by number. */
public interface Pages {

  /** Null if there is none. */
  byte[] get(long number);

  void put(long number, byte[] page);

  /** Nothing if there is none. */
  void remove(long number);
}
