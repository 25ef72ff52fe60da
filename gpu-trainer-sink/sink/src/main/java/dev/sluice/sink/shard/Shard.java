package dev.sluice.sink.shard;

import dev.sluice.sink.log.AddedShard;

/** A finished shard: its bytes, and what the log says about them. The array is not copied. */
public final class Shard {
  private final AddedShard added;
  private final byte[] bytes;

  Shard(AddedShard added, byte[] bytes) {
    this.added = added;
    this.bytes = bytes;
  }

  public AddedShard added() {
    return added;
  }

  public byte[] bytes() {
    return bytes;
  }
}
