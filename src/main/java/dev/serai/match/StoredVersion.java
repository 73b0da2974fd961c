package dev.serai.match;

import dev.serai.record.RecordVersion;

/** Which version of a source record is stored, and the golden number that it belongs to. */
public record StoredVersion(RecordVersion version, long golden) {}
