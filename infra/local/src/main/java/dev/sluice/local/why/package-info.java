/**
 * Why a document was kept or dropped. Decisions and texts come from an {@link
 * dev.sluice.local.why.Archive}, which is the results of a finished run or the topics of a running
 * stack; {@link dev.sluice.local.why.Inquiry}, to be read first, puts together what they know of a
 * document into an {@link dev.sluice.local.why.Explanation}, which is printed as text or JSON. What
 * decides lies in {@code dev.sluice.refine}; here it is only asked again.
 */
package dev.sluice.local.why;
