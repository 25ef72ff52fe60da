/**
 * The child JVM that holds broker, schema registry and Connect worker. {@link
 * dev.sluice.local.infra.InfraMain} starts them in that order and stops them in reverse.
 */
package dev.sluice.local.infra;
