package dev.sluice.refine.pii;

/**
 * Which IPv4 addresses are of the public network, after IANA's registry of special-purpose
 * addresses (RFC 6890), class D and class E.
 */
final class PublicIpv4 {
  /** Not public: first address, length of the prefix. */
  private static final int[][] RANGES = {
    {address(0, 0, 0, 0), 8}, // "this network", RFC 791
    {address(10, 0, 0, 0), 8}, // private, RFC 1918
    {address(100, 64, 0, 0), 10}, // shared between carrier and customer, RFC 6598
    {address(127, 0, 0, 0), 8}, // loopback, RFC 1122
    {address(169, 254, 0, 0), 16}, // link-local, RFC 3927
    {address(172, 16, 0, 0), 12}, // private, RFC 1918
    {address(192, 0, 0, 0), 24}, // protocol assignments, RFC 6890
    {address(192, 0, 2, 0), 24}, // documentation, RFC 5737
    {address(192, 88, 99, 0), 24}, // 6to4 relays, withdrawn, RFC 7526
    {address(192, 168, 0, 0), 16}, // private, RFC 1918
    {address(198, 18, 0, 0), 15}, // benchmarking, RFC 2544
    {address(198, 51, 100, 0), 24}, // documentation, RFC 5737
    {address(203, 0, 113, 0), 24}, // documentation, RFC 5737
    {address(224, 0, 0, 0), 4}, // multicast, RFC 5771
    {address(240, 0, 0, 0), 4}, // reserved, RFC 1112, and broadcast, RFC 919
  };

  private PublicIpv4() {}

  private static int address(int a, int b, int c, int d) {
    return a << 24 | b << 16 | c << 8 | d;
  }

  /**
   * @param address the four bytes, the first one highest
   */
  static boolean contains(int address) {
    for (int[] range : RANGES) {
      if ((address ^ range[0]) >>> (32 - range[1]) == 0) {
        return false;
      }
    }
    return true;
  }
}
