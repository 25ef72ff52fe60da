package dev.sluice.refine.blacklist;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Hosts and their categories, 10 bytes a host: sorted 64-bit hashes, and a set of bits for each. A
 * host that is in no list is taken for one that is with a probability of 2^-64 for each listed.
 * Immutable.
 */
public final class HostCategories {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final int DIGEST_CHUNK = 1 << 13;

  private final long[] hashes;
  private final short[] sets;

  private HostCategories(long[] hashes, short[] sets) {
    this.hashes = hashes;
    this.sets = sets;
  }

  /** Number of hosts. */
  public int size() {
    return hashes.length;
  }

  /**
   * Number of the exact set of categories, 0 to {@link CategorySets#LAST}; NaN if the host is in no
   * list.
   *
   * @param host as it is written in the address, its case and port included; null for none
   */
  public double setNumber(String host) {
    int index = host == null ? -1 : Arrays.binarySearch(hashes, hash(host));
    return index < 0 ? Double.NaN : CategorySets.number(sets[index]);
  }

  /** SHA-256 over hosts and categories, in hex: the same whatever order the lists were read in. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer chunk = ByteBuffer.allocate(DIGEST_CHUNK * (Long.BYTES + Short.BYTES));
      for (int i = 0; i < hashes.length; i++) {
        chunk.putLong(hashes[i]).putShort(sets[i]);
        if (!chunk.hasRemaining() || i == hashes.length - 1) {
          digest.update(chunk.flip());
          chunk.clear();
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** FNV-1a over the characters, then the finaliser of SplitMix64. */
  private static long hash(String host) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < host.length(); i++) {
      hash = (hash ^ host.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return hash ^ (hash >>> 31);
  }

  /** Takes the lists line by line. Needs 8 bytes a line besides the index. */
  public static final class Builder {
    private final long[][] hashes = new long[CategorySets.CATEGORIES.size()][16];
    private final int[] sizes = new int[hashes.length];

    /**
     * Adds one line of a list; white space around the host is left out, an empty line ignored.
     *
     * @throws IllegalArgumentException if the category is none of {@link CategorySets#CATEGORIES}
     */
    public void add(String category, String line) {
      int index = CategorySets.CATEGORIES.indexOf(category);
      if (index < 0) {
        throw new IllegalArgumentException(
            "category must be one of %s, but is %s".formatted(CategorySets.CATEGORIES, category));
      }
      String host = line.strip();
      if (host.isEmpty()) {
        return;
      }
      if (sizes[index] == hashes[index].length) {
        hashes[index] = Arrays.copyOf(hashes[index], 2 * sizes[index]);
      }
      hashes[index][sizes[index]++] = hash(host);
    }

    public HostCategories build() {
      int most = 0;
      for (int category = 0; category < hashes.length; category++) {
        Arrays.sort(hashes[category], 0, sizes[category]);
        most += sizes[category];
      }
      long[] merged = new long[most];
      short[] sets = new short[most];
      int[] next = new int[hashes.length];
      int size = 0;
      while (isLeft(next)) {
        merged[size] = least(next);
        sets[size] = take(merged[size], next);
        size++;
      }
      return new HostCategories(Arrays.copyOf(merged, size), Arrays.copyOf(sets, size));
    }

    private boolean isLeft(int[] next) {
      return !Arrays.equals(next, sizes);
    }

    private long least(int[] next) {
      long least = Long.MAX_VALUE;
      for (int category = 0; category < next.length; category++) {
        if (next[category] < sizes[category]) {
          least = Math.min(least, hashes[category][next[category]]);
        }
      }
      return least;
    }

    /** The categories that have the hash next; moves on behind it in all of them. */
    private short take(long hash, int[] next) {
      int set = 0;
      for (int category = 0; category < next.length; category++) {
        while (next[category] < sizes[category] && hashes[category][next[category]] == hash) {
          next[category]++;
          set |= 1 << category;
        }
      }
      return (short) set;
    }
  }
}
