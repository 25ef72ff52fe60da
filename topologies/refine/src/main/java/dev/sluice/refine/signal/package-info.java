/**
 * A document in, numbers out. Each signal is one small class that states its source, unit and
 * range. Signals are measurements, never verdicts: thresholds live in recipes, not here.
 */
package dev.sluice.refine.signal;
