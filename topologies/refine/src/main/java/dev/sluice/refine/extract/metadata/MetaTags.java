package dev.sluice.refine.extract.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by name, the first of each name that says something. */
final class MetaTags {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 400;
  private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, String> contents = new HashMap<>();

  void add(Element meta) {
    String content = meta.attr("content");
    content = content.isEmpty() ? meta.attr("value") : content;
    if (content.isBlank() || contents.size() >= MOST_NAMES) {
      return;
    }
    for (String attribute : NAMING) {
      String name = meta.attr(attribute);
      if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
        contents.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content.strip());
      }
    }
  }

  /** What the first of the names has, by their order here; null if none has. */
  String first(String... names) {
    for (String name : names) {
      String content = contents.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
