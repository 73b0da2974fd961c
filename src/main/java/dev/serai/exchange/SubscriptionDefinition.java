package dev.serai.exchange;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a partner is told about, for which purpose, which of their fields and how: compiled, ready to run.
 *
 * @param subscription such as {@code globex/golden}
 * @param where as written, or null when every customer is meant
 * @param filter tells whether a customer is meant
 * @param batch the most customers in one delivery
 * @param echo true when the partner also wants to hear what it said itself
 * @param revision changes when this definition or the partner's changes
 */
public record SubscriptionDefinition(
        String subscription,
        String partner,
        EntitySchema schema,
        String purpose,
        @Nullable String where,
        Predicate<CanonicalRecord> filter,
        List<OutField> fields,
        DeliveryFormat format,
        int batch,
        boolean echo,
        RetryPolicy retry,
        String revision) {

    public SubscriptionDefinition {
        fields = List.copyOf(fields);
    }

    /**
     * What a subscription refers to.
     *
     * @param partners finds a partner's definition
     * @param schemas finds the schema of an entity
     * @param conditions compiles the {@code where}
     */
    public record Surroundings(
            Function<String, Optional<PartnerDefinition>> partners,
            Function<String, Optional<EntitySchema>> schemas,
            Conditions conditions) {}

    /** Compiles a condition over a golden record; empty with errors when it is not one. */
    @FunctionalInterface
    public interface Conditions {
        Optional<Predicate<CanonicalRecord>> compile(
                DefinitionNode.Scalar condition, EntitySchema schema, Problems problems);
    }

    /** Reads a {@code <name>.out.yaml}; empty with errors when it may not go live. */
    public static Optional<SubscriptionDefinition> read(
            String file, String text, Surroundings surroundings, Problems problems) {
        return new SubscriptionReader(file, text, surroundings, problems).read();
    }

    public String entity() {
        return schema.entity();
    }

    /** True when every customer is meant. */
    boolean unfiltered() {
        return where == null;
    }
}
