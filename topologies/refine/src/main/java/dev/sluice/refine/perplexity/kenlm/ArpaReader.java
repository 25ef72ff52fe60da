package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.util.ArrayList;
import java.util.List;

/**
 * ARPA text to arrays. As strict as KenLM: n-grams stand in the order of their length, every word
 * and every context was listed before, no probability is above 1. N-grams that a pruning left out
 * although longer ones end in them are filled in with the probability that backing off gives.
 */
final class ArpaReader {
  private static final int MOST_ORDERS = 64;
  private static final float NO_EXTENSION = -0.0f;
  private static final float EXTENSION = 0.0f;
  private static final float MISSING_UNKNOWN = -100;

  private final ArpaLines lines;
  private final long fileSize;
  private final WordTable vocabulary = new WordTable();
  private float[] unigrams;
  private NgramTable[] ngrams;

  /** Of the n-gram being read, the last word first. */
  private int[] words;

  /** Of that n-gram's ends: of length 1 at 0, and so on. */
  private long[] keys;

  ArpaReader(ModelBytes bytes) {
    this.lines = new ArpaLines(bytes);
    this.fileSize = bytes.size();
  }

  ArpaModel read() {
    long[] counts = counts();
    int order = counts.length;
    words = new int[order];
    keys = new long[order];
    ngrams = new NgramTable[order - 1];
    readUnigrams((int) counts[0]);
    for (int length = 2; length <= order; length++) {
      ngrams[length - 2] = new NgramTable();
      section(length);
      for (long i = 0; i < counts[length - 1]; i++) {
        readNgram(length, length == order);
      }
    }
    lines.nextFilled("\\end\\");
    if (!lines.text().equals("\\end\\")) {
      throw lines.wrong("expected \\end\\");
    }
    return new ArpaModel(order, vocabulary, unigrams, ngrams);
  }

  private long[] counts() {
    do {
      lines.nextFilled("\\data\\");
    } while (lines.text().startsWith("#"));
    if (!lines.text().equals("\\data\\")) {
      throw lines.wrong("neither KenLM's binary format nor ARPA text, which starts with \\data\\");
    }
    List<Long> counts = new ArrayList<>();
    for (lines.next("the counts"); lines.fields() > 0; lines.next("the n-grams")) {
      String start = "ngram " + (counts.size() + 1) + "=";
      String text = lines.text();
      if (!text.startsWith(start) || !text.substring(start.length()).matches("[0-9]{1,15}")) {
        throw lines.wrong("expected " + start + " and a number");
      }
      long count = Long.parseLong(text.substring(start.length()));
      // the shortest line has one character for the number and each word, and one after each
      long shortest = 2L * (counts.size() + 2);
      if (count > fileSize / shortest || count > Integer.MAX_VALUE / 4) {
        throw lines.wrong("too many n-grams for " + fileSize + " bytes, or for memory");
      }
      if (counts.size() == MOST_ORDERS) {
        throw lines.wrong("n-grams longer than " + MOST_ORDERS);
      }
      counts.add(count);
    }
    if (counts.size() < 2) {
      throw lines.wrong("the order is " + counts.size() + ", must be at least 2");
    }
    return counts.stream().mapToLong(Long::longValue).toArray();
  }

  private void section(int length) {
    String head = "\\" + length + "-grams:";
    lines.nextFilled(head);
    if (!lines.text().equals(head)) {
      throw lines.wrong("expected " + head);
    }
  }

  private void readUnigrams(int count) {
    section(1);
    unigrams = new float[2 * (count + 1)];
    for (int i = 0; i < count; i++) {
      lines.next("all 1-grams");
      expectFields(1, true);
      int word = vocabulary.add(lines.wordHash(1));
      if (word < 0) {
        throw lines.wrong("a word that was there before");
      }
      unigrams[2 * word] = Math.copySign(probability(), -1);
      unigrams[2 * word + 1] = backoff(1);
    }
    if (!vocabulary.sawUnknown()) {
      unigrams[0] = MISSING_UNKNOWN;
      unigrams[1] = EXTENSION;
    }
    for (String mark : List.of("<s>", "</s>")) {
      if (vocabulary.index(WordHash.of(mark)) == Vocabulary.UNKNOWN) {
        throw new InvalidModelException(lines.start(), "the 1-grams lack " + mark);
      }
    }
  }

