package dev.serai.benchmarks;

import dev.serai.exchange.ChangeLog;
import dev.serai.exchange.ChangeLogFeed;
import dev.serai.exchange.Delivery;
import dev.serai.exchange.Globex;
import dev.serai.exchange.InMemoryChangeLog;
import dev.serai.exchange.InMemorySubscriptions;
import dev.serai.exchange.Pseudonyms;
import dev.serai.exchange.SettableClock;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.TestSchemas;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Measures what one change costs one subscription: reading, filter, decision, CSV. Run by hand; prints microseconds. */
public final class ExchangeBenchmark {

    private static final int CHANGES = 200_000;
    private static final int ROUNDS = 6;

    static final String SUBSCRIPTION = """
                subscription: globex/golden
                entity: customer
                purpose: service
                where: address.country is CN
                fields: { id: golden_id, v: version, name: name, email: { mask: keep-domain }, phone: phone, address: address }
                format: csv
                """;

    private ExchangeBenchmark() {}

    public static void main(String[] arguments) {
        InMemoryChangeLog log = new InMemoryChangeLog();
        for (long sequence = 1; sequence <= CHANGES; sequence++) {
            log.append(change(sequence));
        }
        for (int round = 0; round < ROUNDS; round++) {
            run(log);
        }
    }

    /** Nine in ten customers match; every fourth change is an update of a customer that was there before. */
    private static GoldenChange change(long sequence) {
        boolean update = sequence % 4 == 0 && sequence > 40;
        return new GoldenChange(
                sequence,
                new GoldenId("customer", update ? sequence - 39 : sequence),
                update ? 2 : 1,
                update ? ClusterEvent.changed() : ClusterEvent.created(),
                CanonicalRecord.builder(TestSchemas.CUSTOMER)
                        .set("name", "Customer " + sequence)
                        .set("email", "customer" + sequence + "@example.org")
                        .set("phone", "+86106552" + sequence % 10_000)
                        .set("address.street", sequence + " Long Street, \"North\"")
                        .set("address.city", "Beijing")
                        .set("address.postcode", "100" + sequence % 1_000)
                        .set("address.country", sequence % 10 == 0 ? "US" : "CN")
                        .build(),
                null,
                update ? sequence - 39 : 0,
                Set.of());
    }

    /** The processor time of this thread: other work on the machine does not count. */
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void run(ChangeLog log) {
        SettableClock clock = new SettableClock();
        InMemorySubscriptions subscriptions = new InMemorySubscriptions(clock);
        ChangeLogFeed.Hub hub = new ChangeLogFeed.Hub(
                log, subscriptions, Pseudonyms.withSecret(new byte[16]), "one", Duration.ofMinutes(1), clock);
        ChangeLogFeed feed =
                new ChangeLogFeed(Globex.subscription(SUBSCRIPTION), () -> Optional.of(Globex.partner()), hub);
        long start = cpuNanos();
        long items = 0;
        long bytes = 0;
        for (Optional<Delivery> next = feed.next(); next.isPresent(); next = feed.next()) {
            items += next.get().items();
            bytes += next.get().payload().length;
            feed.delivered(next.get());
        }
        double micros = (cpuNanos() - start) / 1_000.0;
        System.out.printf(
                Locale.ROOT,
                "%d changes, %d items, %d MB: %.2f us of processor time per change%n",
                CHANGES,
                items,
                bytes / 1_000_000,
                micros / CHANGES);
    }
}
