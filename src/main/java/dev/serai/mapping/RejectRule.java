package dev.serai.mapping;

import dev.serai.expression.Condition;

/** Rejects the records that a condition describes. */
record RejectRule(Condition when, String code, String reason) {}
