package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever happens to deliveries, a subscriber ends with what it may see, and never hears an older version after a newer one. */
class ConvergenceTest {

    private static final int CUSTOMERS = 7;
    private static final List<String> WHERE = List.of("", "where: address.country is CN\n");

    @Property(tries = 400, seed = "20300101")
    void theReceiverEndsWithExactlyWhatItMaySee(@ForAll long seed) {
        Run run = new Run(new Random(seed));
        int steps = 5 + run.random.nextInt(120);
        for (int i = 0; i < steps; i++) {
            run.step();
        }
        run.drain();
        run.check();
    }

    private static final class Run {
        final Random random;
        final SettableClock clock = new SettableClock();
        final InMemoryChangeLog log = new InMemoryChangeLog();
        final GoldenLog golden = new GoldenLog(log::append);
        final InMemorySubscriptions subscriptions = new InMemorySubscriptions(clock);
        final Receiver receiver = new Receiver();
        final SubscriptionDefinition definition;
        final int pageSize;
        final boolean filtered;
        ChangeLogFeed feed;

        Run(Random random) {
            this.random = random;
            this.filtered = random.nextBoolean();
            this.pageSize = 1 + random.nextInt(6);
            this.definition =
                    Globex.subscription("""
                    subscription: globex/golden
                    entity: customer
                    purpose: service
                    fields: { id: golden_id, version: version, name: name, address: address }
                    format: ndjson
                    retry: { attempts: 2, first: 1s, most: 1m }
                    """ + WHERE.get(filtered ? 1 : 0) + "batch: " + (1 + random.nextInt(4)) + "\n");
            this.feed = feed("one");
        }

        ChangeLogFeed feed(String holder) {
            ChangeLogFeed.Hub hub = new ChangeLogFeed.Hub(
                    log, subscriptions, Pseudonyms.withSecret(new byte[16]), holder, Duration.ofSeconds(30), clock);
            return new ChangeLogFeed(definition, () -> Optional.of(Globex.partner()), hub, pageSize);
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> change();
                case 4 -> clock.advance(Duration.ofSeconds(random.nextInt(40)));
                case 5 -> feed = feed(random.nextBoolean() ? "one" : "two");
                case 6 -> replay();
                default -> send();
            }
        }

        void change() {
            long number = 1L + random.nextInt(CUSTOMERS);
            GoldenChange last = golden.last(number);
            boolean alive = last != null && last.content() != null;
            if (alive && random.nextInt(5) == 0) {
                ClusterEvent end = random.nextBoolean()
                        ? ClusterEvent.retired()
                        : ClusterEvent.mergedInto(new GoldenId("customer", 1 + number % CUSTOMERS));
                golden.end(number, end);
                return;
            }
            String[] echoOf = random.nextInt(3) == 0 ? new String[] {"globex"} : new String[0];
            golden.upsert(number, "n" + random.nextInt(1_000), random.nextInt(3) == 0 ? "US" : "CN", echoOf);
        }

        void replay() {
            subscriptions.state("globex/golden", "customer");
            if (random.nextInt(4) == 0) {
                long head = log.head("customer");
                subscriptions.replay("globex/golden", head / 3, head);
                return;
            }
            subscriptions.deadLetters("globex/golden").forEach(letter -> subscriptions.replayDeadLetter(letter.id()));
        }

        void send() {
            Optional<Delivery> next = feed.next();
            if (next.isEmpty()) {
                return;
            }
            Delivery delivery = next.get();
            boolean arrives = random.nextInt(3) > 0;
            if (arrives) {
                receiver.take(delivery);
            }
            switch (random.nextInt(4)) {
                case 0 -> feed.failed(delivery, "lost reply or refused");
                case 1 -> feed = feed(random.nextBoolean() ? "one" : "two"); // killed before the answer
                default -> {
                    if (!arrives) {
                        receiver.take(delivery);
                    }
                    feed.delivered(delivery);
                }
            }
        }

        void drain() {
            clock.advance(Duration.ofHours(1));
            replayDead();
            for (int i = 0; i < 10_000; i++) {
                Optional<Delivery> next = feed.next();
                if (next.isEmpty()) {
                    break;
                }
                receiver.take(next.get());
                feed.delivered(next.get());
            }
            assertThat(subscriptions.state("globex/golden", "customer"))
                    .isEqualTo(new SubscriptionState(log.head("customer"), true, false));
        }

        void replayDead() {
            subscriptions.state("globex/golden", "customer");
            subscriptions.deadLetters("globex/golden").forEach(letter -> subscriptions.replayDeadLetter(letter.id()));
        }

        void check() {
            for (long number = 1; number <= CUSTOMERS; number++) {
                check(number, receiver.customers.get("customer-" + number));
            }
        }

        void check(long number, @Nullable JsonNode held) {
            GoldenChange last = golden.last(number);
            if (last == null || !maySee(last)) {
                assertThat(held)
                        .as("customer %d is none of its business", number)
                        .isNull();
                return;
            }
            long version = held == null ? 0 : held.get("version").asLong();
            assertThat(golden.of(number).stream().filter(change -> change.version() > version))
                    .as("everything about customer %d after version %d came from the receiver itself", number, version)
                    .allMatch(change -> change.echoOf().contains("globex"));
            if (held != null) {
                GoldenChange told = golden.of(number).get((int) version - 1);
                assertThat((Object) held.get("name").asText())
                        .isEqualTo(Objects.requireNonNull(told.content()).get("name"));
                assertThat(held.has("email")).isFalse();
            }
        }

        boolean maySee(GoldenChange change) {
            return change.content() != null
                    && (!filtered || "CN".equals(change.content().get("address.country")));
        }
    }
}
