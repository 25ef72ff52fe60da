package dev.sluice.refine.perplexity.kenlm;

/** N-grams of an {@link ArpaModel}. */
final class ArpaLookup extends NgramLookup {
  private static final int SIGN = 0x80000000;

  private final ArpaModel model;
  private long key;

  ArpaLookup(ArpaModel model) {
    this.model = model;
  }

  @Override
  void unigram(int word) {
    key = word;
    weights(model.unigrams()[2 * word], model.unigrams()[2 * word + 1]);
  }

  @Override
  boolean middle(int index, int word) {
    key = NgramHash.extend(key, word);
    NgramTable table = model.ngrams()[index];
    int place = table.find(key);
    if (place == NgramTable.ABSENT) {
      return false;
    }
    weights(table.probability(place), table.backoff(place));
    return true;
  }

  @Override
  boolean longest(int word) {
    NgramTable table = model.ngrams()[model.order() - 2];
    int place = table.find(NgramHash.extend(key, word));
    if (place == NgramTable.ABSENT) {
      return false;
    }
    probability = table.probability(place);
    return true;
  }

  private void weights(float signless, float backoff) {
    int bits = Float.floatToRawIntBits(signless);
    extendsLeft = bits >= 0;
    probability = Float.intBitsToFloat(bits | SIGN);
    this.backoff = backoff;
  }
}
