package dev.sluice.refine.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What becomes of an element when a page is read. */
enum ElementKind {
  /** It and all within is no text. */
  DROPPED,
  /** Its start and end are breaks of the layout. */
  BLOCK,
  EMPHASIS,
  LINK,
  BREAK,
  IMAGE,
  /** Only what is within counts. */
  OTHER;

  private static final Map<String, ElementKind> BY_TAG = byTag();

  static ElementKind of(String tag) {
    return BY_TAG.getOrDefault(tag, OTHER);
  }

  private static Map<String, ElementKind> byTag() {
    Map<String, ElementKind> kinds = new HashMap<>();
    put(kinds, ElementNames.DROPPED, DROPPED);
    put(kinds, ElementNames.BLOCKS, BLOCK);
    put(kinds, ElementNames.EMPHASES, EMPHASIS);
    kinds.put("a", LINK);
    kinds.put("br", BREAK);
    kinds.put("img", IMAGE);
    return kinds;
  }

  private static void put(Map<String, ElementKind> kinds, Set<String> tags, ElementKind kind) {
    tags.forEach(tag -> kinds.put(tag, kind));
  }
}
