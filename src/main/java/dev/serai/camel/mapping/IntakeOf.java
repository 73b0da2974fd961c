package dev.serai.camel.mapping;

import dev.serai.camel.SeraiHeaders;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;

/** Names what a message brings, so that the same thing read again after a crash is the same intake. */
final class IntakeOf {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String AMQP_MESSAGE_ID = "CamelSpringRabbitmqMessageId";
    private static final String AMQP_TIMESTAMP = "CamelSpringRabbitmqTimestamp";

    private final Clock clock;

    IntakeOf(Clock clock) {
        this.clock = clock;
    }

    Intake intake(Exchange exchange, InboundMapping mapping) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof GenericFile<?> file) {
            return ofFile(file, mapping);
        }
        Object body = message.getBody();
        String key = firstText(message, SeraiHeaders.IDEMPOTENCY_KEY, IDEMPOTENCY_KEY, AMQP_MESSAGE_ID);
        String source = firstText(message, SeraiHeaders.SOURCE, AMQP_MESSAGE_ID);
        UUID id = key == null ? UUID.randomUUID() : named(mapping, "key", key, fingerprint(body));
        return intake(id, mapping, source == null ? exchange.getFromRouteId() : source, receivedAt(message));
    }

    private static Intake ofFile(GenericFile<?> file, InboundMapping mapping) {
        String name = file.getFileNameOnly();
        Instant modified = Instant.ofEpochMilli(file.getLastModified());
        UUID id = named(
                mapping,
                "file",
                file.getFileName(),
                file.getFileLength() + "|" + file.getLastModified() + "|" + mapping.revision());
        return intake(id, mapping, name, modified);
    }

    private static Intake intake(UUID id, InboundMapping mapping, @Nullable String source, Instant receivedAt) {
        return new Intake(
                id,
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                source == null ? "unnamed" : source,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                mapping.revision());
    }

    /** Senders have been seen to use one message id for all messages: where the content is at hand it decides too. */
    private static String fingerprint(@Nullable Object body) {
        if (body instanceof byte[] bytes) {
            return ContentHash.of(bytes).toString();
        }
        return body instanceof String text
                ? ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).toString()
                : "";
    }

    private static UUID named(InboundMapping mapping, String kind, String name, String detail) {
        String text = String.join("\n", mapping.partner(), mapping.name(), kind, name, detail);
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).asUuid();
    }

    private Instant receivedAt(Message message) {
        Date sent = message.getHeader(AMQP_TIMESTAMP, Date.class);
        return sent == null ? clock.instant() : sent.toInstant();
    }

    private static @Nullable String firstText(Message message, String... headers) {
        for (String header : headers) {
            String text = message.getHeader(header, String.class);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
