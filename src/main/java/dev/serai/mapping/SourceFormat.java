package dev.serai.mapping;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner writes.
 *
 * @param charset null for XML that names its own
 * @param header whether the first line of CSV names the columns
 * @param columns the names of CSV columns when the file does not name them
 * @param skip lines of CSV before the header or first row
 * @param comment begins a line of CSV that is no row
 * @param records names on the way from the root to the records
 * @param region in which rows are read that do not say their country
 */
record SourceFormat(
        Kind kind,
        @Nullable Charset charset,
        char delimiter,
        char quote,
        boolean header,
        List<String> columns,
        int skip,
        @Nullable Character comment,
        List<String> records,
        @Nullable String region) {

    /** The formats that mappings read. */
    enum Kind {
        CSV,
        JSON,
        NDJSON,
        XML
    }

    SourceFormat {
        columns = List.copyOf(columns);
        records = List.copyOf(records);
    }
}
