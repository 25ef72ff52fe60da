package dev.sluice.schemas.released;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas of all releases, as they lie in {@code released/<version>/<record>.avsc}. */
final class ReleasedSchemas {
  private static final Path FOLDER = Path.of("released");

  private ReleasedSchemas() {}

  /** Every released version of a record, by its simple name. */
  static List<Schema> of(String record) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    for (Path release : children(FOLDER)) {
      Path file = release.resolve(record + ".avsc");
      if (Files.exists(file)) {
        schemas.add(new Schema.Parser().parse(Files.readString(file)));
      }
    }
    return schemas;
  }

  /** The names of all records ever released. */
  static List<String> records() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path release : children(FOLDER)) {
      for (Path file : children(release)) {
        names.add(file.getFileName().toString().replace(".avsc", ""));
      }
    }
    return names.stream().distinct().toList();
  }

  /** Why a reader with this schema could not read what each writer wrote; empty if it can. */
  static List<String> obstacles(Schema reader, List<Schema> writers) {
    return writers.stream()
        .flatMap(
            writer ->
                checkReaderWriterCompatibility(reader, writer)
                    .getResult()
                    .getIncompatibilities()
                    .stream())
        .map(i -> "%s at %s: %s".formatted(i.getType(), i.getLocation(), i.getMessage()))
        .toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
