package dev.sluice.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The texts of a JSON lines file, one after the other. */
public final class JsonTexts {
  private JsonTexts() {}

  /**
   * Reads the first documents of a file, decompressed if its name ends in .gz or .zst.
   *
   * @param most documents at most
   * @return how many there were
   * @throws UnreadableSetException naming the line that is no JSON object with a text
   */
  public static long read(Path file, long most, Consumer<String> to) throws IOException {
    ObjectMapper json = new ObjectMapper();
    long read = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(CompressedFile.open(file), StandardCharsets.UTF_8))) {
      for (String line = read < most ? lines.readLine() : null;
          line != null;
          line = read < most ? lines.readLine() : null) {
        JsonNode text = json.readTree(line).path("text");
        if (!text.isTextual()) {
          throw new UnreadableSetException(file + ":" + (read + 1), "no text in the line");
        }
        to.accept(text.textValue());
        read++;
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableSetException(
          file + ":" + (read + 1), "no JSON: " + e.getOriginalMessage(), e);
    }
    return read;
  }
}
