package dev.sluice.refine.extract;

import java.util.List;

/**
 * Tells rows of data from tables that only lay out a page: at least two blocks of a table, and half
 * of those that lie in no table within it, are rows of several cells.
 */
final class DataTables {

  private static final int FEWEST_ROWS = 2;
  private static final int OUTSIDE = -1;

  private final List<Container> containers;
  private final int[] tables;
  private final int[] blocks;
  private final int[] rows;

  DataTables(Page page) {
    containers = page.containers();
    tables = new int[containers.size()];
    blocks = new int[containers.size()];
    rows = new int[containers.size()];
    for (int i = 0; i < tables.length; i++) {
      Container container = containers.get(i);
      int around = container.parent < 0 ? OUTSIDE : tables[container.parent];
      tables[i] = container.tag.equals("table") ? i : around;
    }
    for (Block block : page.blocks()) {
      int table = table(block);
      if (table != OUTSIDE) {
        blocks[table]++;
        rows[table] += isRow(block) ? 1 : 0;
      }
    }
  }

  /** Whether the block is part of a table of data. */
  boolean hold(Block block) {
    int table = table(block);
    return table != OUTSIDE && rows[table] >= FEWEST_ROWS && 2 * rows[table] >= blocks[table];
  }

  private int table(Block block) {
    return block.container() < 0 ? OUTSIDE : tables[block.container()];
  }

  private boolean isRow(Block block) {
    return containers.get(block.container()).tag.equals("tr") && block.text().indexOf('\t') >= 0;
  }
}
