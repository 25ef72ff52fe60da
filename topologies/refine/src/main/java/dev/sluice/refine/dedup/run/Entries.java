package dev.sluice.refine.dedup.run;

/** Entries in ascending order of their keys, as numbers without sign. */
interface Entries {

  /** To the next, at first to the first; false if there is none. */
  boolean advance();

  long key();

  /** Array with the value of the current entry. */
  byte[] source();

  /** Where in the array it begins. */
  int offset();
}
