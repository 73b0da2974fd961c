package dev.serai.merge;

import dev.serai.record.CanonicalRecord;

/** The golden values of one customer and where each came from. */
public record Golden(CanonicalRecord content, Provenance provenance) {}
