package dev.serai.app;

import dev.serai.app.lint.Placeholders;
import dev.serai.app.live.Background;
import dev.serai.app.live.LinkGround;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.LiveMatching;
import dev.serai.app.live.LiveRoutes;
import dev.serai.app.live.Reloader;
import dev.serai.app.live.SettingsFiles;
import dev.serai.app.security.PartnerCalls;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.MatchingSettings;
import dev.serai.app.settings.ReloadSettings;
import dev.serai.camel.Engines;
import dev.serai.camel.StreamingHttpEngine;
import dev.serai.definition.Problems;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the route files into Camel, at the start and whenever they change. */
@Configuration(proxyBeanMethods = false)
class CamelConfiguration {

    @Bean
    LiveRoutes liveRoutes(CamelContext camel, HubSettings hub, PartnerCalls calls) {
        return new LiveRoutes(camel, hub.routesFolder(), calls);
    }

    /** The engines are asked for, so that they are there before the first route starts. */
    @Bean
    CamelContextConfiguration routesAtStart(
            LiveRoutes routes,
            Engines engines,
            LiveDefinitions definitions,
            Placeholders placeholders,
            HubSettings hub) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                Problems unset = new Problems();
                placeholders.check(hub.routesFolder(), hub.routes(), unset);
                placeholders.checkKeys(hub.mappingsFolder(), hub.mappings(), unset);
                unset.throwIfErrors();
                // The machine's temporary folder may belong to another user, and what partners send is nobody's
                // business there.
                camel.getStreamCachingStrategy()
                        .setSpoolDirectory(hub.dataFolder().resolve("spool").toString());
                try {
                    routes.loadAll(definitions);
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

    /** Under the name by which Camel looks for it. */
    @Bean("platform-http-engine")
    PlatformHttpEngine httpEngine(
            @Value("${serai.http.port}") int port, @Qualifier("applicationTaskExecutor") Executor executor) {
        return new StreamingHttpEngine(port, executor);
    }

    @Bean
    Placeholders placeholders(CamelContext camel) {
        return new Placeholders(
                name -> camel.getPropertiesComponent().resolveProperty(name).isPresent());
    }

    @Bean
    Reloader reloader(
            LiveDefinitions definitions,
            LiveRoutes routes,
            SettingsFiles files,
            HubSettings hub,
            ReloadSettings settings) {
        return new Reloader(definitions, routes, files, hub, settings);
    }

    @Bean
    SettingsFiles settingsFiles(ConfigurableEnvironment environment, Placeholders placeholders) {
        return SettingsFiles.join(environment, placeholders);
    }

    /** On a thread of its own: a model may take an hour to be brought to all records. */
    @Bean
    Background matchingBackground() {
        return new Background();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> matchAnew(
            LiveMatching matching, Background matchingBackground, MatchingSettings settings) {
        return ready -> matchingBackground.every(settings.every(), "matching anew", matching::look);
    }

    @Bean
    LiveMatching liveMatching(
            LiveDefinitions definitions,
            Engines engines,
            LinkGround ground,
            PlatformTransactionManager transactions,
            MatchingSettings settings) {
        return new LiveMatching(definitions, engines, ground, new TransactionTemplate(transactions), settings);
    }

    @Bean
    Background background() {
        return new Background();
    }

    /** A thread of its own: it may have to wait until a long file is through. */
    @Bean
    Background fileWatch() {
        return new Background();
    }

    @Bean
    @ConditionalOnProperty(name = "serai.reload.enabled", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> watchFiles(
            Reloader reloader, Background fileWatch, ReloadSettings settings) {
        return ready -> fileWatch.every(settings.every(), "the look at changed files", reloader::look);
    }
}
