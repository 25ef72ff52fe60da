package dev.sluice.sink.tokens;

import com.knuddels.jtokkit.api.EncodingType;
import dev.sluice.sink.mds.MdsEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The vocabularies a shard can be written with. Patterns and special tokens are those published
 * with tiktoken; the pattern is recorded for identity and is not compiled here. Ids of {@link
 * #R50K_BASE} fit 16 bits, the others do not.
 */
public enum Vocabulary {
  R50K_BASE(
      EncodingType.R50K_BASE,
      50_257,
      MdsEncoding.UINT16_ARRAY,
      "'(?:[sdmt]|ll|ve|re)| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
      Map.of("<|endoftext|>", 50_256)),
  CL100K_BASE(
      EncodingType.CL100K_BASE,
      100_277,
      MdsEncoding.UINT32_ARRAY,
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}"
          + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
      Map.of(
          "<|endoftext|>", 100_257,
          "<|fim_prefix|>", 100_258,
          "<|fim_middle|>", 100_259,
          "<|fim_suffix|>", 100_260,
          "<|endofprompt|>", 100_276)),
  O200K_BASE(
      EncodingType.O200K_BASE,
      200_019,
      MdsEncoding.UINT32_ARRAY,
      "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+"
          + "(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
          + "|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*"
          + "(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
          + "|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
      Map.of("<|endoftext|>", 199_999, "<|endofprompt|>", 200_018));

  private static final String END_OF_TEXT = "<|endoftext|>";

  private final EncodingType type;
  private final int size;
  private final MdsEncoding tokenEncoding;
  private final String pattern;

  // Own copy, never handed out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final SortedMap<String, Integer> specialTokens;

  Vocabulary(
      EncodingType type,
      int size,
      MdsEncoding tokenEncoding,
      String pattern,
      Map<String, Integer> specialTokens) {
    this.type = type;
    this.size = size;
    this.tokenEncoding = tokenEncoding;
    this.pattern = pattern;
    this.specialTokens = new TreeMap<>(specialTokens);
  }

  /**
   * @throws IllegalArgumentException if there is no vocabulary of that name
   */
  public static Vocabulary of(String label) {
    return Arrays.stream(values())
        .filter(v -> v.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "tokenizer must be one of %s, but is '%s'".formatted(labels(), label)));
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Vocabulary::label).toList();
  }

  public String label() {
    return type.getName();
  }

  /** One more than the greatest id. */
  public int size() {
    return size;
  }

  /** How a shard stores the ids. */
  public MdsEncoding tokenEncoding() {
    return tokenEncoding;
  }

  /** The token after every document. */
  public int endOfText() {
    return specialTokens.get(END_OF_TEXT);
  }

  EncodingType type() {
    return type;
  }

  String pattern() {
    return pattern;
  }

  SortedMap<String, Integer> specialTokens() {
    return new TreeMap<>(specialTokens);
  }
}
