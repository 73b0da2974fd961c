package dev.serai.camel.merge;

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

/** Builds the golden records of the customers that were touched and logs what changed. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "merge",
        title = "Serai Merge",
        syntax = "merge:entity",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MergeEndpoint extends DefaultEndpoint {

    @UriPath(description = "The canonical entity, such as customer")
    @Metadata(required = true)
    private String entity = "";

    public MergeEndpoint() {}

    public MergeEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new MergeProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("a route cannot begin with merge:, only go through it");
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
