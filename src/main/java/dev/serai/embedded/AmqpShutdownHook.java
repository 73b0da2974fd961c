package dev.serai.embedded;

import java.lang.reflect.Field;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back the JVM shutdown hook that Broker-J sets: it would stop the broker while the routes still drain.
 *
 * <p>The broker offers no setting for this, so its private field is read; if that ever fails, stopping is only less orderly.
 */
final class AmqpShutdownHook extends DefaultSystemLauncherListener {

    private static final Logger LOG = LoggerFactory.getLogger(AmqpShutdownHook.class);

    private @Nullable SystemConfig<?> system;

    @Override
    public void onContainerResolve(SystemConfig<?> resolved) {
        this.system = resolved;
    }

    void remove() {
        if (system == null) {
            return;
        }
        Object broker = system.getChildren(Broker.class).iterator().next();
        try {
            Field field = field(broker.getClass());
            field.setAccessible(true);
            if (field.get(broker) instanceof Thread hook) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (ReflectiveOperationException e) {
            LOG.debug("The AMQP broker keeps its own shutdown hook", e);
        }
    }

    private static Field field(Class<?> type) throws NoSuchFieldException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals("_shutdownHook")) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException("_shutdownHook");
    }
}
