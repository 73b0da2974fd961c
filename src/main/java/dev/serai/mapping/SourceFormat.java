package dev.serai.mapping;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner writes.
 *
 * @param charset null for XML that names its own
 * @param packing how it is packed
 * @param csv how it writes CSV, or how an Excel file names its columns; of no meaning for other formats
 * @param fixed where columns stand in a file of fixed width
 * @param records names on the way from the root to the records
 * @param names the name spaces of XML that the mapping names
 * @param trailer the last lines that are no rows, or null
 * @param sheet of an Excel file, by name or place, or null for the first
 * @param region in which rows are read that do not say their country
 */
record SourceFormat(
        Kind kind,
        @Nullable Charset charset,
        Packing packing,
        CsvDialect csv,
        @Nullable FixedLayout fixed,
        List<SourcePath.Step> records,
        XmlNames names,
        @Nullable Trailer trailer,
        @Nullable String sheet,
        @Nullable String region) {

    /** The formats that mappings read. */
    enum Kind {
        CSV,
        FIXED,
        JSON,
        NDJSON,
        XLSX,
        XML
    }

    SourceFormat {
        records = List.copyOf(records);
    }
}
