/**
 * The one processor of the topology: {@link dev.sluice.annotate.processor.AnnotateProcessor} tells
 * ticks from documents, decodes and encodes, and routes what cannot be read to the dead letters. It
 * keeps no state and sets no timer. Nothing about the content of a document is decided here.
 */
package dev.sluice.annotate.processor;
