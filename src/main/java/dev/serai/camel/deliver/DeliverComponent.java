package dev.serai.camel.deliver;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code deliver:} endpoints. */
@Component("deliver")
public class DeliverComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        DeliverEndpoint endpoint = new DeliverEndpoint(uri, this);
        endpoint.setSubscription(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
