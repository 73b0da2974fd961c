package dev.serai.app.live;

import dev.serai.app.security.PartnerKeys;
import dev.serai.app.settings.HubSettings;
import dev.serai.app.workspace.DefinitionSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The definitions that are in force. Another set takes their place as a whole, or not at all. */
public final class LiveDefinitions implements PartnerKeys {

    private final List<Consumer<DefinitionSet>> listeners = new CopyOnWriteArrayList<>();
    private volatile DefinitionSet current;
    private volatile FileSet files;

    private LiveDefinitions(FileSet files) {
        this.files = files;
        this.current = files.definitions();
    }

    /** Loads what the folders hold now. Throws InvalidDefinitions when something in the mapping files is wrong. */
    public static LiveDefinitions load(HubSettings hub) {
        return new LiveDefinitions(FileSet.read(hub));
    }

    public DefinitionSet current() {
        return current;
    }

    /** Changes when any file that is in force changes: routes and mappings. */
    public String revision() {
        return files.revision();
    }

    /** The route files of the set in force, by their path below the folder. */
    FileSet files() {
        return files;
    }

    @Override
    public Optional<String> partnerOf(String key) {
        return current.partnerOf(key);
    }

    /** Has the listener called at each change, before the new set is in force; when it throws, the old one stays. */
    public void onChange(Consumer<DefinitionSet> listener) {
        listeners.add(listener);
    }

    /** Puts a checked set in the place of the current one. */
    synchronized void putInForce(FileSet from, DefinitionSet set) {
        listeners.forEach(listener -> listener.accept(set));
        current = set;
        files = from;
    }
}
