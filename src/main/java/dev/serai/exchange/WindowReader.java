package dev.serai.exchange;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads windows of the change log as one subscription sees them: through its filter, without its own echo. */
final class WindowReader {

    static final int PAGE = 1_000;
    /** A window ends here even when it is not full, so that it needs little memory. */
    private static final int MOST_CUSTOMERS = 20_000;
    /** After so many changes that concern nobody, the cursor is moved on. */
    private static final int MOST_LOOKED_AT = 50_000;

    private final ChangeLog log;
    private final SubscriptionDefinition definition;
    private final int pageSize;

    WindowReader(ChangeLog log, SubscriptionDefinition definition, int pageSize) {
        this.log = log;
        this.definition = definition;
        this.pageSize = pageSize;
    }

    /**
     * Reads until the delivery is full, the log ends, or {@code limit} is reached. Gives a window without items when nothing up
     * to its end concerns the subscriber.
     */
    Window fill(long after, long limit) {
        Window window = new Window(after);
        int looked = 0;
        while (window.told() < definition.batch() && window.customers() < MOST_CUSTOMERS && looked < MOST_LOOKED_AT) {
            int size = looked > 0 && window.told() == 0 ? pageSize : sizeFor(window);
            List<GoldenChange> page = page(window.upTo(), limit, size);
            add(window, page, definition.batch());
            looked += page.size();
            if (page.size() < size) {
                break;
            }
            if (window.told() == 0) {
                window = new Window(window.upTo());
            }
        }
        return window;
    }

    /** Reads little more than the delivery still has room for, since what is over is read again for the next one. */
    private int sizeFor(Window window) {
        return Math.min(pageSize, Math.max(definition.batch() - window.told(), pageSize / 10 + 1));
    }

    /** Reads exactly this range, as {@link #fill} did when it chose it. */
    Window exactly(long after, long upTo) {
        Window window = new Window(after);
        List<GoldenChange> page;
        do {
            page = page(window.upTo(), upTo, pageSize);
            add(window, page, Integer.MAX_VALUE);
        } while (page.size() == pageSize);
        window.endAt(upTo);
        return window;
    }

    List<OutItem> items(Window window) {
        return window.toTell().stream()
                .map(change -> Window.item(change, matches(change.content())))
                .toList();
    }

    /** The customers of a window as they are at a later place of the log, so that no version goes backwards. */
    List<OutItem> itemsAsOf(Window window, long sequence) {
        List<Long> numbers =
                window.toTell().stream().map(change -> change.id().number()).toList();
        List<GoldenChange> latest = new ArrayList<>(
                log.latest(definition.entity(), numbers, sequence).values());
        latest.sort((one, other) -> Long.compare(one.sequence(), other.sequence()));
        return latest.stream()
                .map(change -> Window.item(change, matches(change.content())))
                .toList();
    }

    private List<GoldenChange> page(long after, long limit, int size) {
        List<GoldenChange> page = log.read(definition.entity(), after, size);
        int end = page.size();
        while (end > 0 && page.get(end - 1).sequence() > limit) {
            end--;
        }
        return page.subList(0, end);
    }

    private void add(Window window, List<GoldenChange> page, int most) {
        boolean[] matches = new boolean[page.size()];
        Map<Long, GoldenChange> unknown = new HashMap<>();
        for (int i = 0; i < matches.length; i++) {
            GoldenChange change = page.get(i);
            matches[i] = matches(change.content());
            long before = window.announce(change, matches[i], echo(change), definition.unfiltered());
            if (before != 0) {
                unknown.put(before, change);
            }
        }
        learn(window, unknown);
        for (int i = 0; i < matches.length && window.told() < most; i++) {
            window.add(page.get(i), matches[i], echo(page.get(i)));
        }
    }

    private void learn(Window window, Map<Long, GoldenChange> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        Map<Long, CanonicalRecord> contents = log.contents(definition.entity(), unknown.keySet());
        unknown.forEach((sequence, change) -> window.learnBefore(change, matches(contents.get(sequence))));
    }

    private boolean matches(@Nullable CanonicalRecord content) {
        return content != null && definition.filter().test(content);
    }

    private boolean echo(GoldenChange change) {
        return !definition.echo() && change.echoOf().contains(definition.partner());
    }
}
