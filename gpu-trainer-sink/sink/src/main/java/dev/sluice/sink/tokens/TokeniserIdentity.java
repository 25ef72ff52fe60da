package dev.sluice.sink.tokens;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.knuddels.jtokkit.Encodings;
import dev.sluice.schemas.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that decides which ids a text gets, as one JSON document whose SHA-256 is its name. A
 * trainer that finds another identity must not go on: the same id may mean another text.
 *
 * @param vocabularySha256 of the ranks file, tiktoken's format
 * @param bos null: no token begins a document
 * @param eos appended to every document, never made from text
 * @param probe a text with its ids, for a reader to check its own tokeniser with
 */
@JsonPropertyOrder({
  "name",
  "vocabulary_size",
  "vocabulary_sha256",
  "pattern",
  "special_tokens",
  "bos",
  "eos",
  "dtype",
  "implementation",
  "probe"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TokeniserIdentity(
    @JsonProperty("name") String name,
    @JsonProperty("vocabulary_size") int vocabularySize,
    @JsonProperty("vocabulary_sha256") String vocabularySha256,
    @JsonProperty("pattern") String pattern,
    @JsonProperty("special_tokens") SortedMap<String, Integer> specialTokens,
    @JsonProperty("bos") Integer bos,
    @JsonProperty("eos") int eos,
    @JsonProperty("dtype") String dtype,
    @JsonProperty("implementation") Implementation implementation,
    @JsonProperty("probe") Probe probe) {

  /** The library that encodes; a later version might split a text otherwise. */
  @JsonPropertyOrder({"library", "version"})
  public record Implementation(
      @JsonProperty("library") String library, @JsonProperty("version") String version) {}

  /** A text and the ids it gets, the end of text token included. */
  @JsonPropertyOrder({"text", "ids"})
  public record Probe(@JsonProperty("text") String text, @JsonProperty("ids") List<Integer> ids) {}

  static final Implementation JTOKKIT = new Implementation("jtokkit", "1.1.0");

  /**
   * Words, digits, spaces, a contraction, several scripts, an emoji, and a forged special token.
   */
  static final String PROBE =
      "It's 1984:  don't \u00c4\u00dfo \u4f60\u597d \u0645\u0631\u062d\u0628\u0627"
          + " \ud83d\ude80\n\n\tfoo_bar(42);<|endoftext|> ";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public static TokeniserIdentity of(Tokeniser tokeniser) {
    Vocabulary vocabulary = tokeniser.vocabulary();
    return new TokeniserIdentity(
        vocabulary.label(),
        vocabulary.size(),
        vocabularySha256(vocabulary),
        vocabulary.pattern(),
        vocabulary.specialTokens(),
        null,
        vocabulary.endOfText(),
        vocabulary.tokenEncoding().label().substring("ndarray:".length()),
        JTOKKIT,
        new Probe(PROBE, Arrays.stream(tokeniser.encode(PROBE)).boxed().toList()));
  }

  public byte[] toBytes() {
    try {
      String text = JSON.writeValueAsString(this).replace(System.lineSeparator(), "\n");
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 of {@link #toBytes}, lower-case hex. */
  public String sha256() {
    return HexFormat.of().formatHex(DocumentId.digest(toBytes()));
  }

  private static String vocabularySha256(Vocabulary vocabulary) {
    String name = vocabulary.label() + ".tiktoken";
    try (InputStream in = Encodings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("jtokkit does not hold " + name);
      }
      return HexFormat.of().formatHex(DocumentId.digest(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
