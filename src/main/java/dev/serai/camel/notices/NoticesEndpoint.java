package dev.serai.camel.notices;

import dev.serai.decision.NoticeForm;
import java.util.Locale;
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

/** Takes what a partner is to be told about decisions; questions come together in one notice. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "notices",
        title = "Serai Notices",
        syntax = "notices:partner",
        consumerOnly = true,
        remote = false,
        category = {Category.MESSAGING})
public class NoticesEndpoint extends DefaultEndpoint {

    @UriPath(description = "The partner, such as acme")
    @Metadata(required = true)
    private String partner = "";

    @UriParam(defaultValue = "text", enums = "text,slack,teams", description = "How the notice is written")
    private String form = "text";

    @UriParam(
            defaultValue = "3600000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds after a notice the next may go out")
    private long every = 3_600_000;

    @UriParam(
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description = "How long to wait in milliseconds when there is nothing to tell")
    private long delay = 10_000;

    public NoticesEndpoint() {}

    public NoticesEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("nothing can be sent to notices:, a route begins with it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        NoticesConsumer consumer = new NoticesConsumer(this, processor);
        consumer.setDelay(delay);
        configureConsumer(consumer);
        return consumer;
    }

    NoticeDesk desk() {
        NoticeDesk desk = CamelContextHelper.findSingleByType(getCamelContext(), NoticeDesk.class);
        if (desk == null) {
            throw new IllegalStateException(
                    "Camel's registry needs exactly one bean of type " + NoticeDesk.class.getName());
        }
        desk.check(partner);
        return desk;
    }

    NoticeForm.Style style() {
        return NoticeForm.Style.valueOf(form.toUpperCase(Locale.ROOT));
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public long getEvery() {
        return every;
    }

    public void setEvery(long every) {
        this.every = every;
    }

    public long getDelay() {
        return delay;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
