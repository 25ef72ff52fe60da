package dev.sluice.sink.mds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON block of a shard that names its columns. No compression, no hashes, no size limit. */
final class MdsConfiguration {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MdsConfiguration() {}

  static byte[] toBytes(List<MdsColumn> columns) {
    String text =
        "{\"column_encodings\": %s, \"column_names\": %s, \"column_sizes\": %s, "
                .formatted(
                    array(columns, c -> quoted(c.encoding().label())),
                    array(columns, c -> quoted(c.name())),
                    array(columns, MdsConfiguration::size))
            + "\"compression\": null, \"format\": \"mds\", \"hashes\": [], "
            + "\"size_limit\": null, \"version\": 2}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException if the block is not what {@link #toBytes} writes for some
   *     columns
   */
  static List<MdsColumn> columns(byte[] block) {
    try {
      JsonNode config = JSON.readTree(block);
      if (config.path("version").asInt() != 2 || !config.path("format").asText().equals("mds")) {
        throw new IllegalArgumentException("not MDS version 2");
      }
      JsonNode names = config.path("column_names");
      JsonNode encodings = config.path("column_encodings");
      List<MdsColumn> columns = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        columns.add(
            new MdsColumn(
                names.get(i).asText(), MdsEncoding.of(encodings.path(i).asText("missing"))));
      }
      if (!Arrays.equals(toBytes(columns), block)) {
        throw new IllegalArgumentException("configuration is not in the form Sluice writes");
      }
      return List.copyOf(columns);
    } catch (IOException e) {
      throw new IllegalArgumentException("configuration is not JSON: " + e.getMessage(), e);
    }
  }

  private static String array(List<MdsColumn> columns, Function<MdsColumn, String> item) {
    return columns.stream().map(item).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String size(MdsColumn column) {
    int size = column.encoding().fixedSize();
    return size == 0 ? "null" : Integer.toString(size);
  }
}
