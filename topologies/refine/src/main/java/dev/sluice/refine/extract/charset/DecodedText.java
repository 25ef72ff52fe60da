package dev.sluice.refine.extract.charset;

/**
 * Text and how it was read.
 *
 * @param encoding the Encoding Standard's name
 * @param replaced how many U+FFFD the decoder put in; those of the source do not count
 */
public record DecodedText(String text, String encoding, int replaced) {

  /** Of all UTF-16 units, 0 to 1. */
  public double replacedShare() {
    return text.isEmpty() ? 0 : (double) replaced / text.length();
  }
}
