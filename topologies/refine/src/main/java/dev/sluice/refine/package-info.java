/** To be written. */
package dev.sluice.refine;
