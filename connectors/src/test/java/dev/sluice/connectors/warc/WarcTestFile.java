package dev.sluice.connectors.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Reading;
import dev.sluice.connectors.Readings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A file under test, and what holds for every file. */
record WarcTestFile(Path path, WarcLimits limits) {
  static WarcTestFile of(Path folder, String name, byte[] bytes) throws IOException {
    return new WarcTestFile(Files.write(folder.resolve(name), bytes), WarcLimits.DEFAULT);
  }

  DocumentReader open(ReadPosition from) throws IOException {
    return WarcDocuments.open(path, new Origin("s", "f.warc"), limits, from);
  }

  Readings read() throws IOException {
    return Readings.of(this::open);
  }

  /** A reader opened anywhere yields what the first one would have. */
  void assertResumable() throws IOException {
    Readings all = read();
    for (int i = 0; i < all.positions().size(); i++) {
      int next = Math.min(i, all.readings().size());
      assertThat(Readings.of(this::open, all.positions().get(i)).readings())
          .as("from %s", all.positions().get(i))
          .isEqualTo(all.readings().subList(next, all.readings().size()));
    }
  }

  /**
   * Readings do not overlap, and what lies between them is sound records and counted as skipped.
   */
  void assertEveryByteAccounted() throws IOException {
    byte[] file = Files.readAllBytes(path);
    Readings all = read();
    long end = 0;
    long between = 0;
    for (Reading reading : all.readings()) {
      long from = from(reading);
      assertThat(from).isGreaterThanOrEqualTo(end);
      between += records(Arrays.copyOfRange(file, (int) end, (int) from));
      end = from + length(reading);
    }
    assertThat(end).isLessThanOrEqualTo(file.length);
    between += records(Arrays.copyOfRange(file, (int) end, file.length));
    assertThat(all.skippedInAll()).isEqualTo(between);
    ReadPosition last = all.positions().get(all.positions().size() - 1);
    assertThat(last.byteOffset()).isEqualTo(file.length);
  }

  private static long from(Reading reading) {
    return reading instanceof Reading.Captured captured
        ? captured.document().getByteOffset()
        : ((Reading.Unreadable) reading).letter().getByteOffset();
  }

  private static long length(Reading reading) {
    return reading instanceof Reading.Captured captured
        ? captured.document().getByteLength()
        : ((Reading.Unreadable) reading).letter().getByteLength();
  }

  /** How many whole records the bytes are; fails if they are anything else. */
  private static long records(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return 0;
    }
    byte[] plain = bytes;
    if (bytes[0] == 0x1f) {
      plain = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    String text = new String(plain, ISO_8859_1);
    assertThat(text).startsWith("WARC/1.0\r\nWARC-Type: ").endsWith("\r\n\r\n");
    assertThat(text).doesNotContain("WARC-Type: response", "WARC-Type: conversion");
    return text.split("WARC/1\\.0\r\n", -1).length - 1L;
  }
}
