package dev.serai.app.monitor;

import dev.serai.app.live.LiveDefinitions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Shows how many batches wait in the inbox of this process; a broker of its own shows its depths itself. */
final class InboxDepth {

    private final EmbeddedActiveMQ broker;
    private final LiveDefinitions definitions;

    InboxDepth(EmbeddedActiveMQ broker, LiveDefinitions definitions) {
        this.broker = broker;
        this.definitions = definitions;
    }

    void bindTo(MeterRegistry registry) {
        definitions.current().entities().keySet().forEach(entity -> show(registry, entity));
        show(registry, "dead");
    }

    private void show(MeterRegistry registry, String entity) {
        Gauge.builder("serai.inbox.depth", () -> depth("serai.inbox." + entity))
                .tag("entity", entity)
                .register(registry);
    }

    /** A queue begins to exist with its first batch. */
    private long depth(String name) {
        Queue queue = broker.getActiveMQServer().locateQueue(name);
        return queue == null ? 0 : queue.getMessageCount();
    }
}
