package dev.serai.camel.publish;

import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Publishes to RabbitMQ. Camel's own component takes a message that no queue wants for sent; here it is sent when the broker
 * confirms it and has put it into a queue.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "publish",
        title = "Serai Publish",
        syntax = "publish:exchange",
        producerOnly = true,
        category = {Category.MESSAGING})
public class PublishEndpoint extends DefaultEndpoint {

    private static final String DEFAULT_EXCHANGE = "default";

    @UriPath(description = "The AMQP exchange; default is the broker's own, which routes by the name of a queue")
    @Metadata(required = true)
    private String exchange = "";

    @UriParam(description = "The routing key; with the default exchange the name of the queue")
    private String routingKey = "";

    @UriParam(
            description = "The bean of the connection, with correlated publisher confirms and returns; when not given, "
                    + "the only one that there is")
    private String connection = "";

    @UriParam(
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description = "How long to wait for the broker's word in milliseconds")
    private long timeout = 10_000;

    public PublishEndpoint() {}

    public PublishEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new PublishProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "publish: only sends; a route that receives begins with spring-rabbitmq:");
    }

    RabbitTemplate template() {
        ConnectionFactory connections = connection.isEmpty()
                ? CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), ConnectionFactory.class)
                : CamelContextHelper.mandatoryLookup(getCamelContext(), connection, ConnectionFactory.class);
        if (!connections.isPublisherConfirms() || !connections.isPublisherReturns()) {
            throw new IllegalArgumentException(
                    "publish: needs a connection with correlated publisher confirms and with publisher returns");
        }
        RabbitTemplate template = new RabbitTemplate(connections);
        template.setMandatory(true);
        return template;
    }

    String exchangeName() {
        return exchange.equals(DEFAULT_EXCHANGE) ? "" : exchange;
    }

    public String getExchange() {
        return exchange;
    }

    public void setExchange(String exchange) {
        this.exchange = exchange;
    }

    public String getRoutingKey() {
        return routingKey;
    }

    public void setRoutingKey(String routingKey) {
        this.routingKey = routingKey;
    }

    public String getConnection() {
        return connection;
    }

    public void setConnection(String connection) {
        this.connection = connection;
    }

    public long getTimeout() {
        return timeout;
    }

    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }
}