  private void expectFields(int length, boolean mayBackOff) {
    int most = length + (mayBackOff ? 2 : 1);
    if (lines.fields() != length + 1 && lines.fields() != most) {
      throw lines.wrong("expected a probability and %d words".formatted(length));
    }
  }

  private float probability() {
    float probability = lines.number(0);
    if (probability > 0) {
      throw lines.wrong("the probability is above 1");
    }
    return probability;
  }

  /** Zero is negative until a longer n-gram is found that starts with this one. */
  private float backoff(int length) {
    if (lines.fields() == length + 1) {
      return NO_EXTENSION;
    }
    float backoff = lines.number(length + 1);
    if (Float.isInfinite(backoff)) {
      throw lines.wrong("the backoff is infinite");
    }
    return backoff == 0 ? NO_EXTENSION : backoff;
  }

  private void readNgram(int length, boolean longest) {
    lines.next("all " + length + "-grams");
    if (longest && lines.fields() == length + 2 && lines.number(length + 1) != 0) {
      throw lines.wrong("a backoff where no longer n-grams are");
    }
    expectFields(length, true);
    for (int i = 0; i < length; i++) {
      words[length - 1 - i] = word(i + 1);
    }
    keys[0] = words[0];
    for (int i = 1; i < length; i++) {
      keys[i] = NgramHash.extend(keys[i - 1], words[i]);
    }
    float backoff = longest ? NO_EXTENSION : backoff(length);
    float probability = Math.copySign(probability(), -1);
    if (ngrams[length - 2].add(keys[length - 1], probability, backoff) == NgramTable.ABSENT) {
      throw lines.wrong("an n-gram that was there before, or two with the same hash");
    }
    linkEnds(length);
    linkContext(length);
  }

  private int word(int field) {
    long hash = lines.wordHash(field);
    int word = vocabulary.index(hash);
    if (word == Vocabulary.UNKNOWN && !lines.field(field).equalsIgnoreCase("<unk>")) {
      throw lines.wrong("a word that is not among the 1-grams");
    }
    return word;
  }

  /** Marks the n-gram without its first word as one that longer ones end in. */
  private void linkEnds(int length) {
    int known = length - 1;
    while (known > 1 && ngrams[known - 2].find(keys[known - 1]) == NgramTable.ABSENT) {
      known--;
    }
    markEnd(known);
    if (known == length - 1) {
      return;
    }
    float probability = probabilityOfEnd(known);
    for (; known < length - 1; known++) {
      probability += backoffOfContext(known);
      ngrams[known - 1].add(keys[known], Math.abs(probability), NO_EXTENSION);
    }
  }

  private void markEnd(int length) {
    if (length == 1) {
      unigrams[2 * words[0]] = Math.abs(unigrams[2 * words[0]]);
      return;
    }
    NgramTable table = ngrams[length - 2];
    int place = table.find(keys[length - 1]);
    table.setProbability(place, Math.abs(table.probability(place)));
  }

  private float probabilityOfEnd(int length) {
    if (length == 1) {
      return -Math.abs(unigrams[2 * words[0]]);
    }
    NgramTable table = ngrams[length - 2];
    return -Math.abs(table.probability(table.find(keys[length - 1])));
  }

  /** Backoff of so many words left of the last one, 0 if the model has them not. */
  private float backoffOfContext(int length) {
    if (length == 1) {
      unigrams[2 * words[1] + 1] = extension(unigrams[2 * words[1] + 1]);
      return unigrams[2 * words[1] + 1];
    }
    NgramTable table = ngrams[length - 2];
    int place = table.find(contextKey(length));
    if (place == NgramTable.ABSENT) {
      return 0;
    }
    table.setBackoff(place, extension(table.backoff(place)));
    return table.backoff(place);
  }

  private long contextKey(int length) {
    long key = words[1];
    for (int i = 2; i <= length; i++) {
      key = NgramHash.extend(key, words[i]);
    }
    return key;
  }

  private static float extension(float backoff) {
    return backoff == 0 ? EXTENSION : backoff;
  }

  /** Marks the n-gram without its last word as one that longer ones start with. */
  private void linkContext(int length) {
    if (length == 2) {
      unigrams[2 * words[1] + 1] = extension(unigrams[2 * words[1] + 1]);
      return;
    }
    NgramTable table = ngrams[length - 3];
    int place = table.find(contextKey(length - 1));
    if (place == NgramTable.ABSENT) {
      throw lines.wrong("the n-gram without its last word is missing");
    }
    table.setBackoff(place, extension(table.backoff(place)));
  }
}
