package dev.sluice.refine.extract.charset;

/** How often each two neighbouring bytes occur that are not both ASCII. */
final class BytePairs {

  /** First byte and second byte in one, each unsigned; ascending. */
  final int[] pairs;

  final int[] counts;

  /** Sum of the counts. */
  final int total;

  BytePairs(byte[] bytes, int end) {
    int[] histogram = new int[1 << 16];
    int last = ' ';
    for (int i = 0; i <= end; i++) {
      int next = i < end ? bytes[i] & 0xFF : ' ';
      histogram[last << 8 | next]++;
      last = next;
    }
    int distinct = 0;
    int sum = 0;
    for (int pair = 0; pair < histogram.length; pair++) {
      if (histogram[pair] > 0 && (pair & 0x8080) != 0) {
        distinct++;
        sum += histogram[pair];
      }
    }
    pairs = new int[distinct];
    counts = new int[distinct];
    total = sum;
    int i = 0;
    for (int pair = 0; pair < histogram.length; pair++) {
      if (histogram[pair] > 0 && (pair & 0x8080) != 0) {
        pairs[i] = pair;
        counts[i++] = histogram[pair];
      }
    }
  }
}
