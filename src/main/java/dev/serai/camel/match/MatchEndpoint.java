package dev.serai.camel.match;

import dev.serai.camel.EntityEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;

/** Stores the records of a batch and finds the customers that they belong to. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "match",
        title = "Serai Match",
        syntax = "match:entity",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MatchEndpoint extends EntityEndpoint {

    public MatchEndpoint() {}

    public MatchEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new MatchProducer(this);
    }
}
