package dev.sluice.refine.extract;

/**
 * An element that holds blocks. Containers are numbered in document order, so those within one are
 * the numbers from its own up to {@code end}.
 */
final class Container {

  final String tag;
  final int parent;

  /** One past the last container within this one. */
  int end;

  /** Set for what is set apart from the main text: navigation, footers, forms, comments. */
  final boolean aside;

  /** What its name says: above 0 for main content, below for furniture. */
  final int hint;

  Container(String tag, int parent, boolean aside, int hint) {
    this.tag = tag;
    this.parent = parent;
    this.aside = aside;
    this.hint = hint;
  }
}
