package dev.sluice.refine.classify.train;

/** Turns a line into examples: usually one, more if it is long or holds the end-of-line mark. */
final class LineEncoder {
  private final Vocabulary vocabulary;
  private final NgramRows ngrams;
  private final int wordsPerExample;
  private final EncodedCorpus corpus;
  private final int endOfLine;
  private final LineTokens tokens = new LineTokens();
  private final Ints labels = new Ints();
  private final Ints hashes = new Ints();
  private final Ints words = new Ints();
  private final Ints spans = new Ints();
  private final Ints items = new Ints();
  private final Ints rows = new Ints();
  private int labelTokens;

  LineEncoder(Vocabulary vocabulary, NgramRows ngrams, int wordsPerExample, EncodedCorpus corpus) {
    this.vocabulary = vocabulary;
    this.ngrams = ngrams;
    this.wordsPerExample = wordsPerExample == 0 ? Integer.MAX_VALUE : wordsPerExample;
    this.corpus = corpus;
    this.endOfLine = vocabulary.endOfLine();
  }

  void encode(byte[] line, int from, int to) {
    tokens.open(line, from, to);
    clear();
    while (tokens.next()) {
      if (tokens.isEndOfLine()) {
        finish(line);
        clear();
      } else {
        take(line);
      }
    }
    finish(line);
  }

  private void clear() {
    labels.clear();
    hashes.clear();
    words.clear();
    spans.clear();
    labelTokens = 0;
  }

  private void take(byte[] line) {
    int id = vocabulary.find(line, tokens.from(), tokens.to(), tokens.hash());
    if (tokens.isLabel()) {
      labelTokens++;
      if (id >= 0) {
        labels.add(id - vocabulary.words());
      }
    } else {
      hashes.add(tokens.hash());
      words.add(id);
      spans.add(tokens.from());
      spans.add(tokens.to());
    }
  }

  private void finish(byte[] line) {
    if (labels.size() == 0) {
      return;
    }
    int from = 0;
    do {
      int to = words.size() - from > wordsPerExample ? from + wordsPerExample : words.size();
      addExample(line, from, to);
      from = to;
    } while (from < words.size());
  }

  private void addExample(byte[] line, int from, int to) {
    items.clear();
    rows.clear();
    for (int i = from; i < to; i++) {
      if (words.get(i) >= 0) {
        items.add(words.get(i));
      } else {
        ngrams.addCharacterNgrams(line, spans.get(2 * i), spans.get(2 * i + 1), rows);
      }
    }
    if (endOfLine >= 0) {
      items.add(endOfLine);
    }
    addWordNgrams(from, to);
    for (int i = 0; i < rows.size(); i++) {
      items.add(~rows.get(i));
    }
    if (items.size() > 0) {
      corpus.add(to - from + 1 + labelTokens, labels, items);
    }
  }

  /** The end of the line counts as a word, whether or not it has a row. */
  private void addWordNgrams(int from, int to) {
    if (to < hashes.size()) {
      int next = hashes.get(to);
      hashes.values()[to] = LineTokens.END_OF_LINE_HASH;
      ngrams.addWordNgrams(hashes.values(), from, to + 1, rows);
      hashes.values()[to] = next;
    } else {
      hashes.add(LineTokens.END_OF_LINE_HASH);
      ngrams.addWordNgrams(hashes.values(), from, to + 1, rows);
    }
  }
}
