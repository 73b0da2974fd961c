package dev.serai.expression;

/** A compiled condition. Immutable, so one instance serves every thread; never throws. */
@FunctionalInterface
public interface Condition {

    boolean test(ValueAccess values);
}
