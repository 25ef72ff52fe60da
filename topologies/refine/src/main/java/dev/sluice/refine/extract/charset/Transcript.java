package dev.sluice.refine.extract.charset;

/**
 * What an encoding makes of some bytes.
 *
 * @param replaced U+FFFD put in, one for a last character that is cut off included
 * @param faults bytes that are no text in this encoding: malformed or C1 controls; a cut-off end is
 *     none
 * @param foreign characters outside ASCII that were read without fault; without faults, UTF-8 only
 *     says by 0 that there are none, and other encodings need not count
 */
record Transcript(String text, int replaced, int faults, int foreign) {

  boolean fits() {
    return faults == 0;
  }

  /** At most one fault to {@code rarity} characters outside ASCII. */
  boolean fitsBut(int rarity) {
    return (long) faults * rarity <= foreign;
  }
}
