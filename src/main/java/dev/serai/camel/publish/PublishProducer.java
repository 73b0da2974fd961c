package dev.serai.camel.publish;

import dev.serai.camel.SeraiHeaders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Sends the body as a persistent message and waits for the broker's word. Only our own two headers go along. */
final class PublishProducer extends DefaultProducer {

    private final PublishEndpoint endpoint;
    private @Nullable RabbitTemplate template;

    PublishProducer(PublishEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        template = endpoint.template();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (template == null) {
            throw new IllegalStateException("publish: is not started");
        }
        Message message = message(exchange.getMessage());
        CorrelationData sent =
                new CorrelationData(message.getMessageProperties().getMessageId());
        template.send(endpoint.exchangeName(), routingKey(exchange.getMessage()), message, sent);
        CorrelationData.Confirm answer = sent.getFuture().get(endpoint.getTimeout(), TimeUnit.MILLISECONDS);
        if (sent.getReturned() != null) {
            throw new NotTaken("no queue of the broker takes this exchange and routing key");
        }
        if (!answer.isAck()) {
            throw new NotTaken("the broker refused the message");
        }
    }

    /** A reply goes to the queue that its sender named. */
    private String routingKey(org.apache.camel.Message message) {
        return message.getHeader(SeraiHeaders.REPLY_TO, endpoint.getRoutingKey(), String.class);
    }

    private static Message message(org.apache.camel.Message message) throws InvalidPayloadException {
        MessageProperties properties = new MessageProperties();
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        String id = message.getHeader(SeraiHeaders.DELIVERY_ID, String.class);
        properties.setMessageId(id == null ? UUID.randomUUID().toString() : id);
        properties.setContentType(message.getHeader(Exchange.CONTENT_TYPE, "application/octet-stream", String.class));
        properties.setCorrelationId(message.getHeader(SeraiHeaders.CORRELATION, String.class));
        for (String header : List.of(SeraiHeaders.SUBSCRIPTION, SeraiHeaders.REASON)) {
            Object value = message.getHeader(header);
            if (value != null) {
                properties.setHeader(header, value);
            }
        }
        return new Message(message.getMandatoryBody(byte[].class), properties);
    }
}
