package dev.serai.camel.publish;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code publish:} endpoints. */
@Component("publish")
public class PublishComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        PublishEndpoint endpoint = new PublishEndpoint(uri, this);
        endpoint.setExchange(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
