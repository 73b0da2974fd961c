package dev.serai.strategy;

import java.util.Collection;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All strategies by name. */
public final class Strategies {

    private final TreeMap<String, MergeStrategy> byName = new TreeMap<>();

    private Strategies() {}

    /** Every strategy on the class path. Throws IllegalStateException when two have the same name. */
    public static Strategies load() {
        Strategies strategies = new Strategies();
        for (MergeStrategy strategy : ServiceLoader.load(MergeStrategy.class, Strategies.class.getClassLoader())) {
            if (strategies.byName.put(strategy.name(), strategy) != null) {
                throw new IllegalStateException("two merge strategies are called '" + strategy.name() + "'");
            }
        }
        return strategies;
    }

    public Optional<MergeStrategy> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In ascending order of their names. */
    public Collection<MergeStrategy> all() {
        return byName.values();
    }
}
