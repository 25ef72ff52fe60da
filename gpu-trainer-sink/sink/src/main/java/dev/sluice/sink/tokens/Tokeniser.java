package dev.sluice.sink.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.IntArrayList;

/**
 * Encodes documents. Text that spells a special token is spelled out in ordinary tokens: web text
 * cannot forge a document boundary. Thread-safe.
 */
public final class Tokeniser {
  private final Vocabulary vocabulary;
  private final Encoding encoding;

  /** Loads the vocabulary: up to a few seconds, tens of megabytes. */
  public Tokeniser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.encoding = Encodings.newLazyEncodingRegistry().getEncoding(vocabulary.type());
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The ids of the text and the end of text token, so never empty. */
  public int[] encode(String text) {
    IntArrayList tokens = encoding.encodeOrdinary(text);
    tokens.add(vocabulary.endOfText());
    return tokens.toArray();
  }
}
