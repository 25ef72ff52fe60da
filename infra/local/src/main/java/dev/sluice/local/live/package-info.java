/**
 * The always-on stack: {@link dev.sluice.local.live.LiveStack} starts it and watches it until it is
 * told to stop, and writes the status that {@code sluice status} shows.
 */
package dev.sluice.local.live;
