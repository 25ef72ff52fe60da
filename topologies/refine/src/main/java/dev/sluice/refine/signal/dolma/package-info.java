/**
 * What Dolma's taggers {@code gopher_v1}, {@code c4_v1} and {@code tokenizer_repetitions} measure.
 * {@link dev.sluice.refine.signal.dolma.DolmaSignals} lists all signals; a {@link
 * dev.sluice.refine.document.Subject} goes in, numbers come out, equal to Dolma 1.2.1's to the last
 * digit. Only the repetitions of tokens differ: Dolma counts tokens of a GPT-NeoX vocabulary, we
 * count words and marks as Unicode cuts them. The thresholds are a recipe's.
 */
package dev.sluice.refine.signal.dolma;
