package dev.sluice.local.supervisor;

/**
 * @param restarts how often it died and was started again
 * @param usage over all its lives
 */
public record ChildStatus(long pid, boolean alive, int restarts, Usage usage) {}
