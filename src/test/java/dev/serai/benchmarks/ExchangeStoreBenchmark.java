package dev.serai.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.serai.exchange.ChangeLogFeed;
import dev.serai.exchange.Delivery;
import dev.serai.exchange.Globex;
import dev.serai.exchange.Pseudonyms;
import dev.serai.record.TestSchemas;
import dev.serai.store.PostgresChangeLog;
import dev.serai.store.PostgresSubscriptions;
import dev.serai.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Measures the same as {@link ExchangeBenchmark} with the change log and the cursor in PostgreSQL. Run by hand. */
public final class ExchangeStoreBenchmark {

    private static final int CHANGES = 100_000;
    private static final int ROUNDS = 5;

    private ExchangeStoreBenchmark() {}

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (TestDatabase database = TestDatabase.fresh()) {
            database.jdbc().update("""
                    INSERT INTO golden_version (entity, golden_id, version, event, content, previous, echo_of)
                    SELECT 'customer', n, 1, 'CREATED', json_build_object('name', 'Customer ' || n, 'email',
                      'customer' || n || '@example.org', 'phone', '+861065529988', 'address', json_build_object(
                      'street', n || ' Long Street', 'city', 'Beijing', 'postcode', '100022', 'country',
                      CASE WHEN n % 10 = 0 THEN 'US' ELSE 'CN' END)), 0, '{}'
                    FROM generate_series(1, ?) AS n""", CHANGES);
            database.jdbc().execute("ANALYZE golden_version");
            for (int round = 0; round < ROUNDS; round++) {
                run(database, "globex" + round);
            }
        }
    }

    private static void run(TestDatabase database, String holder) {
        database.jdbc().update("DELETE FROM subscription");
        ChangeLogFeed.Hub hub = new ChangeLogFeed.Hub(
                new PostgresChangeLog(database.dataSource(), entity -> TestSchemas.CUSTOMER),
                new PostgresSubscriptions(database.dataSource()),
                Pseudonyms.withSecret(new byte[16]),
                holder,
                Duration.ofMinutes(1),
                Clock.systemUTC());
        ChangeLogFeed feed = new ChangeLogFeed(
                Globex.subscription(ExchangeBenchmark.SUBSCRIPTION), () -> Optional.of(Globex.withoutEnd()), hub);
        long start = ExchangeBenchmark.cpuNanos();
        long items = 0;
        for (Optional<Delivery> next = feed.next(); next.isPresent(); next = feed.next()) {
            items += next.get().items();
            feed.delivered(next.get());
        }
        double micros = (ExchangeBenchmark.cpuNanos() - start) / 1_000.0;
        System.out.printf(
                Locale.ROOT,
                "%d changes, %d items: %.2f us of processor time per change in the hub%n",
                CHANGES,
                items,
                micros / CHANGES);
    }
}
