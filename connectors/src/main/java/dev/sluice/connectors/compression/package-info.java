/**
 * Files as bytes, plain or compressed. A file is a row of segments, each of which can be opened by
 * itself; {@link dev.sluice.connectors.compression.Segments} opens them and {@link
 * dev.sluice.connectors.compression.Segment} tells exactly where one ends, which is what makes a
 * reader resumable and damage local. What the bytes mean is the readers' business.
 */
package dev.sluice.connectors.compression;
