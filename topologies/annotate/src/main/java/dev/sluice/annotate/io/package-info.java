/**
 * The border between Avro records and refine's types. {@link
 * dev.sluice.annotate.io.DocumentAnnotation} takes a raw document to an annotated one, claim checks
 * included, and {@link dev.sluice.annotate.io.DeadLetters} describes what could not be read. Models
 * of classifiers come in through {@link dev.sluice.annotate.io.ModelFiles}. Nothing here measures
 * or decides.
 */
package dev.sluice.annotate.io;
