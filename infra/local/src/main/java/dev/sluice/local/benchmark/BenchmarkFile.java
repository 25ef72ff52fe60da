package dev.sluice.local.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.model.BoundedText;
import dev.sluice.local.model.CompressedFile;
import dev.sluice.local.model.CsvTable;
import dev.sluice.local.model.UnreadableSetException;
import dev.sluice.refine.decontaminate.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the items of an evaluation set: JSON lines (.jsonl), a JSON array (.json), comma-separated
 * values with a header (.csv), each also as .gz and, outside of archives, .zst; or a .zip of these,
 * whose files of other kinds are passed over. Which fields are looked at is {@link Item}'s matter.
 */
public final class BenchmarkFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ENTRIES = 10_000;

  private final Predicate<String> chosen;
  private final List<Passage> passages = new ArrayList<>();

  private BenchmarkFile(Predicate<String> chosen) {
    this.chosen = chosen;
  }

  /**
   * @param chosen by name, the files in an archive that are read
   * @throws UnreadableSetException if a file is damaged or of no known kind, or none has an item
   */
  public static List<Passage> read(Path file, Predicate<String> chosen) throws IOException {
    BenchmarkFile reading = new BenchmarkFile(chosen);
    String name = file.getFileName().toString();
    if (name.endsWith(".zip")) {
      reading.readZip(file);
    } else if (kind(name).isEmpty()) {
      throw new UnreadableSetException(
          file.toString(), "of no known kind; known are .jsonl .json .csv (.gz, .zst) and .zip");
    } else {
      try (InputStream in = CompressedFile.open(file)) {
        reading.readText(name, file.toString(), BoundedText.of(in, file.toString()));
      }
    }
    if (reading.passages.isEmpty()) {
      throw new UnreadableSetException(
          file.toString(), "no item with a question, an answer or a text: " + Item.FIELDS);
    }
    return reading.passages;
  }

  private static String kind(String name) {
    String plain = name.replaceAll("\\.(gz|zst)$", "");
    return plain.matches(".*\\.(jsonl|json|csv)") ? plain.substring(plain.lastIndexOf('.')) : "";
  }

  private void readZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableSetException(file.toString(), "more than " + MOST_ENTRIES + " entries");
      }
      for (ZipEntry entry :
          zip.stream()
              .filter(it -> !it.isDirectory() && !it.getName().endsWith(".zst"))
              .filter(it -> !kind(it.getName()).isEmpty() && chosen.test(it.getName()))
              .map(ZipEntry.class::cast)
              .sorted((a, b) -> a.getName().compareTo(b.getName()))
              .toList()) {
        String place = file + "!" + entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
          InputStream plain = entry.getName().endsWith(".gz") ? new GZIPInputStream(in) : in;
          readText(entry.getName(), place, BoundedText.of(plain, place));
        }
      }
    } catch (ZipException e) {
      throw new UnreadableSetException(file.toString(), "damaged: " + e.getMessage(), e);
    }
  }

  private void readText(String name, String place, String text) {
    switch (kind(name)) {
      case ".csv" -> readCsv(name, place, text);
      case ".json" -> readJson(name, place, text);
      default -> readLines(name, place, text);
    }
  }

  private void readLines(String name, String place, String text) {
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        add(name, i + 1, parse(place + ":" + (i + 1), lines[i]));
      }
    }
  }

  private void readJson(String name, String place, String text) {
    JsonNode items = parse(place, text);
    if (!items.isArray()) {
      throw new UnreadableSetException(place, "not an array of items");
    }
    for (int i = 0; i < items.size(); i++) {
      add(name, i + 1, items.get(i));
    }
  }

  private void readCsv(String name, String place, String text) {
    CsvTable table = CsvTable.parse(place, text);
    for (int row = 0; row < table.rows().size(); row++) {
      ObjectNode item = JSON.createObjectNode();
      for (int column = 0; column < table.header().size(); column++) {
        item.put(table.header().get(column), table.rows().get(row).get(column));
      }
      add(name, row + 1, item);
    }
  }

  private void add(String name, int number, JsonNode json) {
    Item.of(json, name + "#" + number).ifPresent(passages::add);
  }

  private static JsonNode parse(String place, String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UnreadableSetException(place, "no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
