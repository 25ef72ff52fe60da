/**
 * How much more likely a text is in a target domain than in the source it was drawn from: DSIR (Xie
 * and others, "Data selection for language models via importance resampling", 2023) as RedPajama-V2
 * annotates with it. Texts in, feature counts of both domains out ({@link
 * dev.sluice.refine.importance.ImportanceFit}); a model and a document in, the logarithm of the
 * ratio out ({@link dev.sluice.refine.importance.ImportanceModel}, read first). Features are hashes
 * of our own ({@link dev.sluice.refine.importance.HashedFeatures}), so models of RedPajama-V2,
 * which hashes with Python's built-in function, cannot be read. What a recipe does with the ratio
 * is not here, nor are files.
 *
 * <p>A model file is big-endian: the 8 bytes {@code SLDSIR01}, the number of buckets (int, {@value
 * dev.sluice.refine.importance.HashedFeatures#BUCKETS}), a zero (int), then for the target and for
 * the source each: documents (long), raw words (long), and the count of every bucket (long each).
 * Nothing follows. Another layout gets another number in the first 8 bytes.
 */
package dev.sluice.refine.importance;
