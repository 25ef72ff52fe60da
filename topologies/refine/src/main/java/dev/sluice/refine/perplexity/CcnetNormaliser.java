package dev.sluice.refine.perplexity;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.LowerCase;
import java.util.Arrays;

/**
 * CCNet's normalisation of a text for its language models: one line of UTF-8. Source: {@code
 * text_normalizer.normalize} with its defaults. For one thread.
 *
 * <p>Not done: marks that are no nonspacing ones are left in the order they stand in, where
 * canonical decomposition would sort two of different combining classes.
 */
final class CcnetNormaliser {
  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int FINAL_SIGMA = 0x3C2;

  private final boolean spacesForControls;
  private byte[] out = new byte[1 << 12];
  private int length;

  CcnetNormaliser(Normalisation normalisation) {
    this.spacesForControls = normalisation == Normalisation.FIXED;
  }

  byte[] bytes() {
    return out;
  }

  /** Length of the result in {@link #bytes}. */
  int normalise(Document document) {
    int start = 0;
    int end = document.length();
    while (start < end && CharacterClasses.isSpace(document.codePoint(start))) {
      start++;
    }
    while (start < end && CharacterClasses.isSpace(document.codePoint(end - 1))) {
      end--;
    }
    length = 0;
    for (int i = start; i < end; i++) {
      int codePoint = document.codePoint(i);
      if (out.length - length < CharacterRewrites.mostBytes()) {
        out = Arrays.copyOf(out, 2 * out.length);
      }
      if (codePoint == CAPITAL_SIGMA
          && LowerCase.endsWord(document.sharedCodePoints(), start, i, end)) {
        codePoint = FINAL_SIGMA;
      }
      append(codePoint);
    }
    return length;
  }

  private void append(int codePoint) {
    if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      length = CharacterRewrites.rewrite(codePoint, out, length);
      return;
    }
    byte[] rewrites = CharacterRewrites.bytes();
    int from = CharacterRewrites.start(codePoint);
    int to = CharacterRewrites.start(codePoint + 1);
    for (int i = from; i < to; i++) {
      out[length++] = rewrites[i];
    }
    if (from == to && spacesForControls && CharacterClasses.isSpace(codePoint)) {
      out[length++] = ' ';
    }
  }
}
