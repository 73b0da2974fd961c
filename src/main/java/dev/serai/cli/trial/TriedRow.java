package dev.serai.cli.trial;

import dev.serai.mapping.RowFault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row, or one of the records that it became.
 *
 * @param record which of the mapping's records this is, counted from 0; of a rejected row the one at fault
 * @param sources what the mapping read of it, by source field
 * @param key the partner's key, when it could be read
 * @param version the version of an accepted row as text, or null
 * @param fields the canonical values of an accepted row as text, in the order of the schema
 * @param fault why it was rejected, or null
 * @param dropped the values that were not valid and left out
 * @param kept the values that were not valid and kept as they came
 */
record TriedRow(
        long row,
        int record,
        String raw,
        Map<String, String> sources,
        @Nullable String key,
        @Nullable String version,
        Map<String, String> fields,
        @Nullable RowFault fault,
        List<Dropped> dropped,
        List<Kept> kept) {

    /** A value that the mapping went on without. */
    record Dropped(String field, RowFault fault) {}

    /** A value that is not valid and stays with the record as text. */
    record Kept(String field, String text, RowFault fault) {}

    boolean isTroubled() {
        return fault != null || !dropped.isEmpty() || !kept.isEmpty();
    }
}
