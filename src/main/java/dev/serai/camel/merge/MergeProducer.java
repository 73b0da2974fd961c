package dev.serai.camel.merge;

import dev.serai.camel.Engines;
import dev.serai.record.Cluster;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Replaces a list of clusters by the golden changes that they gave. */
final class MergeProducer extends DefaultProducer {

    private final MergeEndpoint endpoint;

    MergeProducer(MergeEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.engines().merger(endpoint.getEntity());
    }

    @Override
    public void process(Exchange exchange) {
        List<Cluster> clusters = clusters(exchange.getMessage().getBody());
        exchange.getMessage()
                .setBody(
                        clusters.isEmpty()
                                ? List.of()
                                : Engines.of(exchange)
                                        .merger(endpoint.getEntity())
                                        .merge(clusters));
    }

    private static List<Cluster> clusters(Object body) {
        if (!(body instanceof List<?> list)) {
            throw new IllegalArgumentException("merge: needs the list of clusters that match: gives");
        }
        return list.stream().map(Cluster.class::cast).toList();
    }
}
