package dev.serai.expression;

import org.jspecify.annotations.Nullable;

/** A compiled part of an expression. Immutable, so one instance serves every thread; never throws. */
@FunctionalInterface
public interface Value {

    /** The value for one record, null when it is absent, or a {@link dev.serai.function.InvalidValue}. */
    @Nullable
    Object of(ValueAccess values);
}
