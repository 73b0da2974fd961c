package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.exchange.Receipt;
import dev.serai.record.Batch;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The shared line of routes/pipeline.camel.yaml, from what a partner sent to the merge. */
class PipelineTest {

    private CamelHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new CamelHub();
        hub.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("mapping:acme/customers.in?batchSize=2").to("inbox:customer?batchesPerCommit=3");
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    private Exchange send(Object body, Map<String, Object> headers) {
        return hub.camel.createProducerTemplate().request("direct:in", exchange -> {
            exchange.getIn().setBody(body);
            exchange.getIn().setHeaders(new HashMap<>(headers));
        });
    }

    private Receipt receipt(Object body) {
        return send(body, Map.of()).getMessage().getBody(Receipt.class);
    }

    @Test
    void everyGoodRowReachesTheMergeAndEveryBadOneTheReceipt() throws Exception {
        hub.load("pipeline.camel.yaml");

        Receipt receipt = receipt("1;Ada\n2;Bob\nbad\n3;Cy\n4;Di\n5;Ed\n6;Flo\n7;Gus\n");

        assertThat(receipt.accepted()).isEqualTo(7);
        assertThat(receipt.rejected()).isEqualTo(1);
        assertThat(receipt.rows()).extracting(Receipt.Row::row).containsExactly(3L);
        CamelHub.await("the merge", () -> hub.engines.mergedKeys().size() == 7);
        assertThat(hub.engines.mergedKeys()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(hub.transactions).contains("begin", "commit").doesNotContain("rollback");
    }

    @Test
    void rowsOfADatabaseGoTheSameWay() throws Exception {
        hub.load("pipeline.camel.yaml");
        List<Map<String, Object>> rows = List.of(Map.of("id", 1, "name", "Ada"), Map.of("id", 2, "name", "Bob"));

        assertThat(receipt(rows.iterator()).accepted()).isEqualTo(2);

        CamelHub.await("the merge", () -> hub.engines.mergedKeys().equals(List.of("1", "2")));
    }

    @Test
    void aBrokenInputGivesAReceiptThatSaysSoAndKeepsWhatWasGood() {
        Exchange exchange = send("1;Ada\nbreak\n2;Bob\n", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(SeraiHeaders.BROKEN)).isEqualTo(true);
        assertThat(exchange.getMessage().getHeader(SeraiHeaders.ACCEPTED)).isEqualTo(1L);
        assertThat(exchange.getMessage().getBody(Receipt.class).broken()).isNotNull();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsGivenUp() throws Exception {
        for (int i = 0; i < 4; i++) {
            hub.engines.mergeFailures.add(new DataAccessResourceFailureException("the database is away"));
        }
        hub.load("pipeline.camel.yaml");

        receipt("1;Ada\n");

        CamelHub.await("the fifth try", () -> hub.engines.mergedKeys().equals(List.of("1")));
        assertThat(hub.transactions)
                .containsExactly(
                        "begin",
                        "rollback",
                        "begin",
                        "rollback",
                        "begin",
                        "rollback",
                        "begin",
                        "rollback",
                        "begin",
                        "commit");
        assertThat(hub.take("serai.inbox.dead", 200)).isNull();
    }

    @Test
    void aBatchThatNobodyCanDigestLiesAmongTheDeadAfterThreeTries() throws Exception {
        for (int i = 0; i < 3; i++) {
            hub.engines.mergeFailures.add(new IllegalStateException("canary-7781"));
        }
        hub.load("pipeline.camel.yaml");

        receipt("1;Ada\n2;Bob\n");

        BytesMessage dead = hub.take("serai.inbox.dead");
        byte[] bytes = new byte[(int) dead.getBodyLength()];
        dead.readBytes(bytes);
        Batch batch = hub.engines.codec().decode(bytes);
        assertThat(batch.records()).hasSize(2);
        assertThat(dead.getStringProperty(SeraiHeaders.REASON)).isEqualTo("IllegalStateException");
        assertThat(hub.transactions).containsOnly("begin", "rollback").hasSize(6);
        assertThat(hub.take("serai.inbox.customer", 200)).isNull();
    }

    @Test
    void aStopWhileWaitingLeavesTheBatchInTheInbox() throws Exception {
        for (int i = 0; i < 50; i++) {
            hub.engines.mergeFailures.add(new DataAccessResourceFailureException("the database is away"));
        }
        hub.load("pipeline.camel.yaml");
        receipt("1;Ada\n");
        CamelHub.await("a second try", () -> hub.transactions.size() >= 4);

        hub.camel.getRouteController().stopRoute("customer-inbox");

        assertThat(hub.take("serai.inbox.dead", 200)).isNull();
        assertThat(hub.take("serai.inbox.customer")).isNotNull();
    }

    @Test
    void aRepeatedBatchHasNoSecondEffect() throws Exception {
        Map<String, Object> key = Map.of("Idempotency-Key", "order-1");
        send("1;Ada\n", key);
        send("1;Ada\n", key);
        hub.load("pipeline.camel.yaml");

        CamelHub.await("both", () -> hub.transactions.size() == 4);

        assertThat(hub.engines.mergedKeys()).containsExactly("1");
    }

    @Test
    void oneKeyForTwoContentsIsTwoIntakes() {
        Map<String, Object> key = Map.of("CamelSpringRabbitmqMessageId", "always-the-same");

        Set<Object> intakes = List.of("1;Ada\n", "2;Bob\n").stream()
                .map(body -> send(body, key).getMessage().getHeader(SeraiHeaders.INTAKE_ID))
                .collect(Collectors.toSet());

        assertThat(intakes).hasSize(2);
    }

    @Test
    void aSerializedObjectIsNeverBroughtToLife() throws Exception {
        hub.load("pipeline.camel.yaml");
        try (Connection connection = hub.inbox.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("serai.inbox.customer"))) {
            producer.send(session.createObjectMessage(new Trap()));
        }

        assertThat(hub.take("serai.inbox.dead")).isNotNull();
        assertThat(Trap.sprung).isFalse();
    }

    @Test
    void whatIsNotABatchLiesAmongTheDeadAsItCame() throws Exception {
        hub.load("pipeline.camel.yaml");
        try (Connection connection = hub.inbox.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("serai.inbox.customer"))) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[] {1, 2, 3});
            message.setStringProperty("camelfilename", "x");
            producer.send(message);
        }

        assertThat(hub.take("serai.inbox.dead").getBodyLength()).isEqualTo(3);
    }

    @Test
    void withoutTheBrokerNothingIsAcknowledged() throws Exception {
        hub.stopBroker();

        Exchange exchange = send("1;Ada\n", Map.of());

        assertThat(exchange.getException()).isNotNull();
        assertThat(Trouble.passes(exchange.getException())).isTrue();
    }

    @Test
    void anUnknownNameStopsTheRouteAtItsStartAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> hub.camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:typo").to("mapping:acme/custmers.in");
                    }
                }))
                .rootCause()
                .hasMessage("unknown mapping 'acme/custmers.in' (did you mean 'acme/customers.in'?); "
                        + "known: acme/customers.in, globex/people.in");
    }

    @Test
    void aMisspeltOptionIsRefused() {
        assertThatThrownBy(() -> hub.camel.getEndpoint("mapping:acme/customers.in?batchsize=2"))
                .hasMessageContaining("batchsize");
    }

    @Test
    void aReloadedMappingIsSeenByTheNextIntake() {
        Receipt before = receipt("1;Ada\n");
        hub.engines.revision = "r2";
        Batch after = hub.engines.codec().decode(encoded(send("2;Bob\n", Map.of())));

        assertThat(before.accepted()).isEqualTo(1);
        assertThat(after.intake().revision()).isEqualTo("r2");
    }

    private byte[] encoded(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        try {
            hub.take("serai.inbox.customer");
            BytesMessage second = hub.take("serai.inbox.customer");
            byte[] bytes = new byte[(int) second.getBodyLength()];
            second.readBytes(bytes);
            return bytes;
        } catch (jakarta.jms.JMSException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells when it is deserialised. */
    private static final class Trap implements Serializable {

        private static final long serialVersionUID = 1L;
        private static volatile boolean sprung;

        private Object readResolve() {
            sprung = true;
            return this;
        }
    }
}
