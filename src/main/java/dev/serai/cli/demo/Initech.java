package dev.serai.cli.demo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.serai.embedded.EmbeddedParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Publishes one message a customer to its own queue, under its own user, and reads what it subscribed to from another. */
final class Initech implements Player {

    private static final long CONFIRM_MILLIS = 30_000;
    private static final int PERSISTENT = 2;

    private final ConnectionFactory broker = new ConnectionFactory();

    Initech(EmbeddedParts parts, int port) {
        broker.setHost("127.0.0.1");
        broker.setPort(port);
        broker.setUsername("initech");
        broker.setPassword(parts.amqpPassword("initech"));
    }

    @Override
    public String does() {
        return "initech published messages over AMQP, each confirmed";
    }

    @Override
    public Sent play() throws IOException, TimeoutException, InterruptedException {
        List<String> messages = DemoData.lines("initech-customers.ndjson");
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .deliveryMode(PERSISTENT)
                .contentType("application/json")
                .build();
        try (Connection connection = broker.newConnection("initech");
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            for (String message : messages) {
                channel.basicPublish("", "initech.in", properties, message.getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        }
        return new Sent("initech/customers.in", messages.size());
    }

    /** Writes every message that waits into a file of its own; acknowledges it when the file is there. */
    void receive(Path folder) throws IOException, TimeoutException {
        Files.createDirectories(folder);
        try (Connection connection = broker.newConnection("initech");
                Channel channel = connection.createChannel()) {
            for (GetResponse got = channel.basicGet("initech.out", false);
                    got != null;
                    got = channel.basicGet("initech.out", false)) {
                String name = got.getProps().getMessageId();
                Path file =
                        folder.resolve((name == null ? "message" : name.replaceAll("[^A-Za-z0-9-]", "_")) + ".ndjson");
                Files.write(file, got.getBody());
                channel.basicAck(got.getEnvelope().getDeliveryTag(), false);
            }
        }
    }
}
