package dev.serai.cli;

import dev.serai.app.lint.Placeholders;
import dev.serai.definition.Problems;
import dev.serai.embedded.EmbeddedPartFailed;
import dev.serai.embedded.EmbeddedParts;
import dev.serai.embedded.EmbeddedPlan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The hub within this process, and the embedded parts beside it. Stops in order: routes first, then what they depend on. */
public final class HubProcess {

    private static final String APPLICATION = "dev.serai.app.HubApplication";

    private final ConfigurableApplicationContext application;
    private final @Nullable EmbeddedParts parts;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private HubProcess(ConfigurableApplicationContext application, @Nullable EmbeddedParts parts) {
        this.application = application;
        this.parts = parts;
    }

    /** Starts the hub, and beside it the parts that no setting names; gives it when it is ready. */
    static HubProcess start(HubPlan plan) {
        EmbeddedNeeds needs = EmbeddedNeeds.ofThisMachine();
        EmbeddedPlan parts = needs.plan(plan);
        needs.requireDatabase(parts);
        return start(plan, Map.of(), startParts(parts));
    }

    /**
     * Starts the hub with these parts, which are stopped after it, and gives it when it is ready. What Spring says about a
     * failed start is in the log.
     *
     * @param settings more settings; those of the parts come on their own
     */
    public static HubProcess start(HubPlan plan, Map<String, String> settings, @Nullable EmbeddedParts parts) {
        Map<String, String> all = new HashMap<>(settings);
        if (parts != null) {
            all.putAll(parts.properties());
        }
        Map<String, String> told = plan.settings(all);
        requirePlaceholders(plan.routes(), told, parts);
        HubProcess hub = new HubProcess(run(HubPlan.arguments(told), parts), parts);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::stop, "stop"));
        return hub;
    }

    /** Throws InvalidDefinitions when a route names a setting that is nowhere; the parts are stopped then. */
    private static void requirePlaceholders(Path routes, Map<String, String> settings, @Nullable EmbeddedParts parts) {
        Problems problems = new Problems();
        new Placeholders(EmbeddedNeeds.ofThisMachine().with(settings)::isSet)
                .check(routes, routes.toString(), problems);
        if (problems.hasErrors()) {
            close(parts);
            problems.throwIfErrors();
        }
    }

    /** Starts embedded parts, or says in one line what the machine lacks. */
    public static EmbeddedParts startParts(EmbeddedPlan plan) {
        try {
            return EmbeddedParts.start(plan);
        } catch (EmbeddedPartFailed e) {
            throw new EnvironmentProblem(String.valueOf(e.getMessage()));
        }
    }

    private static ConfigurableApplicationContext run(List<String> arguments, @Nullable EmbeddedParts parts) {
        try {
            return new SpringApplicationBuilder(applicationClass())
                    .registerShutdownHook(false)
                    .run(arguments.toArray(String[]::new));
        } catch (BeansException | IllegalStateException e) {
            close(parts);
            throw new RunFailed("the hub did not start; the log above says why", e);
        } catch (RuntimeException e) {
            close(parts);
            throw e;
        }
    }

    private static Class<?> applicationClass() {
        try {
            return Class.forName(APPLICATION);
        } catch (ClassNotFoundException e) {
            throw new EnvironmentProblem("this build has no hub in it; build it again with ./mvnw package");
        }
    }

    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops the hub and its parts; returns when both are down. */
    public void stop() {
        try {
            application.close();
        } finally {
            close(parts);
            stopped.countDown();
        }
    }

    private static void close(@Nullable EmbeddedParts parts) {
        if (parts != null) {
            parts.close();
        }
    }
}
