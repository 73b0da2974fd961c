package dev.serai.record;

/** One field of the hub's own record: its path, its semantic type and the Java shape of its value. */
public record CanonicalField(FieldPath path, String type, ValueKind kind, Sensitivity personal) {}
