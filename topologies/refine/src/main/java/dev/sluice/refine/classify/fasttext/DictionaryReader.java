package dev.sluice.refine.classify.fasttext;

/** Reads the strings of a model file: where each is, and how often each label was seen. */
final class DictionaryReader {

  /** An empty string, its terminator, count and type. */
  private static final int SHORTEST = 10;

  private final long start;
  private final int[] places;
  private final int words;
  private final long[] labelCounts;

  DictionaryReader(ModelCursor cursor, int strings, int words) {
    this.start = cursor.position();
    this.words = words;
    if (strings > cursor.remaining() / SHORTEST) {
      throw new InvalidModelException(
          start, strings + " strings, but only " + cursor.remaining() + " bytes remain");
    }
    this.places = new int[strings];
    this.labelCounts = new long[strings - words];
    for (int id = 0; id < strings; id++) {
      read(cursor, id);
    }
  }

  private void read(ModelCursor cursor, int id) {
    long place = cursor.string("a string") - start;
    if (place >= 0xFFFFFFFFL) {
      throw new InvalidModelException(start + place, "more than 4 GiB of strings");
    }
    places[id] = (int) place;
    long count = cursor.int64("the count of a string");
    long at = cursor.position();
    byte type = cursor.int8("the type of a string");
    if (type != (id < words ? 0 : 1)) {
      throw new InvalidModelException(
          at,
          "string %d of type %d, though %d words (0) precede the labels (1)"
              .formatted(id, type, words));
    }
    if (id >= words) {
      labelCounts[id - words] = count;
    }
  }

  Vocabulary vocabulary(ModelBytes bytes) {
    return new Vocabulary(bytes, start, places, words);
  }

  long[] labelCounts() {
    return labelCounts;
  }
}
