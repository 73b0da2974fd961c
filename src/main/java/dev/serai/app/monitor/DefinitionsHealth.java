package dev.serai.app.monitor;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reload;
import dev.serai.app.live.Reloader;
import dev.serai.store.PostgresRemergeRuns;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Says whether what runs is what the files say: a refused change is a degraded hub, not a broken one. */
final class DefinitionsHealth extends AbstractHealthIndicator {

    private final LiveDefinitions definitions;
    private final Reloader reloader;
    private final PostgresRemergeRuns runs;

    DefinitionsHealth(LiveDefinitions definitions, Reloader reloader, PostgresRemergeRuns runs) {
        super("the definitions cannot be looked at");
        this.definitions = definitions;
        this.reloader = reloader;
        this.runs = runs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Reload last = reloader.last();
        health.status(last.accepted() ? "UP" : "DEGRADED")
                .withDetail("revision", definitions.revision())
                .withDetail("lastReload", last.at().toString())
                .withDetail("result", last.result().toString())
                .withDetail("lookedAt", last.revision())
                .withDetail("problems", last.lines())
                .withDetail("remergeDue", runs.outdated().keySet());
    }
}
