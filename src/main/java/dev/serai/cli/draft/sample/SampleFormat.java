package dev.serai.cli.draft.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a sample is written.
 *
 * @param kind csv, fixed, json, ndjson, xlsx or xml, as in the source of a mapping
 * @param header whether the sample itself names the columns
 * @param skip lines or rows of a sheet before the header, or before the rows of fixed width
 * @param comment what begins a line that is no row, or null
 * @param records the way to the records, or null where there is none to name
 * @param more further keys of the source: texts, numbers, and maps of these
 * @param doubts what of it is not sure
 */
public record SampleFormat(
        String kind,
        CharsetGuess charset,
        char delimiter,
        char quote,
        boolean header,
        int skip,
        @Nullable String comment,
        @Nullable String records,
        Map<String, Object> more,
        List<String> doubts) {

    public SampleFormat {
        more = Map.copyOf(more);
        doubts = List.copyOf(doubts);
    }

    static SampleFormat plain(String kind, CharsetGuess charset, @Nullable String records) {
        return new SampleFormat(kind, charset, ',', '"', true, 0, null, records, Map.of(), List.of());
    }

    /** The same with further keys. */
    SampleFormat with(Map<String, Object> keys, List<String> unsure) {
        return new SampleFormat(kind, charset, delimiter, quote, header, skip, comment, records, keys, unsure);
    }

    /** The same with another way to the records, of which it is not sure whether it is meant. */
    SampleFormat at(String way, String doubt) {
        return new SampleFormat(kind, charset, delimiter, quote, header, skip, comment, way, more, List.of(doubt));
    }

    /** The further keys in the order of their names. */
    public Map<String, Object> sorted() {
        return new TreeMap<>(more);
    }
}
