package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes {@code licenses.bin} from lines of id, tab, text in Base64. */
public final class BuildLicenseIndex {
  /** Shingles kept of one licence. */
  private static final int MOST_SAMPLES = 256;

  /** A text of fewer says nothing: one that only points elsewhere, or only claims a copyright. */
  private static final int LEAST_SHINGLES = 10;

  private BuildLicenseIndex() {}

  public static void main(String[] args) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    List<String> leftOut = new ArrayList<>();
    int count = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] cells = line.split("\t", -1);
      Document text =
          new Document(
              new String(Base64.getDecoder().decode(cells[1]), StandardCharsets.UTF_8));
      LicenseShingles shingles =
          new LicenseShingles(LicenseWords.of(text, 0, text.length()));
      if (shingles.size() < LEAST_SHINGLES) {
        leftOut.add(cells[0]);
        continue;
      }
      write(out, cells[0], shingles);
      count++;
    }
    try (DataOutputStream file =
        new DataOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      file.writeShort(count);
      bytes.writeTo(file);
    }
    System.out.printf(
        "%d licences, %d bytes; too short: %s%n", count, bytes.size() + 2, leftOut);
  }

  private static void write(DataOutputStream out, String id, LicenseShingles shingles)
      throws IOException {
    int level = 0;
    char[] sample = sample(shingles, level);
    while (sample.length > MOST_SAMPLES) {
      sample = sample(shingles, ++level);
    }
    out.writeByte(id.length());
    out.writeBytes(id);
    out.writeByte(level);
    out.writeInt(shingles.size());
    out.writeShort(sample.length);
    for (char fingerprint : sample) {
      out.writeChar(fingerprint);
    }
  }

  private static char[] sample(LicenseShingles shingles, int level) {
    StringBuilder sample = new StringBuilder();
    for (long shingle : shingles.slots()) {
      if (shingle != 0 && LicenseShingles.level(shingle) >= level) {
        sample.append(LicenseShingles.fingerprint(shingle));
      }
    }
    char[] fingerprints = sample.toString().toCharArray();
    java.util.Arrays.sort(fingerprints);
    return fingerprints;
  }
}
