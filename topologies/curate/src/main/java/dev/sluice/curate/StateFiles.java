package dev.sluice.curate;

import java.util.Collection;
import java.util.Collections;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.SstPartitionerFixedPrefixFactory;

/**
 * How RocksDB keeps the state in files. Most of it is sketches and pages, written once under keys
 * that grow with time within their key group ({@link
 * dev.sluice.curate.flow.SketchProbe#keyOf(String, long)}): with a file for each key group alone,
 * what is new overlaps nothing that is old, and moves down the levels without being written again.
 */
public final class StateFiles implements RocksDBOptionsFactory {
  private static final long serialVersionUID = 1L;

  /** Flink's keys begin with it; a second byte would come with more than 128. */
  private static final int KEY_GROUP_BYTES = 1;

  /** As much as comes from level 0 at once, so that this is written about twice. */
  private static final long LEVEL_BASE_BYTES = 128L << 20;

  /** Of a file that holds so little of a key group that a whole one is written anew for more. */
  private static final long FILE_BYTES = 16L << 20;

  private static final int LEVELS = 7;

  /** Of each subtask of each operator. */
  private static final int MOST_OPEN_FILES = 2048;

  @Override
  public DBOptions createDBOptions(DBOptions options, Collection<AutoCloseable> toClose) {
    return options.setMaxOpenFiles(MOST_OPEN_FILES);
  }

  @Override
  public ColumnFamilyOptions createColumnOptions(
      ColumnFamilyOptions options, Collection<AutoCloseable> toClose) {
    SstPartitionerFixedPrefixFactory byKeyGroup =
        new SstPartitionerFixedPrefixFactory(KEY_GROUP_BYTES);
    toClose.add(byKeyGroup);
    return options
        .setSstPartitionerFactory(byKeyGroup)
        .setMaxBytesForLevelBase(LEVEL_BASE_BYTES)
        .setTargetFileSizeBase(FILE_BYTES)
        // Sketches and hashes cannot be compressed; LZ4 notices soonest.
        .setCompressionPerLevel(Collections.nCopies(LEVELS, CompressionType.LZ4_COMPRESSION));
  }
}
