package dev.sluice.refine.pii;

import dev.sluice.refine.document.Document;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Where in a text personal data could be, in its order: at digits of any script, at {@code @},
 * colons, dashes, low lines, opening parentheses, question marks, and the letters A and J that
 * tokens have near their start. Found once for all who look there.
 */
final class PiiStops {
  /** For {@link Document#view}, so that a document is looked through once. */
  static final Function<Document, PiiStops> VIEW = PiiStops::new;

  private static final byte[] STOPS = stops();

  private int[] places;
  private final int count;

  private PiiStops(Document document) {
    int[] text = document.sharedCodePoints();
    places = new int[64 + text.length / 16];
    int size = 0;
    for (int at = 0; at < text.length; at++) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size] = at; // kept if it is a stop, else written over: no branch to mispredict
      size += stop(text[at]);
    }
    count = size;
  }

  private static byte[] stops() {
    byte[] stops = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int c = 0; c < stops.length; c++) {
      stops[c] = (byte) (Character.isDigit(c) || "@:-_AJ(?".indexOf(c) >= 0 ? 1 : 0);
    }
    return stops;
  }

  private static int stop(int codePoint) {
    return codePoint < STOPS.length ? STOPS[codePoint] : (Character.isDigit(codePoint) ? 1 : 0);
  }

  int count() {
    return count;
  }

  /** Index of a stop in the text. */
  int place(int stop) {
    return places[stop];
  }
}
