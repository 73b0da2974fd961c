package dev.serai.camel.votes;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code votes:} endpoints. */
@Component("votes")
public class VotesComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        VotesEndpoint endpoint = new VotesEndpoint(uri, this);
        endpoint.setPartner(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
