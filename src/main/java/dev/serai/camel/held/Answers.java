package dev.serai.camel.held;

import dev.serai.camel.SeraiHeaders;
import dev.serai.camel.publish.NotTaken;
import dev.serai.exchange.Receipt;
import dev.serai.exchange.drift.AnswerTo;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells partners the end of what was held back, as the receipt of any other intake. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final ProducerTemplate camel;

    Answers(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** Returns when the partner has it. A queue that is gone wants no answer; all else is thrown, to be tried again. */
    void tell(AnswerTo to, Receipt receipt) throws Exception {
        Exchange told = camel.send(to.endpoint(), exchange -> write(exchange.getMessage(), to, receipt));
        Exception failure = told.getException();
        if (failure instanceof NotTaken) {
            LOG.warn("{}: nobody takes the receipt any more: {}", receipt, failure.getMessage());
        } else if (failure != null) {
            throw failure;
        }
    }

    private static void write(Message message, AnswerTo to, Receipt receipt) {
        message.setBody(receipt.toJson().getBytes(StandardCharsets.UTF_8));
        message.setHeader(Exchange.FILE_NAME, receipt.fileName());
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        if (to.replyTo() != null) {
            message.setHeader(SeraiHeaders.REPLY_TO, to.replyTo());
            message.setHeader(SeraiHeaders.CORRELATION, to.correlation());
        }
    }
}
