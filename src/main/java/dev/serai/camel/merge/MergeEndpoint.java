package dev.serai.camel.merge;

import dev.serai.camel.EntityEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;

/** Builds the golden records of the customers that were touched and logs what changed. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "merge",
        title = "Serai Merge",
        syntax = "merge:entity",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MergeEndpoint extends EntityEndpoint {

    public MergeEndpoint() {}

    public MergeEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new MergeProducer(this);
    }
}
