package dev.serai.camel.match;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code match:} endpoints. */
@Component("match")
public class MatchComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MatchEndpoint endpoint = new MatchEndpoint(uri, this);
        endpoint.setEntity(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
