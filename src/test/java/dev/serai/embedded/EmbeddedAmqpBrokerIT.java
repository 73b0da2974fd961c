package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedAmqpBrokerIT {

    private static final Map<String, String> PASSWORDS = Map.of("serai", "hub-pw", "acme", "acme-pw", "globex", "g-pw");
    private static final long CONFIRM_MILLIS = 10_000;
    private static final byte[] MESSAGE = "{}".getBytes(StandardCharsets.UTF_8);

    private final Path data;

    private final EmbeddedAmqpBroker broker;

    EmbeddedAmqpBrokerIT(@TempDir Path data) throws Exception {
        this.data = data;
        broker = new EmbeddedAmqpBroker(data, FreePort.find(), "serai", PASSWORDS);
    }

    @BeforeEach
    void start() throws Exception {
        broker.start();
        try (Connection hub = connect("serai");
                Channel channel = hub.createChannel()) {
            for (String partner : new String[] {"acme", "globex"}) {
                channel.basicPublish("", partner + ".out", MessageProperties.PERSISTENT_BASIC, MESSAGE);
            }
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void keepsDurableMessagesOverARestart() throws Exception {
        broker.start();
        broker.stop();
        broker.stop();
        broker.start();
        try (Connection hub = connect("serai");
                Channel channel = hub.createChannel()) {
            assertThat(channel.messageCount("acme.out")).isOne();
        }
    }

    @Test
    void aPartnerPublishesToItsOwnInboxAndReadsItsOwnOutbox() throws Exception {
        try (Connection acme = connect("acme");
                Channel channel = acme.createChannel()) {
            publish(channel, "acme.in");
            assertThat(channel.basicGet("acme.out", true).getBody()).isEqualTo(MESSAGE);
        }
        try (Connection hub = connect("serai");
                Channel channel = hub.createChannel()) {
            assertThat(channel.messageCount("acme.in")).isOne();
        }
    }

    @Test
    void argumentsOfRabbitMqAreTakenAndIgnored() throws Exception {
        try (Connection hub = connect("serai");
                Channel channel = hub.createChannel()) {
            Map<String, Object> arguments = Map.of("x-dead-letter-exchange", "dead", "x-queue-type", "quorum");
            assertThat(channel.queueDeclare("more", true, false, false, arguments)
                            .getQueue())
                    .isEqualTo("more");
        }
    }

    @Test
    void aPartnerCannotWriteIntoAnothersInbox() throws Exception {
        refused(channel -> publish(channel, "globex.in"));
        refused(channel -> publish(channel, "acme.out"));
        try (Connection hub = connect("serai");
                Channel channel = hub.createChannel()) {
            assertThat(channel.messageCount("globex.in")).isZero();
        }
    }

    @Test
    void aPartnerCannotReadAnothersOutboxNorAnybodysInbox() throws Exception {
        for (String queue : new String[] {"globex.out", "globex.in", "acme.in"}) {
            Connection acme = connect("acme");
            Channel channel = acme.createChannel();
            assertThatThrownBy(() -> channel.basicGet(queue, true)).hasStackTraceContaining("403");
            acme.abort();
        }
    }

    @Test
    void aPartnerCannotDeclarePurgeOrDelete() throws Exception {
        refused(channel -> channel.queueDeclare("mine", true, false, false, null));
        refused(channel -> channel.exchangeDeclare("mine", "topic", true));
        refused(channel -> channel.queuePurge("acme.out"));
        refused(channel -> channel.queueDelete("globex.out"));
    }

    @Test
    void aWrongPasswordIsRefusedAndNoPasswordStaysOnDisk() throws Exception {
        ConnectionFactory guess = factory("acme");
        guess.setPassword("guess");
        assertThatThrownBy(guess::newConnection).isInstanceOf(PossibleAuthenticationFailureException.class);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> contains(file, "acme-pw") || contains(file, "hub-pw"));
        }
    }

    private interface Attempt {
        void on(Channel channel) throws Exception;
    }

    private void refused(Attempt attempt) throws Exception {
        Connection acme = connect("acme");
        Channel channel = acme.createChannel();
        assertThatThrownBy(() -> attempt.on(channel)).hasStackTraceContaining("403");
        acme.abort();
    }

    private static void publish(Channel channel, String queue) throws Exception {
        channel.confirmSelect();
        channel.basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, MESSAGE);
        channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
    }

    private Connection connect(String user) throws Exception {
        return factory(user).newConnection();
    }

    private ConnectionFactory factory(String user) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setUsername(user);
        factory.setPassword(PASSWORDS.get(user));
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
