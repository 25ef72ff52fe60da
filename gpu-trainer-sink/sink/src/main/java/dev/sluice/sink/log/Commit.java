package dev.sluice.sink.log;

import java.util.List;

/**
 * What a writer wants to append: an entry that has no number yet.
 *
 * @param documents begins where the writer believes the partition ends; the idempotence key
 */
public record Commit(
    CuratedPartition partition,
    HalfOpenRange documents,
    Cut cut,
    List<AddedShard> adds,
    VolatileBlock volatileBlock) {
  public Commit {
    adds = List.copyOf(adds);
  }
}
