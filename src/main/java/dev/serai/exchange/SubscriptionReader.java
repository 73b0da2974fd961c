package dev.serai.exchange;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads one {@code <name>.out.yaml} and holds it against the partner's agreement. */
final class SubscriptionReader {

    private static final int USUAL_BATCH = 500;
    private static final int LARGEST_BATCH = 10_000;

    private final String file;
    private final String text;
    private final SubscriptionDefinition.Surroundings surroundings;
    private final Problems problems;
    private final Problems own = new Problems();

    SubscriptionReader(String file, String text, SubscriptionDefinition.Surroundings surroundings, Problems problems) {
        this.file = file;
        this.text = text;
        this.surroundings = surroundings;
        this.problems = problems;
    }

    Optional<SubscriptionDefinition> read() {
        Optional<SubscriptionDefinition> definition = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("a subscription", own))
                .flatMap(this::subscription);
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : definition;
    }

    private Optional<SubscriptionDefinition> subscription(DefinitionNode.Mapping node) {
        node.allowOnly(SubscriptionKeys.FILE, own);
        Optional<String> name = node.requiredText("subscription", own).filter(given -> named(given, node));
        Optional<EntitySchema> schema = node.requiredText("entity", own).flatMap(entity -> schema(entity, node));
        Optional<String> purpose = node.requiredText("purpose", own);
        SendingReader sending = new SendingReader(node, own);
        DeliveryFormat format = sending.format();
        RetryPolicy retry = sending.retry();
        int batch = sending.number("batch", USUAL_BATCH, LARGEST_BATCH);
        boolean echo = sending.flag("echo", false);
        Optional<PartnerDefinition> partner = name.flatMap(given -> partner(given, node));
        if (partner.isEmpty() || schema.isEmpty() || purpose.isEmpty()) {
            return Optional.empty();
        }
        List<OutField> fields = fields(node, schema.get(), partner.get(), purpose.get());
        if (format instanceof DeliveryFormat.Json) {
            checkObjects(node, fields);
        }
        Optional<Predicate<CanonicalRecord>> filter = filter(node, schema.get());
        return filter.map(meant -> new SubscriptionDefinition(
                name.orElse(""),
                partner.get().partner(),
                schema.get(),
                purpose.get(),
                node.has("where") ? node.text("where", own).orElse("") : null,
                meant,
                fields,
                format,
                batch,
                echo,
                retry,
                PartnerReader.revision(text + partner.get().revision())));
    }

    private boolean named(String name, DefinitionNode.Mapping node) {
        if (!SubscriptionKeys.NAME.matcher(name).matches()) {
            own.error(
                    node.keyAt("subscription"),
                    "a subscription is called partner/name in lower case, such as globex/golden");
            return false;
        }
        if (file.contains("/") && !("/" + file).endsWith("/" + name + ".out.yaml")) {
            own.error(node.keyAt("subscription"), "'" + name + "' belongs in the file " + name + ".out.yaml");
            return false;
        }
        return true;
    }

    private Optional<EntitySchema> schema(String entity, DefinitionNode.Mapping node) {
        Optional<EntitySchema> schema = surroundings.schemas().apply(entity);
        if (schema.isEmpty()) {
            own.error(node.keyAt("entity"), "unknown entity '" + entity + "'");
        }
        return schema;
    }

    private Optional<PartnerDefinition> partner(String name, DefinitionNode.Mapping node) {
        String partner = name.substring(0, name.indexOf('/'));
        Optional<PartnerDefinition> found = surroundings.partners().apply(partner);
        if (found.isEmpty()) {
            own.error(node.keyAt("subscription"), "unknown partner '" + partner + "'");
        }
        return found;
    }

    private List<OutField> fields(
            DefinitionNode.Mapping node, EntitySchema schema, PartnerDefinition partner, String purpose) {
        Optional<Agreement> agreement = partner.agreement(schema.entity(), purpose);
        if (agreement.isEmpty()) {
            List<String> purposes = partner.receives().stream()
                    .filter(agreed -> agreed.entity().equals(schema.entity()))
                    .map(Agreement::purpose)
                    .toList();
            own.error(
                    node.keyAt("purpose"),
                    partner.partner() + " has no agreement on " + schema.entity() + " for '" + purpose + "'"
                            + Suggestion.didYouMean(purpose, purposes));
            return List.of();
        }
        if (!node.has("fields")) {
            own.error(node.at(), "'fields' is missing");
        }
        return node.mapping("fields", own)
                .map(given -> new OutFieldReader(given, schema, agreement.get(), own).read())
                .orElse(List.of());
    }

    /** In JSON a name with dots is a field within objects. */
    private void checkObjects(DefinitionNode.Mapping node, List<OutField> fields) {
        JsonLayout layout = new JsonLayout();
        node.get("fields")
                .filter(DefinitionNode.Mapping.class::isInstance)
                .ifPresent(given -> fields.forEach(field -> layout.add(field)
                        .ifPresent(sentence ->
                                own.error(((DefinitionNode.Mapping) given).keyAt(field.target()), sentence))));
    }

    private Optional<Predicate<CanonicalRecord>> filter(DefinitionNode.Mapping node, EntitySchema schema) {
        if (!node.has("where")) {
            return Optional.of(record -> true);
        }
        DefinitionNode where = node.get("where").orElse(node);
        if (where instanceof DefinitionNode.Scalar condition) {
            return surroundings.conditions().compile(condition, schema, own);
        }
        own.error(where.at(), "'where' must be a condition, not " + where.kind());
        return Optional.empty();
    }
}
