package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses on the web. */
final class PageAddress {
  /** Longer ones are of no use to anybody. */
  static final int LONGEST = 2048;

  private PageAddress() {}

  /** The address if it is absolute, http or https, has a host and is not too long; else null. */
  static String absolute(String text) {
    return resolved(null, text);
  }

  /**
   * @param base null if unknown: relative addresses are null then
   */
  static String resolved(String base, String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    try {
      URI address = new URI(CharacterDecoder.clean(text.strip()).replace(" ", "%20"));
      if (!address.isAbsolute() && base != null) {
        address = new URI(base).resolve(address);
      }
      String scheme = address.getScheme();
      boolean web =
          scheme != null
              && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
              && address.getRawAuthority() != null
              && !address.getRawAuthority().isEmpty();
      String whole = address.toString();
      return web && whole.length() <= LONGEST
          ? scheme.toLowerCase(Locale.ROOT) + whole.substring(scheme.length())
          : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // a page may write anything there
    }
  }
}
