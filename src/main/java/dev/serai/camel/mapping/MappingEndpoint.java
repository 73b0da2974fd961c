package dev.serai.camel.mapping;

import dev.serai.camel.Engines;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Turns what a partner sent into batches of canonical records, by an inbound mapping. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "mapping",
        title = "Serai Mapping",
        syntax = "mapping:name",
        producerOnly = true,
        remote = false,
        category = {Category.TRANSFORMATION})
public class MappingEndpoint extends DefaultEndpoint {

    @UriPath(description = "The inbound mapping, such as acme/customers.in")
    @Metadata(required = true)
    private String name = "";

    @UriParam(defaultValue = "1000", description = "How many rows a batch holds at most")
    private int batchSize = 1000;

    @UriParam(
            defaultValue = "0",
            description = "How many bytes the input may have; a longer one is refused. 0 means no limit")
    private long maxBytes;

    @UriParam(description = "Whether it is only tried: the receipt says what would become of it, and nothing is kept")
    private boolean trial;

    public MappingEndpoint() {}

    public MappingEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new MappingProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("a route cannot begin with mapping:, only go through it");
    }

    Engines engines() {
        return Engines.of(getCamelContext());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1, not " + batchSize);
        }
        this.batchSize = batchSize;
    }

    public boolean isTrial() {
        return trial;
    }

    public void setTrial(boolean trial) {
        this.trial = trial;
    }

    public long getMaxBytes() {
        return maxBytes;
    }

    public void setMaxBytes(long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes must be at least 0, not " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }
}
