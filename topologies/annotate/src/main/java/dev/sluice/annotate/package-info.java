/** To be written. */
package dev.sluice.annotate;
