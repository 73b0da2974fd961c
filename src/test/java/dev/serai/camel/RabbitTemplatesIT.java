package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** The templates consume-rabbitmq and publish-rabbitmq against the RabbitMQ of this machine, skipped where there is none. */
class RabbitTemplatesIT {

    private final String prefix = "serai.test.routes." + UUID.randomUUID();
    private final String in = prefix + ".in";
    private final String dead = prefix + ".dead";
    private final String out = prefix + ".out";
    private final CachingConnectionFactory connections = new CachingConnectionFactory("127.0.0.1", 5672);
    private final RabbitTemplate rabbit = new RabbitTemplate(connections);
    private final RabbitAdmin admin = new RabbitAdmin(connections);
    private CamelHub hub;

    @BeforeEach
    void start() throws Exception {
        connections.setPublisherConfirmType(ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        connections.setConnectionTimeout(2_000);
        assumeTrue(isReachable(), "no RabbitMQ at 127.0.0.1:5672");
        for (String queue : List.of(in, dead, out)) {
            admin.declareQueue(new Queue(queue, true));
        }
        rabbit.setReceiveTimeout(20_000);
        hub = new CamelHub();
        hub.camel.getRegistry().bind("rabbitConnectionFactory", connections);
        hub.load("templates/consume-rabbitmq.camel.yaml");
        hub.load("templates/publish-rabbitmq.camel.yaml");
    }

    private boolean isReachable() {
        try {
            connections.createConnection().close();
            return true;
        } catch (AmqpException e) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        if (hub != null) {
            hub.close();
            for (String queue : List.of(in, dead, out)) {
                admin.deleteQueue(queue);
            }
        }
        connections.destroy();
    }

    private void consume() throws Exception {
        hub.addPartner(
                "consume-rabbitmq", "acme-queue", Map.of("mapping", "acme/customers.in", "queue", in, "dead", dead));
    }

    private static Message message(String text) {
        MessageProperties properties = new MessageProperties();
        properties.setMessageId("m-1");
        properties.setHeader("CAMELFILENAME", "../../etc/passwd");
        properties.setHeader("SeraiSource", "forged");
        return new Message(text.getBytes(StandardCharsets.UTF_8), properties);
    }

    private static String text(Message message) {
        return new String(message.getBody(), StandardCharsets.UTF_8);
    }

    private Message taken(String queue) {
        Message message = rabbit.receive(queue);
        if (message == null) {
            throw new AssertionError(queue + " is empty");
        }
        return message;
    }

    @Test
    void aMessageThatLacksAColumnIsHeldAndItsSenderIsTold() throws Exception {
        hub.load("pipeline.camel.yaml");
        consume();
        Message sent = message("lacks mobile\n1;Ada\n");
        sent.getMessageProperties().setReplyTo(out);
        sent.getMessageProperties().setCorrelationId("c-1");

        rabbit.send("", in, sent);

        assertThat(text(taken(out)))
                .contains("\"hold\" : 1", "the column 'mobile' is missing")
                .doesNotContain("Ada");
        assertThat(admin.getQueueInfo(dead).getMessageCount()).isZero();
        assertThat(hub.engines.stored).isEmpty();

        hub.engines.drift().release(1);

        CamelHub.await("the merge", () -> hub.engines.mergedKeys().equals(List.of("1")));
        Message end = taken(out);
        assertThat(text(end)).contains("\"accepted\" : 1").doesNotContain("held", "Ada");
        assertThat(end.getMessageProperties().getCorrelationId()).isEqualTo("c-1");
        assertThat(end.getMessageProperties().getContentType()).isEqualTo("application/json");
    }

    @Test
    void aReleasedMessageEndsAlsoWhereTheQueueOfItsReplyIsGone() throws Exception {
        hub.load("pipeline.camel.yaml");
        consume();
        Message sent = message("lacks mobile\n1;Ada\n");
        sent.getMessageProperties().setReplyTo("gone-" + out);
        rabbit.send("", in, sent);
        CamelHub.await("the hold", () -> !hub.engines.drift().holds().open().isEmpty());

        hub.engines.drift().release(1);

        CamelHub.await(
                "the end of the hold", () -> hub.engines.drift().holds().open().isEmpty());
        assertThat(hub.engines.mergedKeys()).containsExactly("1");
    }

    @Test
    void aMessageReachesTheInboxAndTheSenderGetsTheReceiptThatItAskedFor() throws Exception {
        Message message = message("1;Ada\nbad\n");
        message.getMessageProperties().setReplyTo(out);
        rabbit.send(in, message);

        consume();

        assertThat(text(taken(out))).contains("\"accepted\" : 1", "\"source\" : \"m-1\"");
        assertThat(hub.engines
                        .codec()
                        .decode(hub.take("serai.inbox.customer").content())
                        .records())
                .hasSize(1);
        assertThat(admin.getQueueInfo(in).getMessageCount()).isZero();
    }

    @Test
    void aMessageThatCannotBeReadToItsEndGoesToTheDeadAsItCame() throws Exception {
        rabbit.send(in, message("1;Ada\nbreak\n"));

        consume();

        assertThat(text(taken(dead))).isEqualTo("1;Ada\nbreak\n");
        CamelHub.await("the acknowledgement", () -> admin.getQueueInfo(in).getMessageCount() == 0);
    }

    @Test
    void aMessageIsKeptByItsBrokerWhileTheInboxIsAway() throws Exception {
        hub.stopBroker();
        rabbit.send(in, message("1;Ada\n"));
        consume();
        CamelHub.await("two tries", () -> hub.failures("acme-queue") >= 2);
        hub.camel.getRouteController().stopRoute("acme-queue");

        assertThat(text(taken(in))).isEqualTo("1;Ada\n");
    }

    @Test
    void aMessageIsTakenAsSoonAsTheInboxIsBack() throws Exception {
        hub.stopBroker();
        rabbit.send(in, message("1;Ada\n"));
        consume();
        CamelHub.await("two tries", () -> hub.failures("acme-queue") >= 2);

        hub.startBroker();

        assertThat(hub.take("serai.inbox.customer").content()).isNotEmpty();
        CamelHub.await("the acknowledgement", () -> admin.getQueueInfo(in).getMessageCount() == 0);
    }

    @Test
    void aMessageThatTheHubStumblesOverGoesToTheDead() throws Exception {
        rabbit.send(in, message("a line that is no record\n"));

        consume();

        assertThat(text(taken(dead))).isEqualTo("a line that is no record\n");
    }

    private void publish(String routingKey) throws Exception {
        hub.addPartner(
                "publish-rabbitmq",
                "globex-queue",
                Map.of(
                        "subscription", "globex/golden",
                        "exchange", "default",
                        "routingKey", routingKey,
                        "every", "100"));
    }

    @Test
    void aDeliveryIsPublishedPersistentlyUnderItsId() throws Exception {
        String id = hub.engines.owe("id;name").id().toString();

        publish(out);

        CamelHub.await("the delivery", () -> hub.engines.delivered.size() == 1);
        MessageProperties properties = taken(out).getMessageProperties();
        assertThat(properties.getMessageId()).isEqualTo(id);
        assertThat(properties.getReceivedDeliveryMode()).isEqualTo(MessageDeliveryMode.PERSISTENT);
    }

    @Test
    void aDeliveryThatNoQueueTakesIsNotDelivered() throws Exception {
        hub.engines.owe("id;name");

        publish(prefix + ".nobody");

        CamelHub.await("the failure", () -> !hub.engines.failed.isEmpty());
        assertThat(hub.engines.failed).containsExactly("NotTaken");
        assertThat(hub.engines.delivered).isEmpty();
    }
}
