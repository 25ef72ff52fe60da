/**
 * Tables and lists that lie in the jar beside the classes that use them: {@link
 * dev.sluice.refine.resource.BundledFile} gives their bytes or text. What is in them is their
 * readers' business; models are read as {@code classify.fasttext.ModelBytes}.
 */
package dev.sluice.refine.resource;
