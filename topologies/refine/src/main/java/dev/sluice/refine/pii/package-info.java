/**
 * A document in, spans of personal data and credentials out. {@link
 * dev.sluice.refine.pii.PiiSpans#of} is the way in; {@code PiiScan} is the one pass that finds the
 * places worth a look, the scanners beside it know one kind each. Hand-written and bounded: no
 * input takes more than linear time. What is to become of a find, the recipe says; nothing here
 * changes a text.
 */
package dev.sluice.refine.pii;
