/**
 * What reading a document's content met, {@code extract_*}: the subject in, a number out. Start at
 * {@link dev.sluice.refine.signal.extract.ExtractSignals}; {@link dev.sluice.refine.extract}
 * decodes and extracts.
 */
package dev.sluice.refine.signal.extract;
