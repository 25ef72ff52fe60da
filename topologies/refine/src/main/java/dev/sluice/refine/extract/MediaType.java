package dev.sluice.refine.extract;

import java.util.Locale;

/**
 * A declared media type, taken apart without ever failing.
 *
 * @param essence type and subtype in lower case; empty if none was declared
 * @param charset the charset parameter, null if there is none
 */
record MediaType(String essence, String charset) {

  /** What is understood of the declaration; null is no declaration. */
  static MediaType parse(String declared) {
    if (declared == null) {
      return new MediaType("", null);
    }
    String[] parts = declared.split(";");
    String essence = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
    for (int i = 1; i < parts.length; i++) {
      String[] parameter = parts[i].split("=", 2);
      if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset")) {
        return new MediaType(essence, parameter[1].strip().replace("\"", "").replace("'", ""));
      }
    }
    return new MediaType(essence, null);
  }

  boolean isHtml() {
    return essence.equals("text/html") || essence.equals("application/xhtml+xml");
  }

  /** Nothing declared, or nothing more than that there are bytes. */
  boolean isUnknown() {
    return essence.isEmpty() || essence.equals("application/octet-stream");
  }
}
