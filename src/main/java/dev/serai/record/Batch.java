package dev.serai.record;

import java.util.List;
import java.util.UUID;

/**
 * Up to about a thousand rows of one intake on their way through the hub: the records of one entity, and the rejected rows. Where
 * rows become records of several entities there is a batch for each, and one of them counts the rows.
 *
 * @param id the same when the same batch is made again, so that a repeat can be recognised
 * @param sequence counted from 0 within the intake
 * @param entity of the records
 * @param accepted how many rows were accepted, as far as this batch counts them
 */
public record Batch(
        UUID id,
        Intake intake,
        int sequence,
        String entity,
        int accepted,
        List<SourceRecord> records,
        List<RejectedRow> rejected) {

    public Batch {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }

    /** A batch in which each row became one record of the intake's entity. */
    public Batch(UUID id, Intake intake, int sequence, List<SourceRecord> records, List<RejectedRow> rejected) {
        this(id, intake, sequence, intake.entity(), records.size(), records, rejected);
    }

    /** The rows that this batch counts. */
    public int rows() {
        return accepted + rejected.size();
    }

    /** Whether each row became one record of the intake's entity. */
    boolean isPlain() {
        return accepted == records.size() && entity.equals(intake.entity());
    }

    @Override
    public String toString() {
        return intake.feed() + " batch " + sequence + ": " + accepted + " accepted, " + rejected.size() + " rejected";
    }
}
