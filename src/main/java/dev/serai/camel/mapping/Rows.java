package dev.serai.camel.mapping;

import java.util.Iterator;
import java.util.Map;

/** Rows as the engines want them: each a map from column name to value. */
final class Rows implements Iterator<Map<String, ?>> {

    private final Iterator<?> rows;

    Rows(Iterator<?> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    @SuppressWarnings("unchecked") // what JSON and JDBC give has text keys; a mapping looks columns up by text only
    public Map<String, ?> next() {
        Object row = rows.next();
        if (row instanceof Map<?, ?> columns) {
            return (Map<String, ?>) columns;
        }
        throw new IllegalArgumentException("a row must be a map from column name to value, not "
                + row.getClass().getSimpleName());
    }
}
