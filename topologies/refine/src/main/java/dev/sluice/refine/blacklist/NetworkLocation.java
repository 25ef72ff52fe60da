package dev.sluice.refine.blacklist;

/**
 * The host of an address as cc_net takes it: what lies between {@code //} and the next {@code /},
 * {@code ?} or {@code #}, as written, with port and user if there are any (Python's {@code
 * urlparse(url).netloc}).
 */
public final class NetworkLocation {
  private NetworkLocation() {}

  /** Null if the address is null or has none. */
  public static String of(String url) {
    if (url == null) {
      return null;
    }
    int start = afterScheme(url);
    if (!url.startsWith("//", start)) {
      return null;
    }
    int end = start + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end == start + 2 ? null : url.substring(start + 2, end);
  }

  /** Past the first colon if all before it is a scheme, else 0. */
  private static int afterScheme(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i == 0 ? 0 : i + 1;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !other)) {
        return 0;
      }
    }
    return 0;
  }
}
