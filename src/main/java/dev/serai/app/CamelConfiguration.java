package dev.serai.app;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.LiveRoutes;
import dev.serai.app.live.Reloader;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.ReloadSettings;
import dev.serai.camel.Engines;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the route files into Camel, at the start and whenever they change. */
@Configuration(proxyBeanMethods = false)
class CamelConfiguration {

    @Bean
    LiveRoutes liveRoutes(CamelContext camel, HubSettings hub) {
        return new LiveRoutes(camel, hub.routesFolder());
    }

    /** The engines are asked for, so that they are there before the first route starts. */
    @Bean
    CamelContextConfiguration routesAtStart(LiveRoutes routes, Engines engines) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                try {
                    routes.loadAll();
                } catch (Exception e) {
                    throw new IllegalStateException("the routes cannot be loaded", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // Nothing is left to do.
            }
        };
    }

    @Bean
    Reloader reloader(LiveDefinitions definitions, LiveRoutes routes, HubSettings hub) {
        return new Reloader(definitions, routes, hub);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService background() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "background");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> watchFiles(
            Reloader reloader, ScheduledExecutorService background, ReloadSettings settings) {
        return ready -> {
            if (settings.enabled()) {
                long every = settings.every().toMillis();
                background.scheduleWithFixedDelay(reloader::look, every, every, TimeUnit.MILLISECONDS);
            }
        };
    }
}
