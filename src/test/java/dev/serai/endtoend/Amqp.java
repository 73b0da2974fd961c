package dev.serai.endtoend;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A partner's queues on the real RabbitMQ of this machine; gone when closed. */
final class Amqp implements AutoCloseable {

    private static final int PORT = 5672;
    private static final long CONFIRM_MILLIS = 20_000;

    private final String prefix;
    private final Connection connection;
    private final Channel channel;

    private Amqp(String prefix, Connection connection) throws IOException {
        this.prefix = prefix;
        this.connection = connection;
        this.channel = connection.createChannel();
        for (String queue : queues()) {
            channel.queueDeclare(queue, true, false, false, Map.of());
            channel.queuePurge(queue);
        }
        channel.confirmSelect();
    }

    static boolean realOneIsHere() {
        try (Connection probe = factory().newConnection()) {
            return probe.isOpen();
        } catch (IOException | TimeoutException e) {
            return false;
        }
    }

    static Amqp real(String prefix) throws IOException, TimeoutException {
        return new Amqp(prefix, factory().newConnection("serai test"));
    }

    /** The queues of a broker that was started by the test. */
    static Amqp at(int port, String user, String password, String prefix) throws IOException, TimeoutException {
        ConnectionFactory factory = factory();
        factory.setPort(port);
        factory.setUsername(user);
        factory.setPassword(password);
        return new Amqp(prefix, factory.newConnection("serai test"));
    }

    private static ConnectionFactory factory() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(PORT);
        factory.setConnectionTimeout(2_000);
        return factory;
    }

    /** Publishes each text as one persistent message that asks for a receipt; returns when the broker has them all. */
    void publish(List<String> texts) throws IOException, InterruptedException, TimeoutException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .deliveryMode(2)
                .contentType("application/json")
                .replyTo(prefix + ".receipts")
                .build();
        for (String text : texts) {
            channel.basicPublish("", prefix + ".in", properties, text.getBytes(StandardCharsets.UTF_8));
        }
        channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
    }

    /** Takes what waits in a queue, oldest first. */
    List<String> take(String end) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (GetResponse got = get(end); got != null; got = get(end)) {
            bodies.add(new String(got.getBody(), StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private GetResponse get(String end) throws IOException {
        return channel.basicGet(prefix + "." + end, true);
    }

    private List<String> queues() {
        return List.of(prefix + ".in", prefix + ".dead", prefix + ".out", prefix + ".receipts");
    }

    @Override
    public void close() throws IOException {
        // The hub's embedded broker ends with the hub, and its queues with it.
        if (!connection.isOpen()) {
            return;
        }
        for (String queue : queues()) {
            channel.queueDelete(queue);
        }
        connection.close();
    }
}
