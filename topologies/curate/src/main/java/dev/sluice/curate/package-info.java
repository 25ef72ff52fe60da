/** To be written. */
package dev.sluice.curate;
