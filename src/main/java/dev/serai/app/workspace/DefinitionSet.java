package dev.serai.app.workspace;

import dev.serai.decision.DecisionDefinition;
import dev.serai.definition.Problem;
import dev.serai.exchange.PartnerDefinition;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.MatchDefinition;
import dev.serai.match.incremental.Epochs;
import dev.serai.measure.MeasureDefinition;
import dev.serai.merge.MergeDefinition;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every definition of a hub, compiled and checked against each other. Immutable: a change makes a new set.
 *
 * @param revision changes when any definition changes
 * @param entities by name
 * @param matching by entity, one for each
 * @param linking by entity, for those that are matched by a model: the texts of definition and model
 * @param merging by entity, one for each
 * @param deciding by entity, for those about which something is decided
 * @param measures the price list and the weights of the measures
 * @param partners by name
 * @param mappings by name, such as {@code acme/customers.in}
 * @param subscriptions by name, such as {@code globex/golden}
 * @param warnings what may be meant differently
 */
public record DefinitionSet(
        String revision,
        Map<String, CanonicalEntity> entities,
        Map<String, MatchDefinition> matching,
        Map<String, Epochs.Wanted> linking,
        Map<String, MergeDefinition> merging,
        Map<String, DecisionDefinition> deciding,
        MeasureDefinition measures,
        Map<String, PartnerDefinition> partners,
        Map<String, InboundMapping> mappings,
        Map<String, SubscriptionDefinition> subscriptions,
        List<Problem> warnings) {

    public DefinitionSet {
        entities = Map.copyOf(entities);
        matching = Map.copyOf(matching);
        linking = Map.copyOf(linking);
        merging = Map.copyOf(merging);
        deciding = Map.copyOf(deciding);
        partners = Map.copyOf(partners);
        mappings = Map.copyOf(mappings);
        subscriptions = Map.copyOf(subscriptions);
        warnings = List.copyOf(warnings);
    }

    /** The schema of an entity. Throws IllegalArgumentException when there is none. */
    public EntitySchema schema(String entity) {
        CanonicalEntity found = entities.get(entity);
        if (found == null) {
            throw new IllegalArgumentException("there is no entity '" + entity + "'");
        }
        return found.schema();
    }

    /** The partner whose API key this is. Every hash is compared, so that the time taken tells nothing. */
    public Optional<String> partnerOf(String apiKey) {
        String found = null;
        for (PartnerDefinition partner : partners.values()) {
            if (partner.hasApiKey(apiKey)) {
                found = partner.partner();
            }
        }
        return Optional.ofNullable(found);
    }
}
