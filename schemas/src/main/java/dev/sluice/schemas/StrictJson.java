package dev.sluice.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What travels in headers, as UTF-8 JSON. It is read to the letter: every field, no other, of its
 * own kind, and nothing behind.
 */
final class StrictJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  private StrictJson() {}

  static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param name of the type, for people
   * @throws IllegalArgumentException if the bytes are no such value
   */
  static <T> T read(byte[] bytes, Class<T> type, String name) {
    try {
      T value = JSON.readValue(bytes, type);
      if (value == null) {
        throw new IllegalArgumentException("not a %s: null".formatted(name));
      }
      return value;
    } catch (IOException e) {
      throw new IllegalArgumentException("not a %s: %s".formatted(name, e.getMessage()), e);
    }
  }
}
