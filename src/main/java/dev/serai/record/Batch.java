package dev.serai.record;

import java.util.List;
import java.util.UUID;

/**
 * Up to about a thousand rows of one intake on their way through the hub: the accepted records and the rejected rows.
 *
 * @param id the same when the same batch is made again, so that a repeat can be recognised
 * @param sequence counted from 0 within the intake
 */
public record Batch(UUID id, Intake intake, int sequence, List<SourceRecord> records, List<RejectedRow> rejected) {

    public Batch {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }

    public int rows() {
        return records.size() + rejected.size();
    }

    @Override
    public String toString() {
        return intake.feed() + " batch " + sequence + ": " + records.size() + " accepted, " + rejected.size()
                + " rejected";
    }
}
