/** To be written. */
package dev.sluice.connectors;
