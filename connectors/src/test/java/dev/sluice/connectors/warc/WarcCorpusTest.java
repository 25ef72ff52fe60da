package dev.sluice.connectors.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Readings;
import dev.sluice.connectors.SharedData;
import dev.sluice.connectors.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarcCorpusTest {
  @Test
  void everySampleIsReadToItsEnd() throws IOException {
    Path folder = SharedData.folder("warc");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(f -> SourceKind.of(f.getFileName().toString()).isPresent())
              .sorted()
              .toList();
    }
    assertThat(files).isNotEmpty();
    StringBuilder table = new StringBuilder("documents  skipped  dead letters  file\n");
    long documents = 0;
    for (Path file : files) {
      Readings readings = read(file, ReadPosition.START);
      ReadPosition end = readings.positions().get(readings.positions().size() - 1);
      assertThat(end.byteOffset()).as("end of %s", file).isEqualTo(Files.size(file));
      documents += readings.documents().size();
      table.append(
          "%9d  %7d  %12d  %s %s%n"
              .formatted(
                  readings.documents().size(),
                  readings.skippedInAll(),
                  readings.letters().size(),
                  folder.relativize(file),
                  readings.letters().stream()
                      .limit(3)
                      .map(l -> l.getReason() + "@" + l.getSourcePosition() + ": " + l.getDetail())
                      .toList()));
    }
    System.out.println(table);
    assertThat(documents).isGreaterThan(600);
  }

  @Test
  void documentsOfRealFilesAreTheSameAfterARestartAnywhere() throws IOException {
    Path folder = SharedData.folder("warc/samples");
    for (String name :
        List.of(
            "chatnoir-eu+chatnoir-resiliparse/warcfile.warc.gz",
            "commoncrawl+whirlwind-python/whirlwind.warc.wet.gz",
            "webrecorder+warcio/example.arc.gz",
            "webrecorder+pywb/example.warc")) {
      Path file = folder.resolve(name);
      Readings all = read(file, ReadPosition.START);
      for (int i = 1; i < all.positions().size(); i++) {
        Readings rest = read(file, all.positions().get(i));
        assertThat(rest.readings())
            .isEqualTo(
                all.readings().subList(Math.min(i, all.readings().size()), all.readings().size()));
      }
    }
  }

  private static Readings read(Path file, ReadPosition from) throws IOException {
    return Readings.of(
        at ->
            DocumentReaders.open(
                SourceKind.WARC, file, file.getFileName().toString(), "s", "HEAD", at),
        from);
  }
}
