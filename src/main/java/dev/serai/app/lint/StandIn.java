package dev.serai.app.lint;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.seda.SedaComponent;

/** Takes the place of every component while routes are tried: accepts any address, connects to nothing. */
final class StandIn extends SedaComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        parameters.clear();
        return super.createEndpoint(uri, remaining, new HashMap<>());
    }
}
