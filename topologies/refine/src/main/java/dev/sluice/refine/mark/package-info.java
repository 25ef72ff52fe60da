/**
 * Where the characters of a text stand at which rules begin to look: full stops, digits, breaks
 * between words. A document goes in, lists of places come out, all found in one pass that those who
 * look share. Start at {@link dev.sluice.refine.mark.Marks}.
 */
package dev.sluice.refine.mark;
