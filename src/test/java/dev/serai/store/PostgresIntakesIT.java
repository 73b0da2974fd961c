package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.exchange.FeedStatus;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.IntakesContract;
import dev.serai.exchange.PartnerShare;
import dev.serai.exchange.RejectGroup;
import dev.serai.record.Batch;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresIntakesIT extends IntakesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresStatusQueries status = new PostgresStatusQueries(database.dataSource());

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected Intakes intakes() {
        return new PostgresIntakes(database.dataSource());
    }

    @Override
    protected long quarantined() {
        Long rows = database.jdbc().queryForObject("SELECT count(*) FROM quarantine", Long.class);
        return rows == null ? 0 : rows;
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        Batch batch = batch(0, 2, "invalid-date");
        database.transaction().executeWithoutResult(transaction -> {
            assertThat(intakes().store(batch)).isTrue();
            transaction.setRollbackOnly();
        });

        assertThat(quarantined()).isZero();
        assertThat(status.feeds()).isEmpty();
        assertThat(intakes().store(batch)).isTrue();
    }

    @Test
    void totalsAreCountedByFeedAndCode() {
        intakes().store(batch(0, 2, "invalid-date", "unreachable"));
        intakes().store(batch(1, 3, "invalid-date"));
        intakes().store(batch(1, 3, "invalid-date"));

        FeedStatus feed = status.feeds().get(0);
        assertThat(feed.partner()).isEqualTo("acme");
        assertThat(feed.feed()).isEqualTo("acme/customers.in");
        assertThat(feed.accepted()).isEqualTo(5);
        assertThat(feed.rejectedByCode()).isEqualTo(Map.of("invalid-date", 2L, "unreachable", 1L));
        assertThat(feed.rejected()).isEqualTo(3);
        assertThat(status.rejects("acme/customers.in"))
                .extracting(RejectGroup::code, RejectGroup::rows)
                .containsExactly(tuple("invalid-date", 2L), tuple("unreachable", 1L));
    }

    @Test
    void sharesCountGoldenCustomersOfEachPartner() {
        database.jdbc().update("""
                INSERT INTO source_record (golden_id, entity, partner, source_key, version, content_hash, content,
                  intake, intake_row, revision)
                SELECT CASE WHEN n < 3 THEN 1 ELSE 2 END, 'customer', 'acme', n::text, 1, gen_random_uuid(), '{}',
                  gen_random_uuid(), n, 'r' FROM generate_series(1, 4) AS n""");

        assertThat(status.shares()).containsExactly(new PartnerShare("acme", "customer", 4, 2));
    }
}
