package dev.serai.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
        ConfigurableApplicationContext application = new SpringApplicationBuilder(applicationClass())
                .registerShutdownHook(false)
                .run(plan.arguments(Map.of()).toArray(String[]::new));
        HubProcess hub = new HubProcess(application);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::stop, "stop"));
        return hub;
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
