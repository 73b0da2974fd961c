package dev.serai.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.BeansException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The hub within this process. Stops in order: routes first, then what they depend on. */
final class HubProcess {

    private static final String APPLICATION = "dev.serai.app.HubApplication";

    private final ConfigurableApplicationContext application;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private HubProcess(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Gives the hub when it is ready. What Spring says about a failed start is in the log. */
    static HubProcess start(HubPlan plan) {
        HubProcess hub = new HubProcess(start(plan.arguments(Map.of())));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::stop, "stop"));
        return hub;
    }

    private static ConfigurableApplicationContext start(List<String> arguments) {
        try {
            return new SpringApplicationBuilder(applicationClass())
                    .registerShutdownHook(false)
                    .run(arguments.toArray(String[]::new));
        } catch (BeansException | IllegalStateException e) {
            throw new RunFailed("the hub did not start; the log above says why", e);
        }
    }

    private static Class<?> applicationClass() {
        try {
            return Class.forName(APPLICATION);
        } catch (ClassNotFoundException e) {
            throw new EnvironmentProblem("this build has no hub in it; build it again with ./mvnw package");
        }
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        application.close();
        stopped.countDown();
    }
}
