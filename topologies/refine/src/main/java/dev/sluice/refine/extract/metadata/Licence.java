package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.resource.BundledFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence that a page names.
 *
 * @param id of SPDX's list, such as {@code CC-BY-SA-4.0}, or in its manner for what that does not
 *     list, such as the ports of Creative Commons ({@code CC-BY-2.5-CA}) and addresses without a
 *     version ({@code CC-BY}); null for an address that is not known
 * @param url null if the page names the licence without an address
 */
public record Licence(String id, String url) {
  private static final int LONGEST_NAME = 300;

  /** Creative Commons' addresses, which end in the version and the country of a port. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "creativecommons\\.org/(?:licen[cs]es|publicdomain)"
              + "/(by(?:-nc)?(?:-sa|-nd)?|by-nd-nc|by-sa-nc|zero|mark|publicdomain|certification)"
              + "(?:/(\\d\\.\\d))?(?:/(?!deed|legalcode|rdf)([a-z]{2,6}))?(?:[/.?#].*)?");

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:cc|creative commons:?)[\\s-]*(by(?:[\\s-]nc)?(?:[\\s-](?:sa|nd))?|0|zero)\\b"
              + "(?:[\\s-]*(\\d\\.\\d))?(?:[\\s-]+(de|at|ch|fr|es|it|nl|us|uk|au|ca|igo)\\b)?");

  private static final Map<String, String> ADDRESSES = addresses();

  /** Null if the text is neither an address nor the name of a Creative Commons licence. */
  static Licence stated(String text) {
    String address = PageAddress.absolute(text);
    if (address != null) {
      return new Licence(idOf(address), address);
    }
    String name = ShortText.of(text, LONGEST_NAME);
    Matcher matcher = name == null ? null : NAME.matcher(name.toLowerCase(Locale.ROOT));
    return matcher != null && matcher.find()
        ? new Licence(id(matcher.group(1), matcher.group(2), matcher.group(3)), null)
        : null;
  }

  /** Null if the address leads to no licence that is known by it. */
  static Licence linked(String address) {
    String id = address == null ? null : idOf(address);
    return id == null ? null : new Licence(id, address);
  }

  /** A quick look, for links without end. */
  static boolean mayBeAddress(String address) {
    return address.length() > 12
        && address.length() <= PageAddress.LONGEST
        && (address.contains("licen")
            || address.contains("creativecommons")
            || address.contains("dl-de")
            || address.contains("copyleft"));
  }

  private static String idOf(String address) {
    int host = address.indexOf("//") + 2;
    String place = address.substring(host).toLowerCase(Locale.ROOT);
    place = place.startsWith("www.") ? place.substring(4) : place;
    Matcher commons = ADDRESS.matcher(place);
    if (commons.matches()) {
      return id(commons.group(1), commons.group(2), commons.group(3));
    }
    if (place.startsWith("spdx.org/licenses/")) {
      String name = address.substring(address.indexOf("/licenses/") + 10);
      name = name.endsWith(".html") ? name.substring(0, name.length() - 5) : name;
      return name.matches("[A-Za-z0-9.+-]{2,60}") ? name : null;
    }
    for (Map.Entry<String, String> known : ADDRESSES.entrySet()) {
      if (place.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    return null;
  }

  private static String id(String kind, String version, String port) {
    String name =
        switch (kind) {
          case "zero", "0" -> "CC0";
          case "mark" -> "CC-PDM";
          case "publicdomain", "certification" -> "CC-PDDC";
          case "by-nd-nc" -> "CC-BY-NC-ND";
          case "by-sa-nc" -> "CC-BY-NC-SA";
          default -> "CC-" + kind.replace(' ', '-').toUpperCase(Locale.ROOT);
        };
    if (name.equals("CC0") || name.equals("CC-PDM")) {
      return name + "-1.0";
    }
    String versioned = version == null || name.equals("CC-PDDC") ? name : name + "-" + version;
    return port == null || version == null
        ? versioned
        : versioned + "-" + port.toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String line : BundledFile.text(Licence.class, "licences.tsv").lines().toList()) {
      String[] columns = line.split("\t", -1);
      addresses.put(columns[0], columns[1]);
    }
    return addresses;
  }
}
