package dev.sluice.refine.extract;

/**
 * An element that holds blocks. Containers are numbered in document order, so those within one are
 * the numbers from its own up to {@code end}.
 */
final class Container {

  final String tag;

  /** Index of the container around it, -1 for none. */
  final int parent;

  final int depth;

  /** One past the last container within this one. */
  int end;

  /** What its tag and names say, bits of {@link ElementHints}. */
  final int hints;

  /** The same for it, its parent and the parent of that. */
  final int near;

  /** The same for it and all around it. */
  final int within;

  /** Equal for elements of the same tag and class. */
  final int style;

  Container(String tag, int hints, int style, int parent, Container around, Container aroundThat) {
    this.tag = tag;
    this.style = style;
    this.parent = parent;
    this.hints = hints;
    this.depth = around == null ? 0 : around.depth + 1;
    int above = around == null ? 0 : around.hints;
    this.near = hints | above | (aroundThat == null ? 0 : aroundThat.hints);
    this.within = hints | (around == null ? 0 : around.within);
  }
}
