package dev.serai.camel.match;

import dev.serai.camel.Engines;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Stores the records of a batch and finds the customers that they belong to. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "match",
        title = "Serai Match",
        syntax = "match:entity",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MatchEndpoint extends DefaultEndpoint {

    @UriPath(description = "The canonical entity, such as customer")
    @Metadata(required = true)
    private String entity = "";

    public MatchEndpoint() {}

    public MatchEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new MatchProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("a route cannot begin with match:, only go through it");
    }

    Engines engines() {
        return Engines.of(getCamelContext());
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = entity;
    }
}
