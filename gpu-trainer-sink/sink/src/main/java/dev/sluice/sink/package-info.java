/** To be written. */
package dev.sluice.sink;
