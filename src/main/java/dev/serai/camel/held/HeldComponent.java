package dev.serai.camel.held;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code held:} endpoints. */
@Component("held")
public class HeldComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        HeldEndpoint endpoint = new HeldEndpoint(uri, this);
        endpoint.setEntity(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
