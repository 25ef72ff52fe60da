package dev.sluice.refine.extract;

import java.util.List;

/**
 * A page cut into blocks, in document order. Scripts, styles and hidden elements are gone already.
 *
 * @param title null if the page has none
 */
record Page(String title, StatedText stated, List<Block> blocks, List<Container> containers) {}
