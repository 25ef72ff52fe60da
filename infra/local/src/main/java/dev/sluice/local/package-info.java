/** To be written. */
package dev.sluice.local;
