package dev.sluice.refine.pii;

/**
 * Which IPv6 addresses are of the public network, after IANA's registry of special-purpose
 * addresses (RFC 6890) and RFC 4291. Space not handed out yet counts as public. An address that
 * carries an IPv4 address is as public as that one.
 */
final class PublicIpv6 {
  private static final long MAPPED = 0xFFFF;
  private static final long TRANSLATED = 0x0064_FF9B_0000_0000L; // RFC 6052

  /** Not public: upper half of the first address, length of the prefix, at most 64. */
  private static final long[][] RANGES = {
    {0x0064_FF9B_0001_0000L, 48}, // local translation, RFC 8215
    {0x0100_0000_0000_0000L, 64}, // discard only, RFC 6666
    {0x2001_0000_0000_0000L, 23}, // protocol assignments, RFC 2928: Teredo, ORCHID, benchmarking
    {0x2001_0DB8_0000_0000L, 32}, // documentation, RFC 3849
    {0x3FFF_0000_0000_0000L, 20}, // documentation, RFC 9637
    {0x5F00_0000_0000_0000L, 16}, // segment routing, RFC 9602
    {0xFC00_0000_0000_0000L, 7}, // unique local, RFC 4193
    {0xFE80_0000_0000_0000L, 10}, // link-local, RFC 4291
    {0xFEC0_0000_0000_0000L, 10}, // site-local, withdrawn, RFC 3879
    {0xFF00_0000_0000_0000L, 8}, // multicast, RFC 4291
  };

  private PublicIpv6() {}

  /**
   * @param high the first eight bytes
   * @param low the last eight bytes
   */
  static boolean contains(long high, long low) {
    if (high == 0 && low >>> 32 == MAPPED) { // RFC 4291
      return PublicIpv4.contains((int) low);
    }
    if (high == 0 && low >>> 32 == 0) { // unspecified, loopback, IPv4-compatible, RFC 4291
      return false;
    }
    if (high == TRANSLATED && low >>> 32 == 0) {
      return PublicIpv4.contains((int) low);
    }
    if (high >>> 48 == 0x2002) { // 6to4, RFC 3056
      return PublicIpv4.contains((int) (high >>> 16));
    }
    for (long[] range : RANGES) {
      if ((high ^ range[0]) >>> (64 - range[1]) == 0) {
        return false;
      }
    }
    return true;
  }
}
