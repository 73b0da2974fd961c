package dev.serai.cli.draft.sample;

import org.jspecify.annotations.Nullable;

/**
 * How a sample is written.
 *
 * @param kind csv, json, ndjson, xlsx or xml, as in the source of a mapping
 * @param header whether the first line of CSV names the columns
 * @param skip lines of CSV or rows of a sheet before the header
 * @param comment what begins a line of CSV that is no row, or null
 * @param records the way to the records, or null where there is none to name
 */
public record SampleFormat(
        String kind,
        CharsetGuess charset,
        char delimiter,
        char quote,
        boolean header,
        int skip,
        @Nullable String comment,
        @Nullable String records) {

    static SampleFormat plain(String kind, CharsetGuess charset, @Nullable String records) {
        return new SampleFormat(kind, charset, ',', '"', true, 0, null, records);
    }
}
