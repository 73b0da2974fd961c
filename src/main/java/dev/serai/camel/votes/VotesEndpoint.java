package dev.serai.camel.votes;

import dev.serai.decision.VotingBooth;
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

/** Counts a partner's vote and answers with how the proposal stands. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "votes",
        title = "Serai Votes",
        syntax = "votes:partner",
        producerOnly = true,
        remote = false,
        category = {Category.MESSAGING})
public class VotesEndpoint extends DefaultEndpoint {

    @UriPath(description = "The partner whose votes come here, such as acme")
    @Metadata(required = true)
    private String partner = "";

    @UriParam(defaultValue = "amqp", description = "How the votes come, for the audit")
    private String channel = "amqp";

    public VotesEndpoint() {}

    public VotesEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new VotesProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("a route cannot begin with votes:, only go through it");
    }

    VotingBooth booth() {
        VotingBooth booth = CamelContextHelper.findSingleByType(getCamelContext(), VotingBooth.class);
        if (booth == null) {
            throw new IllegalStateException(
                    "Camel's registry needs exactly one bean of type " + VotingBooth.class.getName());
        }
        return booth;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }
}
