/**
 * The clock of a live stack: ticks without documents into every partition of every raw topic. Start
 * with {@link dev.sluice.connectors.clock.ClockSource}. A bounded run has no clock.
 */
package dev.sluice.connectors.clock;
