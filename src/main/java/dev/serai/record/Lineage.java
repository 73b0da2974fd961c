package dev.serai.record;

import java.util.UUID;

/**
 * Where a source record came from: the intake that brought it, its row in there counted from 1, and the revision of the
 * mapping that made it.
 */
public record Lineage(UUID intake, long row, String revision) {}
