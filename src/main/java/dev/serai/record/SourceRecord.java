package dev.serai.record;

/** What one partner says about one of its customers, cleansed, in one version. */
public record SourceRecord(RecordKey key, RecordVersion version, CanonicalRecord content, Lineage lineage) {}
