package dev.sluice.refine.dedup.run;

import java.util.ArrayList;
import java.util.List;

/** Of several, of which no two have the same key. */
final class MergedEntries implements Entries {
  private final List<Entries> left;
  private Entries current;

  MergedEntries(List<? extends Entries> parts) {
    left = new ArrayList<>(parts);
    left.removeIf(part -> !part.advance());
  }

  @Override
  public boolean advance() {
    if (current != null && !current.advance()) {
      left.remove(current);
    }
    current = null;
    for (int i = 0; i < left.size(); i++) { // few, so a heap would be slower
      Entries part = left.get(i);
      if (current == null || Long.compareUnsigned(part.key(), current.key()) < 0) {
        current = part;
      }
    }
    return current != null;
  }

  @Override
  public long key() {
    return current.key();
  }

  @Override
  public byte[] source() {
    return current.source();
  }

  @Override
  public int offset() {
    return current.offset();
  }
}
