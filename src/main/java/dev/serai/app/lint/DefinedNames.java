package dev.serai.app.lint;

import java.util.Set;

/**
 * What the definition files define, for routes to refer to.
 *
 * @param mappings such as {@code acme/customers.in}
 * @param subscriptions such as {@code globex/golden}
 * @param entities such as {@code customer}
 */
public record DefinedNames(Set<String> mappings, Set<String> subscriptions, Set<String> entities) {

    public DefinedNames {
        mappings = Set.copyOf(mappings);
        subscriptions = Set.copyOf(subscriptions);
        entities = Set.copyOf(entities);
    }
}
