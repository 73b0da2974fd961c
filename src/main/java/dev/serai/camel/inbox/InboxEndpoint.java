package dev.serai.camel.inbox;

import dev.serai.camel.Engines;
import jakarta.jms.ConnectionFactory;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

/**
 * The durable inbox of an entity. Sending returns when all batches are on the broker's disk. The name {@code dead} stands
 * for the batches that nobody could digest.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "inbox",
        title = "Serai Inbox",
        syntax = "inbox:entity",
        category = {Category.MESSAGING})
public class InboxEndpoint extends DefaultEndpoint {

    /** In place of an entity: the inbox of what nobody could digest. */
    static final String DEAD = "dead";

    @UriPath(description = "The canonical entity, such as customer; or dead")
    @Metadata(required = true)
    private String entity = "";

    @UriParam(label = "consumer", defaultValue = "2", description = "How many batches are worked on at the same time")
    private int workers = 2;

    @UriParam(
            label = "producer",
            defaultValue = "20",
            description = "How many batches are made durable together; each such group costs one write to disk")
    private int batchesPerCommit = 20;

    public InboxEndpoint() {}

    public InboxEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new InboxProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (entity.equals(DEAD)) {
            throw new IllegalArgumentException("a route cannot begin with inbox:dead: name an entity");
        }
        return InboxConsumption.consumer(this, processor);
    }

    @Override
    protected void doStart() throws Exception {
        if (!entity.equals(DEAD)) {
            engines().matcher(entity);
        }
        super.doStart();
    }

    String queue() {
        return queue(entity);
    }

    static String queue(String entity) {
        return "serai.inbox." + entity;
    }

    Engines engines() {
        return Engines.of(getCamelContext());
    }

    ConnectionFactory connections() {
        return CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), ConnectionFactory.class);
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = entity;
    }

    public int getWorkers() {
        return workers;
    }

    public void setWorkers(int workers) {
        this.workers = atLeastOne("workers", workers);
    }

    public int getBatchesPerCommit() {
        return batchesPerCommit;
    }

    public void setBatchesPerCommit(int batchesPerCommit) {
        this.batchesPerCommit = atLeastOne("batchesPerCommit", batchesPerCommit);
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, not " + value);
        }
        return value;
    }
}
