package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * An n-gram model of order 2 or more. Safe for use by threads, each with a scorer of its own. A
 * binary file stays where it is mapped; ARPA text becomes arrays of about its own size.
 */
public final class KenlmModel {
  private final int order;
  private final Vocabulary vocabulary;
  private final Supplier<NgramLookup> lookups;

  private KenlmModel(int order, Vocabulary vocabulary, Supplier<NgramLookup> lookups) {
    this.order = order;
    this.vocabulary = vocabulary;
    this.lookups = lookups;
  }

  /**
   * Reads a binary file's layout, or all of an ARPA file. What a binary file's records say is
   * checked when they are used: a scorer throws {@link InvalidModelException} too.
   *
   * @throws InvalidModelException if it is no such file, is damaged, or of a kind not read here
   */
  public static KenlmModel read(ModelBytes bytes) {
    if (!BinaryHeader.isBinary(bytes)) {
      ArpaModel arpa = new ArpaReader(bytes).read();
      return new KenlmModel(arpa.order(), arpa.vocabulary(), () -> new ArpaLookup(arpa));
    }
    BinaryHeader header = BinaryHeader.read(bytes);
    Regions regions = new Regions(bytes, header.size());
    KenlmModel model =
        header.type().isTrie() ? trie(bytes, regions, header) : probing(bytes, regions, header);
    if (header.hasWords()) {
      checkWords(bytes, regions);
    }
    return model;
  }

  private static KenlmModel probing(ModelBytes bytes, Regions regions, BinaryHeader header) {
    Vocabulary vocabulary = ProbingVocabulary.read(bytes, regions, header);
    ProbingTables tables = ProbingTables.read(bytes, regions, header);
    return new KenlmModel(header.order(), vocabulary, () -> new ProbingLookup(bytes, tables));
  }

  private static KenlmModel trie(ModelBytes bytes, Regions regions, BinaryHeader header) {
    Vocabulary vocabulary = SortedVocabulary.read(bytes, regions, header);
    Trie trie = Trie.read(bytes, regions, header);
    return new KenlmModel(header.order(), vocabulary, () -> new TrieLookup(bytes, trie));
  }

  /** The words, which nothing here needs, show whether the layout was right and the file whole. */
  private static void checkWords(ModelBytes bytes, Regions regions) {
    long at = regions.pass("<unk>".length() + 1, 1, "the list of words");
    byte[] first = new byte["<unk>".length() + 1];
    bytes.get(at, first, first.length);
    if (!new String(first, StandardCharsets.ISO_8859_1).equals("<unk>\0")) {
      throw new InvalidModelException(at, "the list of words does not start with <unk>");
    }
    if (bytes.getByte(bytes.size() - 1) != 0) {
      throw new InvalidModelException(bytes.size() - 1, "the file ends inside the list of words");
    }
  }

  /** Length of its longest n-grams. */
  public int order() {
    return order;
  }

  /** For one thread. */
  public SentenceScorer scorer() {
    return new SentenceScorer(vocabulary, lookups.get(), order);
  }
}
