package dev.serai.camel.held;

import dev.serai.camel.Engines;
import dev.serai.camel.SeraiHeaders;
import dev.serai.exchange.Receipt;
import dev.serai.exchange.drift.AnswerTo;
import dev.serai.exchange.drift.Hold;
import dev.serai.exchange.drift.Holds;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Intake;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one released hold at a time on its way. It keeps its intake's id and time, so that a second run after a crash has no
 * second effect and an old record never replaces a newer one.
 */
final class HeldConsumer extends ScheduledPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(HeldConsumer.class);
    private static final int BATCH = 1000;

    private final HeldEndpoint endpoint;
    private final ProducerTemplate templates;
    private final Answers answers;

    HeldConsumer(HeldEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.templates = endpoint.getCamelContext().createProducerTemplate();
        this.answers = new Answers(templates);
        setGreedy(true);
    }

    @Override
    protected void doShutdown() throws Exception {
        super.doShutdown();
        templates.stop();
    }

    @Override
    protected int poll() throws Exception {
        Holds holds = endpoint.engines().drift().holds();
        Optional<Hold> next = holds.next(endpoint.getEntity());
        if (next.isEmpty()) {
            return 0;
        }
        Exchange exchange = createExchange(false);
        try {
            send(next.get(), holds, exchange);
        } catch (Exception e) {
            holds.putOff(next.get().number());
            throw e;
        } finally {
            releaseExchange(exchange, false);
        }
        return 1;
    }

    private void send(Hold hold, Holds holds, Exchange exchange) throws Exception {
        InboundMapping mapping = Engines.of(exchange).mapping(hold.intake().feed());
        Intake intake = onRevision(hold.intake(), mapping.revision());
        try (BatchReader reader = mapping.readLeniently(holds.content(hold.number()), intake, BATCH)) {
            exchange.getIn().setBody(reader);
            exchange.getIn().setHeader(SeraiHeaders.INTAKE_ID, intake.id().toString());
            exchange.getIn().setHeader(SeraiHeaders.PARTNER, intake.partner());
            getProcessor().process(exchange);
        }
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        Receipt receipt = exchange.getMessage().getBody(Receipt.class);
        Optional<AnswerTo> answer = isUnread(receipt) ? Optional.empty() : holds.answerTo(hold.number());
        if (answer.isPresent()) {
            answers.tell(answer.get(), receipt);
        }
        settle(hold, holds, receipt);
    }

    private static boolean isUnread(Receipt receipt) {
        return receipt.broken() != null && receipt.accepted() + receipt.rejected() == 0;
    }

    private static Intake onRevision(Intake held, String revision) {
        return new Intake(
                held.id(), held.partner(), held.feed(), held.entity(), held.source(), held.receivedAt(), revision);
    }

    /** What not even one row could be read of is kept: a better mapping may read it. */
    private static void settle(Hold hold, Holds holds, Receipt receipt) {
        if (isUnread(receipt)) {
            LOG.warn("hold {} cannot be read and is held again: {}", hold.number(), receipt.broken());
            holds.holdAgain(hold.number(), "cannot be read: " + receipt.broken());
            return;
        }
        holds.done(hold.number(), receipt.toJson());
        LOG.info("hold {}: {}", hold.number(), receipt);
    }
}
