package dev.serai.app.live;

import dev.serai.app.security.PartnerKeys;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.definition.InvalidDefinitions;
import dev.serai.definition.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The definitions that are in force. A changed set takes their place as a whole, or not at all: when anything in it is
 * wrong, the last good one stays.
 */
public final class LiveDefinitions implements PartnerKeys {

    private final Path folder;
    private final String shownAs;
    private final List<Consumer<DefinitionSet>> listeners = new CopyOnWriteArrayList<>();
    private Workspace seen;
    private volatile DefinitionSet current;
    private volatile Reload last;

    /**
     * Loads the folder. Throws InvalidDefinitions when something in it is wrong.
     *
     * @param shownAs what problems call the folder
     */
    public LiveDefinitions(Path folder, String shownAs) {
        this.folder = folder;
        this.shownAs = shownAs;
        Problems problems = new Problems();
        this.seen = Workspace.read(folder, shownAs);
        this.current = seen.compile(problems).orElseThrow(() -> new InvalidDefinitions(problems.all()));
        this.last = Reload.of(problems.all());
    }

    public DefinitionSet current() {
        return current;
    }

    public Reload lastReload() {
        return last;
    }

    @Override
    public Optional<String> partnerOf(String key) {
        return current.partnerOf(key);
    }

    /** Has the listener called after each change, before the new set is in force; when it throws, the old one stays. */
    public void onChange(Consumer<DefinitionSet> listener) {
        listeners.add(listener);
    }

    /** Reads the folder again; empty when its texts are as before. */
    public synchronized Optional<Reload> reload() {
        Workspace now = Workspace.read(folder, shownAs);
        if (now.isSameAs(seen)) {
            return Optional.empty();
        }
        seen = now;
        Problems problems = new Problems();
        now.compile(problems).ifPresent(this::putInForce);
        last = Reload.of(problems.all());
        return Optional.of(last);
    }

    private void putInForce(DefinitionSet set) {
        listeners.forEach(listener -> listener.accept(set));
        current = set;
    }
}
