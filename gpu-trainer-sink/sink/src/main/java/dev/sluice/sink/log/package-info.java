/**
 * The commit log of a root: {@code log/<20-digit seq>.json}, contiguous from 0, each entry naming
 * the SHA-256 of the one before it. A shard exists only once an entry lists it.
 *
 * <p>An entry is created with put-if-absent and never changed; several tasks append to one log, and
 * who loses the race for a number takes the next. The entries of one curated partition cover its
 * ordinals without gap or overlap: that range is the idempotence key. Read a log with {@link
 * dev.sluice.sink.log.CommitLog}, append with {@link dev.sluice.sink.log.CommitLogAppender}. What
 * is inside a shard is not here.
 */
package dev.sluice.sink.log;
