/**
 * Child JVMs on one machine: {@link dev.sluice.local.supervisor.Supervisor} starts them, restarts
 * one that dies and says so, and stops them in order. All state lies under a {@link
 * dev.sluice.local.supervisor.DataDirectory}, which one supervisor at a time may hold.
 */
package dev.sluice.local.supervisor;
