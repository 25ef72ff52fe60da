package dev.sluice.refine.takedown;

import java.util.Locale;
import java.util.Optional;

/**
 * A URL in the form in which URLs are compared. Conservative: only what RFC 3986 (6.2.2.1, 6.2.3)
 * says can never make a difference is taken away. Scheme and host in lower case, the default port
 * of http and https and the fragment off, an empty path is {@code /}. Path and query stay as they
 * are, letter by letter, and so do {@code www.} and the scheme. Anything without {@code ://} is
 * left alone but for its fragment.
 */
public final class Address {
  /** Longer ones are cut and end in a hash of the whole. */
  public static final int MOST_CHARACTERS = 1024;

  private static final String SCHEME_END = "://";

  private Address() {}

  /** Null for null and for white space alone. */
  public static String of(String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String whole = withoutFragment(url.strip());
    int scheme = whole.indexOf(SCHEME_END);
    if (scheme <= 0 || !isScheme(whole.substring(0, scheme))) {
      return bounded(whole);
    }
    String schemeName = whole.substring(0, scheme).toLowerCase(Locale.ROOT);
    int start = scheme + SCHEME_END.length();
    int end = authorityEnd(whole, start);
    int host = whole.lastIndexOf('@', end - 1) + 1; // 0 or before start without a user
    host = Math.max(host, start);
    String hostAndPort =
        withoutDefaultPort(schemeName, whole.substring(host, end).toLowerCase(Locale.ROOT));
    String rest = whole.substring(end);
    return bounded(
        schemeName
            + SCHEME_END
            + whole.substring(start, host)
            + hostAndPort
            + (rest.startsWith("/") ? "" : "/")
            + rest);
  }

  /** The host of an {@link #of} address, without port and user; empty if it has none. */
  public static Optional<String> host(String address) {
    int scheme = address == null ? -1 : address.indexOf(SCHEME_END);
    if (scheme <= 0) {
      return Optional.empty();
    }
    int start = scheme + SCHEME_END.length();
    int end = authorityEnd(address, start);
    int host = Math.max(start, address.lastIndexOf('@', end - 1) + 1);
    String hostAndPort = address.substring(host, end);
    int colon = hostAndPort.startsWith("[") ? -1 : hostAndPort.indexOf(':');
    String name = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** 64 bits of an address, never 0: the key under which the versions of a page meet. */
  public static long hash(String address) {
    long hash = 0xCBF29CE484222325L; // FNV-1a over the UTF-16 units, then Stafford's mix 13
    for (int i = 0; i < address.length(); i++) {
      hash = (hash ^ address.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }

  private static String withoutFragment(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }

  private static boolean isScheme(String name) {
    return name.chars()
        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
  }

  private static int authorityEnd(String url, int start) {
    int end = start;
    while (end < url.length() && "/?".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String withoutDefaultPort(String scheme, String hostAndPort) {
    String port =
        switch (scheme) {
          case "http" -> ":80";
          case "https" -> ":443";
          default -> ":";
        };
    if (hostAndPort.endsWith(port)) {
      return hostAndPort.substring(0, hostAndPort.length() - port.length());
    }
    return hostAndPort.endsWith(":")
        ? hostAndPort.substring(0, hostAndPort.length() - 1)
        : hostAndPort;
  }

  private static String bounded(String address) {
    return address.length() <= MOST_CHARACTERS
        ? address
        : "%s#%016x".formatted(address.substring(0, MOST_CHARACTERS), hash(address));
  }
}
