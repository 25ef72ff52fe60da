package dev.sluice.refine.classify.train;

import java.util.Arrays;

/** Distinct byte strings, numbered from 0 in the order they came; one array holds all bytes. */
final class ByteStrings {
  private static final int SPREAD = 0x9E3779B1;

  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[256];
  private int[] hashes = new int[256];
  private int[] table = new int[512];
  private int size;

  ByteStrings() {
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  int byteCount() {
    return starts[size];
  }

  /** The number of a string whose hash is {@code hash}, or -1. */
  int find(byte[] source, int from, int to, int hash) {
    return table[slot(source, from, to, hash)];
  }

  /** The number of a string, which it gets now if it is new. */
  int add(byte[] source, int from, int to, int hash) {
    int slot = slot(source, from, to, hash);
    if (table[slot] >= 0) {
      return table[slot];
    }
    int id = size;
    append(source, from, to, hash);
    table[slot] = id;
    if (size * 2 > table.length) {
      rehash();
    }
    return id;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int id) {
    return starts[id];
  }

  int end(int id) {
    return starts[id + 1];
  }

  int hash(int id) {
    return hashes[id];
  }

  byte[] copy(int id) {
    return Arrays.copyOfRange(bytes, starts[id], starts[id + 1]);
  }

  private void append(byte[] source, int from, int to, int hash) {
    int end = starts[size] + to - from;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, grown(bytes.length)));
    }
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, grown(starts.length));
      hashes = Arrays.copyOf(hashes, starts.length);
    }
    System.arraycopy(source, from, bytes, starts[size], to - from);
    hashes[size] = hash;
    size++;
    starts[size] = end;
  }

  private static int grown(int length) {
    return (int) Math.min(length * 2L, Integer.MAX_VALUE - 8);
  }

  private void rehash() {
    table = new int[table.length * 2];
    Arrays.fill(table, -1);
    for (int id = 0; id < size; id++) {
      table[slot(bytes, starts[id], starts[id + 1], hashes[id])] = id;
    }
  }

  /** Where the string is, or the free slot where it belongs. */
  private int slot(byte[] source, int from, int to, int hash) {
    int mask = table.length - 1;
    int mixed = hash * SPREAD;
    int slot = (mixed ^ (mixed >>> 15)) & mask;
    while (table[slot] >= 0 && !holds(table[slot], source, from, to, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int id, byte[] source, int from, int to, int hash) {
    return hashes[id] == hash && Arrays.equals(bytes, starts[id], starts[id + 1], source, from, to);
  }
}
