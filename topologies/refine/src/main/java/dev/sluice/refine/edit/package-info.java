/**
 * A text and edits of it in, the edited text out. {@link dev.sluice.refine.edit.Edit} is one range
 * of code points and what takes its place; {@link dev.sluice.refine.edit.TextEdits}, the first
 * class to read, says what becomes of edits that overlap and applies them in linear time. Whoever
 * measures or decides makes the edits: {@code pii} masks personal data, line editors drop lines.
 * Nothing here looks at what a text says.
 */
package dev.sluice.refine.edit;
