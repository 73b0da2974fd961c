package dev.serai.camel.merge;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Makes {@code merge:} endpoints. */
@Component("merge")
public class MergeComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MergeEndpoint endpoint = new MergeEndpoint(uri, this);
        endpoint.setEntity(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
