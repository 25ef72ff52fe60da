package dev.sluice.curate.flow;

/**
 * A document or a tick on its way to one subtask of the aligner; exactly one of the two is set.
 *
 * @param subtask from 0
 */
public record Addressed(int subtask, JudgedDocument document, TickNotice tick) {}
