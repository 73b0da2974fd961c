package dev.serai.mapping;

import org.jspecify.annotations.Nullable;

/** Why a row is not accepted: the source field at fault, or null, a stable code and a sentence without values. */
public record RowFault(@Nullable String field, String code, String reason) {}
