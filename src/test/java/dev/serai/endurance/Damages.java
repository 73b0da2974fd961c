package dev.serai.endurance;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the checker must report, each with the SQL that brings it about. */
final class Damages {

    private Damages() {}

    static Stream<Arguments> ofRecords() {
        return Stream.of(
                arguments(
                        "a source record twice",
                        "ALTER TABLE source_record DROP CONSTRAINT source_record_entity_partner_source_key_key;"
                                + "INSERT INTO source_record (golden_id, entity, partner, source_key, version,"
                                + " content_hash, content, intake, intake_row, revision) SELECT golden_id, entity,"
                                + " partner, source_key, version, content_hash, content, intake, intake_row, revision"
                                + " FROM source_record LIMIT 1"),
                arguments("a source record of acme is lost", "DELETE FROM source_record WHERE source_key = 'a7'"),
                arguments(
                        "a source record that was not sent",
                        "UPDATE source_record SET source_key = 'nobody' WHERE source_key = 'a7'"),
                arguments(
                        "a source record of acme is not the newest that was sent",
                        "UPDATE source_record SET intake_row = intake_row + 1000 WHERE source_key = 'a7'"),
                arguments(
                        "a row is in the quarantine and in the lineage",
                        "UPDATE source_record SET (intake, intake_row) = (SELECT intake, row_number FROM quarantine"
                                + " LIMIT 1) WHERE source_key = 'a7'"));
    }

    static Stream<Arguments> ofIntakesAndLog() {
        return Stream.of(
                arguments(
                        "a rejected row is missing in the quarantine",
                        "DELETE FROM quarantine WHERE id = (SELECT max(id) FROM quarantine)"),
                arguments(
                        "acknowledged",
                        "INSERT INTO intake_batch SELECT gen_random_uuid(), intake, sequence, accepted, rejected"
                                + " FROM intake_batch LIMIT 1"),
                arguments(
                        "an intake that nobody has a receipt for",
                        "UPDATE intake SET id = gen_random_uuid() WHERE id = (SELECT id FROM intake LIMIT 1)"),
                arguments(
                        "versions of a customer with a gap or a wrong link",
                        "UPDATE golden_version SET previous = seq WHERE seq = (SELECT max(seq) FROM golden_version)"),
                arguments(
                        "records whose customer is not there",
                        "DELETE FROM golden_version WHERE golden_id = (SELECT golden_id FROM source_record"
                                + " WHERE source_key = 'a7')"),
                arguments(
                        "dead letters",
                        "INSERT INTO dead_letter (subscription, after_seq, up_to_seq, items, attempts, reason)"
                                + " VALUES ('acme/golden', 0, 1, 1, 1, 'test')"));
    }
}
