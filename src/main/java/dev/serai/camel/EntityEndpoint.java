package dev.serai.camel;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** A step that works on the records of one canonical entity, which its address names. */
public abstract class EntityEndpoint extends DefaultEndpoint {

    @UriPath(description = "The canonical entity, such as customer")
    @Metadata(required = true)
    private String entity = "";

    protected EntityEndpoint() {}

    protected EntityEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        String scheme = getEndpointBaseUri().replaceFirst(":.*", "");
        throw new UnsupportedOperationException("a route cannot begin with " + scheme + ":, only go through it");
    }

    public Engines engines() {
        return Engines.of(getCamelContext());
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = entity;
    }
}
