package dev.serai.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner writes CSV.
 *
 * @param quote {@link #NONE} where nothing is quoted
 * @param escape takes the special meaning from the character behind it, or {@link #NONE}
 * @param lazyQuotes whether a quote that does not end its column is a character as any other
 * @param naming what names the columns
 * @param columns their names in order, where the mapping names them
 * @param width how many columns a row has where columns go by position; 0 for as many as the first row
 * @param skip lines before the header or first row
 * @param comment begins a line that is no row
 */
record CsvDialect(
        char delimiter,
        char quote,
        char escape,
        boolean lazyQuotes,
        Naming naming,
        List<String> columns,
        int width,
        int skip,
        @Nullable Character comment) {

    /** Stands for no character: NULs never reach a parser. */
    static final char NONE = '\0';

    static final int MOST_COLUMNS = 5_000;

    /** Where nothing is said. */
    static final CsvDialect PLAIN = new CsvDialect(',', '"', NONE, false, Naming.HEADER, List.of(), 0, 0, null);

    /** What names the columns. */
    enum Naming {
        /** The first line. */
        HEADER,
        /** The mapping. */
        LIST,
        /** Their places, counted from 1. */
        POSITION
    }

    CsvDialect {
        columns = List.copyOf(columns);
    }
}
