package dev.sluice.local.connect;

/**
 * @param task its number, or -1 for the connector itself
 * @param trace Connect's stack trace
 */
public record FailedTask(String connector, int task, String trace) {}
