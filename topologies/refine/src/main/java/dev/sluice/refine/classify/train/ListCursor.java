package dev.sluice.refine.classify.train;

import java.util.List;

/** Walks over lines in memory. */
final class ListCursor implements TrainingLines.Cursor {
  private final List<byte[]> lines;
  private int current = -1;

  ListCursor(List<byte[]> lines) {
    this.lines = lines;
  }

  @Override
  public boolean next() {
    current++;
    return current < lines.size();
  }

  @Override
  public byte[] bytes() {
    return lines.get(current);
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int to() {
    return bytes().length;
  }

  @Override
  public void close() {}
}
