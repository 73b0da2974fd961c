package dev.serai.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rejected rows of one feed with the same code and field. */
public record RejectGroup(
        String code, @Nullable String field, String reason, long rows, Instant firstAt, Instant lastAt) {}
