/**
 * The Connect worker's REST interface, as far as the stack needs it: {@link
 * dev.sluice.local.connect.ConnectClient}.
 */
package dev.sluice.local.connect;
