package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.measure.Fact;
import dev.serai.measure.Fact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened is counted, each thing once. */
class PostgresFactsIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresFacts facts = new PostgresFacts(database.dataSource());

    @AfterEach
    void drop() {
        database.close();
    }

    private void intake(int accepted, int rejected) {
        UUID intake = UUID.randomUUID();
        database.jdbc()
                .update(
                        "INSERT INTO intake (id, partner, feed, entity, source, received_at, revision)"
                                + " VALUES (?, 'acme', 'acme/customers.in', 'customer', 'f.csv', now(), 'r')",
                        intake);
        database.jdbc()
                .update(
                        "INSERT INTO intake_batch (id, intake, sequence, accepted, rejected) VALUES (?, ?, 0, ?, ?)",
                        UUID.randomUUID(),
                        intake,
                        accepted,
                        rejected);
    }

    private void delivery() {
        database.jdbc()
                .update("INSERT INTO delivery_log (subscription, items, bytes, fields, counts)"
                        + " VALUES ('globex/golden', 3, 99, '{name,phone}', '{3,2}')");
    }

    private long count(Kind kind, String subject, String field) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return facts.between(today.minusDays(1), today.plusDays(1)).stream()
                .filter(fact -> fact.kind() == kind
                        && fact.subject().equals(subject)
                        && fact.field().equals(field))
                .mapToLong(fact -> fact.amount().longValueExact())
                .sum();
    }

    /** Transactions of others on the same server hold the count back for a while. */
    private void counted(Kind kind, String subject, String field, long expected) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        facts.update();
        while (count(kind, subject, field) != expected && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            facts.update();
        }
        assertThat(count(kind, subject, field)).as("%s of %s", kind, subject).isEqualTo(expected);
    }

    @Test
    void eachThingIsCountedOnceHoweverOftenOneLooks() {
        intake(7, 2);
        intake(1, 0);
        delivery();
        counted(Kind.OUT_VALUES, "globex/golden", "name", 3);
        facts.update();
        facts.update();

        assertThat(count(Kind.IN_PIECES, "acme/customers.in", "")).isEqualTo(2);
        assertThat(count(Kind.ACCEPTED, "acme/customers.in", "")).isEqualTo(8);
        assertThat(count(Kind.REJECTED, "acme/customers.in", "")).isEqualTo(2);
        assertThat(count(Kind.TIMELY, "acme/customers.in", "")).isEqualTo(10);
        assertThat(count(Kind.OUT_VALUES, "globex/golden", "phone")).isEqualTo(2);
        assertThat(count(Kind.OUT_PIECES, "globex/golden", "")).isEqualTo(1);
        assertThat(facts.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
                .isEmpty();
    }

    @Test
    void whatIsNotCommittedIsCountedWhenItIs() {
        database.transaction().executeWithoutResult(open -> {
            delivery();
            CompletableFuture.runAsync(() -> {
                        facts.update();
                        assertThat(count(Kind.OUT_PIECES, "globex/golden", "")).isZero();
                    })
                    .join();
        });
        counted(Kind.OUT_PIECES, "globex/golden", "", 1);
    }

    @Test
    void severalNodesDoNotCountTwice() {
        for (int i = 0; i < 20; i++) {
            delivery();
        }
        List<CompletableFuture<Void>> nodes = List.of(
                CompletableFuture.runAsync(facts::update),
                CompletableFuture.runAsync(new PostgresFacts(database.dataSource())::update));
        nodes.forEach(CompletableFuture::join);

        counted(Kind.OUT_ITEMS, "globex/golden", "", 60);
    }

    @Test
    void aNoticeIsCountedForThePartnerThatWasTold() {
        database.jdbc().update("INSERT INTO notice_log (channel, partner, items) VALUES ('acme-mail', 'acme', 4)");

        counted(Kind.NOTICE_ITEMS, "acme-mail", "", 4);
        assertThat(count(Kind.NOTICES, "acme-mail", "")).isEqualTo(1);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(facts.between(today.minusDays(1), today.plusDays(1)))
                .extracting(Fact::partner)
                .containsOnly("acme");
    }
}
