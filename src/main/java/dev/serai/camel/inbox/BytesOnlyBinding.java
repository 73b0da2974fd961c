package dev.serai.camel.inbox;

import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsEndpoint;

/** Reads bytes and nothing else: a serialised Java object is never brought to life, whoever put it into the queue. */
final class BytesOnlyBinding extends JmsBinding {

    private static final byte[] NOTHING = {};

    BytesOnlyBinding(JmsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public Object extractBodyFromJms(Exchange exchange, Message message) {
        return message instanceof BytesMessage ? super.extractBodyFromJms(exchange, message) : NOTHING;
    }
}
