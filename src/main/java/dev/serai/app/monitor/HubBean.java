package dev.serai.app.monitor;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reloader;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionDesk;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.DriftReason;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;

/** The hub in JMX, hence in Hawtio: what runs, how far it is, and the levers an operator has. */
@ManagedResource(objectName = "dev.serai:type=Hub", description = "The hub")
public final class HubBean {

    private final LiveDefinitions definitions;
    private final Reloader reloader;
    private final StatusQueries queries;
    private final SubscriptionDesk desk;
    private final DriftGuard drift;

    HubBean(
            LiveDefinitions definitions,
            Reloader reloader,
            StatusQueries queries,
            SubscriptionDesk desk,
            DriftGuard drift) {
        this.definitions = definitions;
        this.reloader = reloader;
        this.queries = queries;
        this.desk = desk;
        this.drift = drift;
    }

    @ManagedAttribute(description = "Of the files in force: changes when any route or mapping file does")
    public String getRevision() {
        return definitions.revision();
    }

    @ManagedAttribute(description = "When files were last looked at because they changed")
    public String getLastReload() {
        return reloader.last().at().toString();
    }

    @ManagedAttribute(description = "IN_FORCE, WAITING for routes to finish what they are doing, or REFUSED")
    public String getLastReloadResult() {
        return reloader.last().result().toString();
    }

    @ManagedAttribute(description = "What is wrong in the files; the last good ones are in force")
    public String[] getReloadProblems() {
        return reloader.last().lines().toArray(String[]::new);
    }

    @ManagedAttribute(description = "Rows accepted so far, by feed")
    public Map<String, Long> getAccepted() {
        Map<String, Long> rows = new TreeMap<>();
        queries.feeds().forEach(feed -> rows.put(feed.feed(), feed.accepted()));
        return rows;
    }

    @ManagedAttribute(description = "Rows rejected so far, by feed")
    public Map<String, Long> getRejected() {
        Map<String, Long> rows = new TreeMap<>();
        queries.feeds().forEach(feed -> rows.put(feed.feed(), feed.rejected()));
        return rows;
    }

    @ManagedAttribute(description = "Changes that a subscriber has not been told yet, by subscription")
    public Map<String, Long> getLag() {
        Map<String, Long> lag = new TreeMap<>();
        queries.subscriptions().forEach(status -> lag.put(status.subscription(), status.lag()));
        return lag;
    }

    @ManagedAttribute(description = "Subscriptions from which nothing leaves")
    public String[] getPaused() {
        return queries.subscriptions().stream()
                .filter(status -> status.paused())
                .map(status -> status.subscription())
                .toArray(String[]::new);
    }

    @ManagedAttribute(description = "What waits for a person's word: its number, feed and why")
    public String[] getHeld() {
        return drift.holds().open().stream()
                .map(hold -> hold.number() + " " + hold.intake().feed() + " " + hold.state() + ": "
                        + DriftReason.sentences(hold.reasons()))
                .toArray(String[]::new);
    }

    @ManagedOperation(description = "Lets a hold go on; what it was held for is usual from now on. False when there is none")
    public boolean release(long hold) {
        return drift.release(hold);
    }

    @ManagedOperation(description = "Forgets a hold and its content for good. False when there is none")
    public boolean discard(long hold) {
        return drift.discard(hold);
    }

    @ManagedOperation(description = "Lets nothing leave until it is resumed, such as globex/golden")
    public void pause(String subscription) {
        desk.pause(subscription);
    }

    @ManagedOperation(description = "Goes on; what waited for its next attempt is tried at once")
    public void resume(String subscription) {
        desk.resume(subscription);
    }

    @ManagedOperation(description = "Reads all files again; gives what is wrong, nothing when all is in force")
    public String[] reload() {
        return reloader.reload().lines().toArray(String[]::new);
    }
}
