package dev.serai.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one subscription from the change log. Several feeds of one subscription, on several nodes, take turns through the
 * {@link Subscriptions}; one feed is for one thread at a time.
 */
public final class ChangeLogFeed implements SubscriptionFeed {

    /**
     * Where a feed reads and remembers, and who it is.
     *
     * @param holder names this node; a node that keeps its name goes on at once after a crash
     * @param lease longer than any delivery takes; after it, another node may take over
     * @param clock tells which agreements are in force
     */
    public record Hub(
            ChangeLog log,
            Subscriptions subscriptions,
            Pseudonyms pseudonyms,
            String holder,
            Duration lease,
            Clock clock) {}

    private static final int MOST_WINDOWS_A_CALL = 20;

    private final SubscriptionDefinition definition;
    private final Supplier<Optional<PartnerDefinition>> partner;
    private final Hub hub;
    private final WindowReader windows;
    private final PayloadWriter payloads;
    private @Nullable Turn turn;
    private @Nullable Owed owed;
    private Told told = Told.nothing();
    private @Nullable String held = "not looked at yet";

    /**
     * A feed that sends nothing yet.
     *
     * @param partner the partner's definition as it is now, since an agreement may end while a delivery waits
     */
    public ChangeLogFeed(SubscriptionDefinition definition, Supplier<Optional<PartnerDefinition>> partner, Hub hub) {
        this(definition, partner, hub, WindowReader.PAGE);
    }

    ChangeLogFeed(
            SubscriptionDefinition definition, Supplier<Optional<PartnerDefinition>> partner, Hub hub, int pageSize) {
        this.definition = definition;
        this.partner = partner;
        this.hub = hub;
        this.windows = new WindowReader(hub.log(), definition, pageSize);
        this.payloads = PayloadWriter.of(definition, hub.pseudonyms());
    }

    @Override
    public String subscription() {
        return definition.subscription();
    }

    @Override
    public Optional<Delivery> next() {
        if (!agreed()) {
            return Optional.empty();
        }
        for (int i = 0; i < MOST_WINDOWS_A_CALL && worthATurn(); i++) {
            Optional<Turn> taken = hub.subscriptions().take(subscription(), hub.holder(), hub.lease());
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            Optional<Delivery> delivery = within(taken.get());
            if (delivery.isPresent()) {
                return delivery;
            }
        }
        return Optional.empty();
    }

    /** A look that writes nothing, since most calls find nothing to do. */
    private boolean worthATurn() {
        SubscriptionState state = hub.subscriptions().state(subscription(), definition.entity());
        return state.ready() && (state.unfinished() || hub.log().head(definition.entity()) > state.cursor());
    }

    private boolean agreed() {
        String reason = whyNot();
        if (!Objects.equals(reason, held)) {
            hub.subscriptions().state(subscription(), definition.entity());
            hub.subscriptions().hold(subscription(), reason);
            held = reason;
        }
        return reason == null;
    }

    private @Nullable String whyNot() {
        Optional<Agreement> agreement =
                partner.get().flatMap(known -> known.agreement(definition.entity(), definition.purpose()));
        if (agreement.isEmpty()) {
            return "no agreement on " + definition.entity() + " for " + definition.purpose();
        }
        if (!agreement.get().inForceOn(LocalDate.now(hub.clock()))) {
            return "the agreement on " + definition.entity() + " for " + definition.purpose() + " ended on "
                    + agreement.get().until();
        }
        boolean all = definition.fields().stream()
                .filter(field -> field.source() == OutField.Source.FIELD)
                .allMatch(field -> agreement
                        .get()
                        .allows(definition.schema().field(field.index()).path().text()));
        return all ? null : "a field is no longer in the agreement on " + definition.entity();
    }

    private Optional<Delivery> within(Turn taken) {
        turn = taken;
        if (taken.owed() != null) {
            return again(taken, taken.owed());
        }
        if (taken.replay() != null) {
            return replay(taken, taken.replay());
        }
        Window window = windows.fill(taken.cursor(), Long.MAX_VALUE);
        return offer(taken, new Owed(window.after(), window.upTo(), 0), windows.items(window));
    }

    private Optional<Delivery> again(Turn taken, Owed range) {
        Window window = windows.exactly(range.after(), range.upTo());
        List<OutItem> items = range.isReplay() ? windows.itemsAsOf(window, taken.cursor()) : windows.items(window);
        if (items.isEmpty()) {
            hub.subscriptions().finish(taken, range, 0);
            return Optional.empty();
        }
        owed = range;
        return Optional.of(delivery(taken, range, items));
    }

    private Optional<Delivery> replay(Turn taken, Owed rest) {
        long limit = Math.min(rest.upTo(), taken.cursor());
        Window window = windows.fill(rest.after(), limit);
        boolean more = window.upTo() > rest.after() && window.upTo() < limit;
        Owed range = new Owed(window.after(), more ? window.upTo() : rest.upTo(), rest.replay());
        return offer(taken, range, windows.itemsAsOf(window, taken.cursor()));
    }

    private Optional<Delivery> offer(Turn taken, Owed range, List<OutItem> items) {
        if (items.isEmpty()) {
            hub.subscriptions().finish(taken, range, 0);
            return Optional.empty();
        }
        if (!hub.subscriptions().handOut(taken, range)) {
            return Optional.empty();
        }
        owed = range;
        return Optional.of(delivery(taken, range, items));
    }

    private Delivery delivery(Turn taken, Owed range, List<OutItem> items) {
        String place = subscription() + ":" + range.after() + "-" + range.upTo();
        String replay = range.isReplay() ? "replay-" + range.replay() + "-" : "";
        String name = subscription().replace('/', '-') + "-" + replay + String.format("%012d", range.upTo());
        byte[] payload = payloads.write(items);
        told = Told.of(items, payload.length, definition);
        return new Delivery(
                UUID.nameUUIDFromBytes((replay + place).getBytes(StandardCharsets.UTF_8)),
                subscription(),
                range.after(),
                range.upTo(),
                items.size(),
                payload,
                name + "." + definition.format().extension(),
                definition.format().contentType(),
                taken.failures() + 1);
    }

    @Override
    public void delivered(Delivery delivery) {
        Turn mine = turn;
        Owed range = owed;
        if (mine == null || range == null || !isOf(delivery, range)) {
            return;
        }
        forget();
        hub.subscriptions().finish(mine, range, told);
    }

    @Override
    public void failed(Delivery delivery, String reason) {
        Turn mine = turn;
        Owed range = owed;
        if (mine == null || range == null || !isOf(delivery, range)) {
            return;
        }
        forget();
        if (delivery.attempt() >= definition.retry().attempts()) {
            hub.subscriptions().giveUp(mine, range, delivery.items(), reason);
        } else {
            hub.subscriptions().retry(mine, definition.retry().waitAfter(delivery.attempt()), reason);
        }
    }

    /** An answer about something else than what is out now comes too late: what it was about is being tried again. */
    private static boolean isOf(Delivery delivery, Owed range) {
        return delivery.after() == range.after() && delivery.upTo() == range.upTo();
    }

    private void forget() {
        turn = null;
        owed = null;
    }
}
