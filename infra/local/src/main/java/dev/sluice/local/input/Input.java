package dev.sluice.local.input;

import dev.sluice.connectors.SourceKind;
import java.nio.file.Path;

/**
 * One file or repository of a run.
 *
 * @param uri path relative to the common parent of all inputs, with {@code /}: the same on every
 *     machine, so document ids are too
 * @param rank place in the canonical order, from 0
 */
public record Input(Path path, String uri, SourceKind kind, String slice, long rank) {}
