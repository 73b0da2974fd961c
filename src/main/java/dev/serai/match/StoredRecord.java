package dev.serai.match;

import dev.serai.record.SourceRecord;

/**
 * A source record as it is stored.
 *
 * @param id ascending in the order in which records were first stored
 * @param golden the golden number that it belongs to
 */
public record StoredRecord(long id, long golden, SourceRecord record) {}
