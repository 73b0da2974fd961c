package dev.serai.cli.cases;

import dev.serai.camel.SeraiHeaders;
import dev.serai.exchange.Receipt;
import dev.serai.mapping.BatchReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;
import org.jspecify.annotations.Nullable;

/** Takes the place of every channel and of the inbox: connects to nothing, and keeps what it was given. */
final class ReplacedEnds {

    /** Steps within the hub that a rehearsal runs as they are. */
    static final Set<String> REAL =
            Set.of("bean", "class", "mapping", "deliver", "direct", "seda", "log", "language", "validator");

    private static final String INBOX = "inbox";

    private Mapped mapped = Mapped.NOTHING;
    private final List<byte[]> sent = new ArrayList<>();
    private byte @Nullable [] toBeFetched;

    /** Forgets the case before. */
    void begin() {
        mapped = Mapped.NOTHING;
        sent.clear();
        toBeFetched = null;
    }

    /** What a route that fetches by itself, as from a database or a REST service, finds there, once. */
    void offer(byte[] input) {
        toBeFetched = input;
    }

    Mapped mapped() {
        return mapped;
    }

    List<byte[]> sent() {
        return sent;
    }

    Component component(String scheme) {
        return new DefaultComponent() {
            @Override
            protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
                parameters.clear();
                return new ProcessorEndpoint(
                        uri, this, scheme.equals(INBOX) ? ReplacedEnds.this::store : ReplacedEnds.this::take);
            }
        };
    }

    /** As the inbox does it, but for the journal. */
    private void store(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof BatchReader reader) {
            Mapped read = Mapped.of(reader);
            mapped = mapped.and(read);
            message.setHeader(SeraiHeaders.ACCEPTED, reader.tally().accepted());
            message.setHeader(SeraiHeaders.REJECTED, reader.tally().rejected());
            message.setHeader(SeraiHeaders.BROKEN, read.broken() != null);
            message.setBody(Receipt.of(reader.intake(), reader.tally()));
        }
    }

    private void take(Exchange exchange) {
        byte[] input = toBeFetched;
        if (input != null) {
            toBeFetched = null;
            exchange.getMessage().setBody(input);
            return;
        }
        byte[] body = exchange.getMessage().getBody(byte[].class);
        sent.add(body == null ? new byte[0] : body);
    }
}
