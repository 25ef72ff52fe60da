package dev.sluice.refine.perplexity.kenlm;

/**
 * Adds up the log10 probabilities of the words of one sentence after another: {@link #begin},
 * {@link #add} for each word, {@link #end}. Sums are floats in the order of the words, as the
 * original's are, so that long sentences get the same score. Allocates nothing. For one thread.
 */
public final class SentenceScorer {
  private static final int NO_EXTENSION = 0x80000000; // the bits of -0

  private final Vocabulary vocabulary;
  private final NgramLookup ngrams;
  private final int order;
  private final int sentenceStart;
  private final int sentenceEnd;
  private final float sentenceStartBackoff;

  /** Words before the next one, the nearest first, of which the first {@link #length} count. */
  private final int[] context;

  /** Of the n-grams that end in the nearest word, the shortest first. */
  private float[] backoffs;

  private float[] nextBackoffs;
  private int length;
  private float total;

  SentenceScorer(Vocabulary vocabulary, NgramLookup ngrams, int order) {
    this.vocabulary = vocabulary;
    this.ngrams = ngrams;
    this.order = order;
    this.sentenceStart = vocabulary.index(WordHash.of("<s>"));
    this.sentenceEnd = vocabulary.index(WordHash.of("</s>"));
    ngrams.unigram(sentenceStart);
    this.sentenceStartBackoff = ngrams.backoff;
    this.context = new int[order - 1];
    this.backoffs = new float[order - 1];
    this.nextBackoffs = new float[order - 1];
  }

  /** Number of a word in UTF-8; 0 if the model does not know it. */
  public int index(byte[] bytes, int from, int to) {
    return vocabulary.index(WordHash.of(bytes, from, to));
  }

  /** The sentence starts: its first word stands after {@code <s>}. */
  public void begin() {
    total = 0;
    length = 1;
    context[0] = sentenceStart;
    backoffs[0] = sentenceStartBackoff;
  }

  /**
   * The next word.
   *
   * @param word a number that {@link #index} gave
   * @return log10 of its probability after the words before it
   */
  public float add(int word) {
    NgramLookup found = ngrams;
    found.unigram(word);
    float probability = found.probability;
    nextBackoffs[0] = found.backoff;
    int nextLength = hasExtension(found.backoff) ? 1 : 0;
    int matched = 1;
    for (int i = 0; i < length && found.extendsLeft; i++) {
      if (i == order - 2) {
        if (found.longest(context[i])) {
          probability = found.probability;
          matched = order;
        }
        break;
      }
      if (!found.middle(i, context[i])) {
        break;
      }
      probability = found.probability;
      matched = i + 2;
      nextBackoffs[i + 1] = found.backoff;
      if (hasExtension(found.backoff)) {
        nextLength = matched;
      }
    }
    for (int i = matched - 1; i < length; i++) {
      probability += backoffs[i];
    }
    for (int i = context.length - 1; i > 0; i--) {
      context[i] = context[i - 1];
    }
    context[0] = word;
    length = nextLength;
    float[] swapped = backoffs;
    backoffs = nextBackoffs;
    nextBackoffs = swapped;
    total += probability;
    return probability;
  }

  private static boolean hasExtension(float backoff) {
    return Float.floatToRawIntBits(backoff) != NO_EXTENSION;
  }

  /** The sentence ends: {@code </s>} is its last word. Log10 of its probability. */
  public float end() {
    add(sentenceEnd);
    return total;
  }

  /**
   * Log10 of the probability of a sentence, as KenLM's {@code score(sentence, bos=True, eos=True)}.
   *
   * @param sentence UTF-8; words are parted by ASCII space, tab, line feed, vertical tab, form feed
   *     or carriage return
   */
  public float score(byte[] sentence, int from, int to) {
    begin();
    int at = from;
    while (at < to) {
      if (isSpace(sentence[at])) {
        at++;
        continue;
      }
      int start = at;
      while (at < to && !isSpace(sentence[at])) {
        at++;
      }
      add(index(sentence, start, at));
    }
    return end();
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }
}
