/**
 * Numbers about source files, read off {@link dev.sluice.refine.code.CodeFile}; undefined for
 * documents that are none. {@link dev.sluice.refine.signal.code.CodeSignals} lists them and is the
 * first class to read. Line lengths and the alphanumeric share are in {@code signal.text}.
 */
package dev.sluice.refine.signal.code;
