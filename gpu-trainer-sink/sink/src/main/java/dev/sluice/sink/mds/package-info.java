/**
 * Mosaic Data Shard, version 2: the file format of a shard. Values go in column by column, bytes of
 * a whole file come out, and back.
 *
 * <p>All numbers are little-endian. A file is {@code uint32 N}, {@code uint32 offset[N + 1]}
 * (absolute; the first is the end of the configuration), the configuration (UTF-8 JSON, keys
 * sorted, written as Python's {@code json.dumps} does), then N samples. A sample is one {@code
 * uint32} size per column of variable size, in column order, then the values of all columns, back
 * to back. Columns are sorted by name. Start at {@link dev.sluice.sink.mds.MdsWriter}. What the
 * columns mean is not here but in {@code dev.sluice.sink.shard}.
 */
package dev.sluice.sink.mds;
