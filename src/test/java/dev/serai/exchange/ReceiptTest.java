package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.RejectedRow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final RejectedRow BAD =
            new RejectedRow(7, "K-17", "dob", "invalid-date", "not a date of the form dd.MM.yyyy", "K-17;Ada;1.1.1");

    private static Receipt receipt(String source, IntakeTally tally) {
        return Receipt.of(
                new Intake(
                        new UUID(0, 5),
                        "acme",
                        "acme/customers.in",
                        "customer",
                        source,
                        Instant.parse("2030-01-01T00:00:00Z"),
                        "r"),
                tally);
    }

    @Test
    void tellsCountsAndEachRejectedRowWithoutAnyValueOfIt() {
        String json = receipt("c.csv", new IntakeTally(9, 1, Map.of("invalid-date", 1L), List.of(BAD), null))
                .toJson();

        assertThat(json.replaceAll("\\s+", "")).isEqualTo("""
                {"intake":"00000000-0000-0000-0000-000000000005","partner":"acme","feed":"acme/customers.in",
                "source":"c.csv","received_at":"2030-01-01T00:00:00Z","accepted":9,"rejected":1,
                "rejected_by_code":{"invalid-date":1},
                "rows":[{"row":7,"code":"invalid-date","field":"dob","reason":"notadateoftheformdd.MM.yyyy"}],
                "more_rows":false}""".replaceAll("\\s+", ""));
        assertThat(json).doesNotContain("K-17").doesNotContain("Ada");
    }

    @Test
    void listsAtMostAThousandRowsAndSaysThatThereAreMore() {
        Receipt receipt = receipt(
                "c.csv", new IntakeTally(0, 5_000, Map.of("x", 5_000L), Collections.nCopies(3_000, BAD), "cut off"));

        assertThat(receipt.rows()).hasSize(Receipt.MOST_ROWS);
        assertThat(receipt.toJson()).contains("\"more_rows\" : true").contains("\"broken\" : \"cut off\"");
        assertThat(receipt.clean()).isFalse();
    }

    @Test
    void aFileNameThatCouldLeadAstrayGivesWayToTheIntakeId() {
        IntakeTally tally = new IntakeTally(1, 0, Map.of(), List.of(), null);

        assertThat(receipt("customers-1.csv", tally).fileName()).isEqualTo("customers-1.csv.receipt.json");
        for (String source :
                List.of("../../etc/x.csv", "a b.csv", "rest", ".hidden.csv", "-rf.csv", "a\n.csv", "王.csv")) {
            assertThat(receipt(source, tally).fileName())
                    .isEqualTo("00000000-0000-0000-0000-000000000005.receipt.json");
        }
    }

    @Test
    void rejectsComeAsCsvToo() {
        Receipt receipt = receipt("c.csv", new IntakeTally(9, 1, Map.of("invalid-date", 1L), List.of(BAD), null));

        assertThat(receipt.rejectsCsv())
                .isEqualTo("row,code,field,reason\r\n7,invalid-date,dob,not a date of the form dd.MM.yyyy\r\n");
    }
}
