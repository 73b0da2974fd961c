package dev.serai.camel.notices;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code notices:} endpoints. */
@Component("notices")
public class NoticesComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        NoticesEndpoint endpoint = new NoticesEndpoint(uri, this);
        endpoint.setPartner(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
