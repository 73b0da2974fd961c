package dev.serai.camel.mapping;

import dev.serai.camel.Engines;
import dev.serai.camel.SeraiHeaders;
import dev.serai.exchange.Receipt;
import dev.serai.exchange.drift.AnswerTo;
import dev.serai.exchange.drift.Hold;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Intake;
import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Replaces the body by a reader of its batches, or by the receipt when it is held back or only tried. Of what goes on only the
 * first batch is read by then: the reader is as long as the inbox draws.
 */
final class MappingProducer extends DefaultProducer {

    private static final String CONTENT_LENGTH = "Content-Length";

    private final MappingEndpoint endpoint;
    private final IntakeOf intakes = new IntakeOf(Clock.systemUTC());

    MappingProducer(MappingEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.engines().mapping(endpoint.getName());
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Engines engines = Engines.of(exchange);
        InboundMapping mapping = engines.mapping(endpoint.getName());
        Message message = exchange.getMessage();
        refuseTooLarge(message);
        Intake intake = intakes.intake(exchange, mapping);
        Arrival arrival = arrival(engines, message, mapping, intake);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                arrival.close();
            }
        });
        message.setHeader(SeraiHeaders.INTAKE_ID, intake.id().toString());
        message.setHeader(SeraiHeaders.PARTNER, intake.partner());
        message.setHeader(SeraiHeaders.SOURCE, intake.source());
        message.setHeader(SeraiHeaders.RECEIVED_AT, intake.receivedAt().toString());
        if (endpoint.isTrial()) {
            answer(message, arrival.tried());
            return;
        }
        Optional<Hold> hold = arrival.keptBack();
        if (hold.isPresent()) {
            rememberAnswer(engines, hold.get(), exchange);
            message.setHeader(SeraiHeaders.HELD, true);
            answer(message, Receipt.held(intake, hold.get()));
            return;
        }
        message.setBody(arrival.reader());
    }

    /** Before it is acknowledged: a sender that heard nothing sends it again. */
    private static void rememberAnswer(Engines engines, Hold hold, Exchange exchange) {
        String endpoint = exchange.getProperty(SeraiHeaders.ANSWER_TO, String.class);
        if (endpoint != null) {
            AnswerTo answer = new AnswerTo(
                    endpoint,
                    exchange.getProperty(SeraiHeaders.REPLY_TO, String.class),
                    exchange.getProperty(SeraiHeaders.CORRELATION, String.class));
            engines.drift().holds().answerTo(hold.number(), answer);
        }
    }

    private static void answer(Message message, Receipt receipt) {
        message.setBody(receipt);
        message.setHeader(SeraiHeaders.ACCEPTED, receipt.accepted());
        message.setHeader(SeraiHeaders.REJECTED, receipt.rejected());
        message.setHeader(SeraiHeaders.BROKEN, receipt.broken() != null);
    }

    private void refuseTooLarge(Message message) {
        long limit = endpoint.getMaxBytes();
        if (limit > 0 && length(message) > limit) {
            throw new TooLarge(limit);
        }
    }

    /** In bytes, or -1 when the message does not say. */
    private static long length(Message message) {
        Object body = message.getBody();
        if (body instanceof GenericFile<?> file) {
            return file.getFileLength();
        }
        if (body instanceof byte[] bytes) {
            return bytes.length;
        }
        Long declared = message.getHeader(CONTENT_LENGTH, Long.class);
        return declared == null ? -1 : declared;
    }

    private Arrival arrival(Engines engines, Message message, InboundMapping mapping, Intake intake)
            throws InvalidPayloadException {
        Object body = message.getBody();
        int batchSize = endpoint.getBatchSize();
        if (body instanceof Iterator<?> rows) {
            return new Arrival(engines, mapping.readRows(new Rows(rows), intake, batchSize), null);
        }
        if (body instanceof Iterable<?> rows) {
            return new Arrival(engines, mapping.readRows(new Rows(rows.iterator()), intake, batchSize), null);
        }
        if (body instanceof Map<?, ?> row) {
            return new Arrival(engines, mapping.readRows(new Rows(List.of(row).iterator()), intake, 1), null);
        }
        InputStream bytes = body == null ? InputStream.nullInputStream() : message.getMandatoryBody(InputStream.class);
        RecordedInput input = new RecordedInput(
                endpoint.getMaxBytes() > 0 ? new SizeLimitedInput(bytes, endpoint.getMaxBytes()) : bytes);
        return new Arrival(engines, mapping.readLeniently(input, intake, batchSize), input);
    }
}
