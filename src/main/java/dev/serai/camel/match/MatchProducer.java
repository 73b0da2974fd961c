package dev.serai.camel.match;

import dev.serai.camel.Engines;
import dev.serai.record.Batch;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Replaces a batch by the clusters that it touched: none when the batch was done before. */
final class MatchProducer extends DefaultProducer {

    private final MatchEndpoint endpoint;

    MatchProducer(MatchEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.engines().matcher(endpoint.getEntity());
    }

    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getMessage().getBody() instanceof Batch batch)) {
            throw new IllegalArgumentException("match: needs a batch; what lies in the inbox is none");
        }
        Engines engines = Engines.of(exchange);
        boolean fresh = engines.intakes().store(batch);
        exchange.getMessage()
                .setBody(
                        fresh
                                ? engines.matcher(endpoint.getEntity())
                                        .match(batch)
                                        .clusters()
                                : List.of());
    }
}
