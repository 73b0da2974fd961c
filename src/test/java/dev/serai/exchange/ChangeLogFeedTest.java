package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLogFeedTest {

    private static final String HEAD = """
            subscription: globex/golden
            entity: customer
            purpose: service
            where: address.country is CN
            fields: { id: golden_id, v: version, name: name, email: { mask: keep-domain } }
            """;

    private final SettableClock clock = new SettableClock();
    private final InMemoryChangeLog log = new InMemoryChangeLog();
    private final GoldenLog golden = new GoldenLog(log::append);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(clock);
    private @Nullable PartnerDefinition partner;

    @BeforeEach
    void agreed() {
        partner = Globex.partner();
    }

    private ChangeLogFeed feed(String rest) {
        ChangeLogFeed.Hub hub = new ChangeLogFeed.Hub(
                log,
                subscriptions,
                Pseudonyms.withSecret("a secret of the hub".getBytes(StandardCharsets.UTF_8)),
                "one",
                Duration.ofMinutes(1),
                clock);
        return new ChangeLogFeed(Globex.subscription(HEAD + rest), () -> Optional.ofNullable(partner), hub);
    }

    private static String text(Delivery delivery) {
        return new String(delivery.payload(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhoMatchesAndWhoNoLongerDoes() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "CN");
        golden.upsert(2, "Bo", "US");
        golden.upsert(3, "Cy", "CN");
        Delivery first = feed.next().orElseThrow();
        feed.delivered(first);
        golden.upsert(1, "Ada", "US");
        golden.end(2, ClusterEvent.retired());
        golden.end(3, ClusterEvent.mergedInto(new GoldenId("customer", 1)));
        Delivery second = feed.next().orElseThrow();

        assertThat(text(first)).isEqualTo("""
                id,v,name,email,change
                customer-1,1,Ada,***@example.org,upsert
                customer-3,1,Cy,***@example.org,upsert
                """.replace("\n", "\r\n"));
        assertThat(first.fileName()).matches("globex-golden-\\d{12}\\.csv");
        assertThat(first.contentType()).isEqualTo("text/csv; charset=UTF-8");
        assertThat(text(second)).isEqualTo("""
                id,v,name,email,change
                customer-1,2,,,removed
                customer-3,2,,,removed
                """.replace("\n", "\r\n"));
        feed.delivered(second);
        assertThat(feed.next()).isEmpty();
        assertThat(subscriptions.items("globex/golden")).isEqualTo(4);
    }

    @Test
    void jsonSaysIntoWhichCustomerOneWasMerged() {
        ChangeLogFeed feed = feed("format: json\n");
        golden.upsert(1, "Ada", "CN");
        feed.delivered(feed.next().orElseThrow());
        golden.end(1, ClusterEvent.mergedInto(new GoldenId("customer", 7)));

        assertThat(text(feed.next().orElseThrow()))
                .isEqualTo("[{\"id\":\"customer-1\",\"v\":2,\"change\":\"removed\",\"merged_into\":\"customer-7\"}]");
    }

    @Test
    void aRepeatIsTheSameInEveryByte() {
        ChangeLogFeed feed = feed("format: csv\nretry: { attempts: 3, first: 5s, most: 1m }\n");
        golden.upsert(1, "Ada", "CN");
        Delivery first = feed.next().orElseThrow();
        feed.failed(first, "503");
        golden.upsert(1, "Ada Lovelace", "CN");
        assertThat(feed.next()).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        Delivery second = feed.next().orElseThrow();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fileName()).isEqualTo(first.fileName());
        assertThat(second.payload()).isEqualTo(first.payload());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void afterTheLastAttemptOthersGoOnAndAReplayTellsTheStateOfNow() {
        ChangeLogFeed feed = feed("format: ndjson\nretry: { attempts: 1 }\n");
        golden.upsert(1, "Ada", "CN");
        feed.failed(feed.next().orElseThrow(), "410");
        golden.upsert(1, "Ada Lovelace", "CN");
        golden.upsert(2, "Bo", "CN");
        feed.delivered(feed.next().orElseThrow());
        assertThat(subscriptions.replayDeadLetter(1)).isTrue();
        Delivery replay = feed.next().orElseThrow();

        assertThat(text(replay)).contains("Ada Lovelace").contains("\"v\":2").doesNotContain("Bo");
        assertThat(replay.fileName()).startsWith("globex-golden-replay-1-");
        feed.delivered(replay);
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void whatTheSubscriberSaidItselfIsNoNews() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "CN", "globex");
        assertThat(feed.next()).isEmpty();
        golden.upsert(1, "Ada L", "CN", "acme");
        assertThat(text(feed.next().orElseThrow())).contains("Ada L");

        golden.upsert(2, "Bo", "CN", "globex");
        assertThat(text(feed("format: csv\necho: true\n").next().orElseThrow())).contains("Ada L");
    }

    @Test
    void whatTheSubscriberSaidItselfIsNewsWhenItBringsACustomerIntoItsView() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "US", "acme");
        assertThat(feed.next()).isEmpty();
        golden.upsert(1, "Ada", "CN", "globex");

        assertThat(text(feed.next().orElseThrow())).contains("customer-1,2,Ada");
    }

    @Test
    void withoutAnAgreementInForceNothingLeavesNotEvenARetry() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "CN");
        feed.failed(feed.next().orElseThrow(), "503");
        clock.advance(Duration.ofDays(181));

        assertThat(feed.next()).isEmpty();
        assertThat(subscriptions.held("globex/golden"))
                .isEqualTo("the agreement on customer for service ended on 2030-06-30");
        partner = null;
        assertThat(feed.next()).isEmpty();
        assertThat(subscriptions.held("globex/golden")).isEqualTo("no agreement on customer for service");
    }

    @Test
    void aFieldThatLeftTheAgreementStopsTheSubscription() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "CN");
        partner = PartnerDefinition.read(
                        "partner.yaml", Globex.PARTNER.replace("email, ", ""), new dev.serai.definition.Problems())
                .orElseThrow();

        assertThat(feed.next()).isEmpty();
        assertThat(subscriptions.held("globex/golden")).contains("no longer in the agreement");
        partner = Globex.partner();
        assertThat(feed.next()).isPresent();
        assertThat(subscriptions.held("globex/golden")).isNull();
    }

    @Test
    void aPausedSubscriptionKeepsItsPlace() {
        ChangeLogFeed feed = feed("format: csv\n");
        golden.upsert(1, "Ada", "CN");
        subscriptions.state("globex/golden", "customer");
        subscriptions.pause("globex/golden");
        assertThat(feed.next()).isEmpty();
        subscriptions.resume("globex/golden");

        assertThat(feed.next()).isPresent();
    }

    @Test
    void manyUninterestingChangesMoveTheCursorOn() {
        ChangeLogFeed feed = feed("format: csv\n");
        for (int i = 1; i <= 4_500; i++) {
            golden.upsert(i, "Ada", "US");
        }
        assertThat(feed.next()).isEmpty();

        assertThat(subscriptions.state("globex/golden", "customer").cursor()).isEqualTo(log.head("customer"));
    }

    @Test
    void aDeliveryHasAtMostABatchOfCustomers() {
        ChangeLogFeed feed = feed("format: csv\nbatch: 300\n");
        for (int i = 1; i <= 700; i++) {
            golden.upsert(i, "Ada", i % 10 == 0 ? "US" : "CN");
        }
        int items = 0;
        for (Optional<Delivery> next = feed.next(); next.isPresent(); next = feed.next()) {
            assertThat(next.get().items()).isLessThanOrEqualTo(300);
            items += next.get().items();
            feed.delivered(next.get());
        }
        assertThat(items).isEqualTo(630);
    }
}
