package dev.serai.embedded;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Declares each partner's queues, which at a real RabbitMQ its owner does. */
final class AmqpQueues {

    private static final List<String> ENDS = List.of("in", "out", "dead");

    private AmqpQueues() {}

    static void declare(AmqpBrokerPlan plan) throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(plan.port());
        factory.setUsername(plan.hubUser());
        factory.setPassword(plan.passwords().getOrDefault(plan.hubUser(), ""));
        factory.setAutomaticRecoveryEnabled(false);
        try (Connection connection = factory.newConnection("serai queues");
                Channel channel = connection.createChannel()) {
            for (String user : plan.passwords().keySet()) {
                if (!user.equals(plan.hubUser())) {
                    declare(channel, user);
                }
            }
        }
    }

    private static void declare(Channel channel, String partner) throws IOException {
        for (String end : ENDS) {
            channel.queueDeclare(partner + "." + end, true, false, false, null);
        }
    }
}
