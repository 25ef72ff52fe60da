package dev.sluice.connectors.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Parses one line: strict UTF-8, one strict JSON object, fields named at most once. */
final class JsonLineParser {
  private static final int MAX_NUMBER = 100;
  private static final int MAX_NAME = 1000;

  private final JsonFactory json;

  JsonLineParser(JsonlLimits limits) {
    this.json =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.nesting())
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(limits.lineBytes())
                    .build())
            .build();
  }

  JsonLine parse(byte[] line) throws UnreadableLineException {
    String decoded = decode(line);
    Fields fields = new Fields();
    try (JsonParser parser = json.createParser(decoded)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableLineException("malformed_json", "the line is no JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        fields.take(parser);
      }
      if (parser.nextToken() != null) {
        throw new UnreadableLineException("malformed_json", "more than one value on the line");
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableLineException("malformed_json", e.getOriginalMessage());
    } catch (UnreadableLineException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableLineException("malformed_json", e.toString());
    }
    return fields.line();
  }

  private static String decode(byte[] line) throws UnreadableLineException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableLineException("invalid_utf8", e.toString());
    }
  }

  private static final class Fields {
    private boolean textSeen;
    private String text;
    private String id;
    private String url;
    private Long timestamp;
    private String language;
    private String title;

    /** At a field name; leaves the parser at the last token of its value. */
    void take(JsonParser parser) throws IOException {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      String string = value == JsonToken.VALUE_STRING ? parser.getText() : null;
      switch (name) {
        case "text" -> {
          textSeen = true;
          text = string;
        }
        case "id" -> id = value.isNumeric() ? parser.getText() : string;
        case "url" -> url = string;
        case "language" -> language = string;
        case "title" -> title = string;
        case "timestamp" ->
            timestamp =
                value.isNumeric()
                    ? Timestamps.of(parser.getDoubleValue())
                    : string == null ? null : Timestamps.parse(string);
        default -> {
          // other fields are ignored
        }
      }
      parser.skipChildren();
    }

    JsonLine line() throws UnreadableLineException {
      if (text == null) {
        throw textSeen
            ? new UnreadableLineException("invalid_text", "text is not a string")
            : new UnreadableLineException("missing_text", "the object has no text");
      }
      checkUnicode("text", text);
      checkUnicode("id", id);
      checkUnicode("url", url);
      checkUnicode("language", language);
      checkUnicode("title", title);
      return new JsonLine(text, id, url, timestamp, language, title);
    }

    /** An escape can write half a surrogate pair, which is no character and has no UTF-8. */
    private static void checkUnicode(String name, String value) throws UnreadableLineException {
      if (value != null && !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
        throw new UnreadableLineException("invalid_unicode", "lone surrogate in " + name);
      }
    }
  }
}
