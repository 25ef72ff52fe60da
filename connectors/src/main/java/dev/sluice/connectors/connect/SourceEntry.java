package dev.sluice.connectors.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;

/**
 * One file or repository to read.
 *
 * @param path where it is, on the machine of the worker
 * @param uri its name in the stream, unique among all sources, {@code /} separated
 * @param rank place among all sources of the run in canonical order, 0 to {@value #MAX_RANK}
 * @param ref branch, tag or commit of a repository; null is HEAD
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceEntry(
    @JsonProperty(value = "path", required = true) String path,
    @JsonProperty(value = "uri", required = true) String uri,
    @JsonProperty(value = "rank", required = true) int rank,
    @JsonProperty("ref") String ref) {
  public static final int MAX_RANK = (1 << 22) - 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public SourceEntry {
    if (path == null || path.isBlank() || uri == null || uri.isBlank()) {
      throw new IllegalArgumentException("a source has a path and a uri");
    }
    if (rank < 0 || rank > MAX_RANK) {
      throw new IllegalArgumentException(
          "rank of %s must be 0 to %d, but is %d".formatted(uri, MAX_RANK, rank));
    }
  }

  String refOrHead() {
    return ref == null ? "HEAD" : ref;
  }

  /**
   * Reads the value of the key {@code sources}.
   *
   * @return in increasing rank
   * @throws IllegalArgumentException if it is no such list, is empty, or names a uri or rank twice
   */
  public static List<SourceEntry> parse(String json) {
    List<SourceEntry> sources;
    try {
      sources = JSON.readValue(json, new TypeReference<List<SourceEntry>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("sources: " + e.getOriginalMessage(), e);
    }
    if (sources == null || sources.isEmpty() || sources.contains(null)) {
      throw new IllegalArgumentException("sources must name at least one source");
    }
    checkUnique("uri", sources.stream().map(SourceEntry::uri).distinct().count(), sources);
    checkUnique("rank", sources.stream().map(SourceEntry::rank).distinct().count(), sources);
    return sources.stream().sorted(Comparator.comparingInt(SourceEntry::rank)).toList();
  }

  static String format(List<SourceEntry> sources) {
    try {
      return JSON.writeValueAsString(sources);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void checkUnique(String what, long distinct, List<SourceEntry> sources) {
    if (distinct != sources.size()) {
      throw new IllegalArgumentException("sources: each must have its own " + what);
    }
  }
}
