/**
 * A document in, numbers out. {@link dev.sluice.refine.signal.SignalCatalogue} measures every
 * signal that needs no model; the signals themselves are in a subpackage for each family, small
 * classes that state source, unit and range in their {@link
 * dev.sluice.refine.signal.SignalDefinition}. Signals are measurements, never verdicts: thresholds
 * live in recipes, not here.
 */
package dev.sluice.refine.signal;
