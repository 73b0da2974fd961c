package dev.serai.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The Java shape of a canonical value; every semantic type produces exactly one of them. */
public enum ValueKind {
    TEXT(String.class),
    NUMBER(BigDecimal.class),
    DATE(LocalDate.class),
    /** A list of distinct texts in ascending order, so that equal sets are equal values. */
    LIST(List.class);

    private final Class<?> javaType;

    ValueKind(Class<?> javaType) {
        this.javaType = javaType;
    }

    public boolean accepts(Object value) {
        return javaType.isInstance(value);
    }
}
