package dev.serai.app.workspace;

import dev.serai.decision.ConflictKind;
import dev.serai.decision.DecisionDefinition;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import dev.serai.exchange.PartnerDefinition;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.merge.MergeDefinition;
import dev.serai.record.CanonicalField;
import dev.serai.record.ReferenceOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is wrong between definition files that are right by themselves. */
final class CrossChecks {

    private final String shownAs;
    private final Map<String, String> texts;
    private final Problems problems;

    CrossChecks(String shownAs, Map<String, String> texts, Problems problems) {
        this.shownAs = shownAs;
        this.texts = texts;
        this.problems = problems;
    }

    void check(Map<String, CanonicalEntity> entities, Map<String, PartnerDefinition> partners, Set<String> mappings) {
        everyFolderIsAPartner();
        partners.values().forEach(partner -> {
            sharesAndMappingsAgree(partner);
            agreementsNameWhatThereIs(partner, entities);
        });
        noKeyIsShared(partners);
        entities.values().forEach(entity -> referencesLeadSomewhere(entity, entities));
        if (texts.keySet().stream().noneMatch(path -> FileKind.of(path) == FileKind.ENTITY)) {
            problems.error(SourceLocation.startOf(shownAs + "/canonical"), "there is no entity: write customer.yaml");
        }
    }

    private void everyFolderIsAPartner() {
        Set<String> seen = new TreeSet<>();
        for (String path : texts.keySet()) {
            FileKind kind = FileKind.of(path);
            String folder = path.substring(0, Math.max(0, path.indexOf('/')));
            boolean needsPartner = kind == FileKind.INBOUND || kind == FileKind.SUBSCRIPTION;
            if (needsPartner && seen.add(folder) && !texts.containsKey(partnerFile(folder))) {
                problems.error(
                        SourceLocation.startOf(shownAs + "/" + path),
                        "nobody knows the partner '" + folder + "': " + partnerFile(folder) + " is missing");
            }
        }
    }

    private void sharesAndMappingsAgree(PartnerDefinition partner) {
        String file = partnerFile(partner.partner());
        for (String path : texts.keySet()) {
            if (FileKind.of(path) == FileKind.INBOUND && path.startsWith(partner.partner() + "/")) {
                String feed = path.substring(partner.partner().length() + 1, path.length() - ".yaml".length());
                if (!partner.shares().contains(feed)) {
                    problems.error(
                            SourceLocation.startOf(shownAs + "/" + path),
                            partner.partner() + " has not agreed to share it: '" + feed + "' is not under 'shares' in "
                                    + shownAs + "/" + file + Suggestion.didYouMean(feed, partner.shares()));
                }
            }
        }
        for (String feed : partner.shares()) {
            if (!texts.containsKey(partner.partner() + "/" + feed + ".yaml")) {
                problems.warning(placeOf(file, feed), "there is no mapping " + feed + ".yaml for this feed");
            }
        }
    }

    private void agreementsNameWhatThereIs(PartnerDefinition partner, Map<String, CanonicalEntity> entities) {
        String file = partnerFile(partner.partner());
        partner.receives().forEach(agreement -> {
            CanonicalEntity entity = entities.get(agreement.entity());
            if (entity == null) {
                problems.error(
                        placeOf(file, agreement.entity()),
                        "there is no entity '" + agreement.entity() + "'"
                                + Suggestion.didYouMean(agreement.entity(), entities.keySet()));
                return;
            }
            for (String field : new TreeSet<>(agreement.fields())) {
                if (entity.schema().indexesOf(field).isEmpty()) {
                    problems.error(
                            placeOf(file, field),
                            "a " + agreement.entity() + " has no field '" + field + "'"
                                    + Suggestion.didYouMean(field, fieldNames(entity)));
                }
            }
        });
    }

    private void referencesLeadSomewhere(CanonicalEntity entity, Map<String, CanonicalEntity> entities) {
        for (CanonicalField field : entity.schema().fields()) {
            String to = field.refersTo();
            if (to != null && !entities.containsKey(to)) {
                problems.error(
                        placeOf(FileKind.entityPath(entity.entity()), to),
                        "there is no entity '" + to + "' to refer to" + Suggestion.didYouMean(to, entities.keySet()));
            }
        }
        List<String> circle = ReferenceOrder.circle(
                entity.entity(),
                entities.values().stream().map(CanonicalEntity::schema).toList());
        if (!circle.isEmpty()) {
            problems.error(
                    placeOf(FileKind.entityPath(entity.entity()), circle.get(circle.size() > 1 ? 1 : 0)),
                    "references go in a circle: " + String.join(" to ", circle) + " to " + entity.entity()
                            + "; leave one of them out");
        }
    }

    /** Matching by keys alone is never in doubt. */
    void doubtsCountOnlyWhereThereAreSome(Collection<MergeDefinition> merging, Set<String> matchedByModel) {
        for (MergeDefinition definition : merging) {
            String entity = definition.schema().entity();
            if (definition.countsMatch() && !matchedByModel.contains(entity)) {
                problems.warning(
                        placeOf("canonical/" + entity + ".merge.yaml", "counts"),
                        "'match: counts' changes nothing: a " + entity + " is matched by keys alone, so each record is"
                                + " certain; it needs 'compare' in " + entity + ".match.yaml");
            }
        }
    }

    /** Matching by keys alone has nothing to ask about two records either. */
    void linksAreAskedOnlyWhereThereAreSome(Collection<DecisionDefinition> deciding, Set<String> matchedByModel) {
        for (DecisionDefinition definition : deciding) {
            String entity = definition.entity();
            Optional<ConflictKind> asked = definition.links().stream().findFirst();
            if (asked.isPresent() && !matchedByModel.contains(entity)) {
                problems.warning(
                        placeOf(
                                "canonical/" + entity + ".decide.yaml",
                                asked.get().word()),
                        "'links' asks nothing: a " + entity + " is matched by keys alone, which are never in doubt; it"
                                + " needs 'compare' in " + entity + ".match.yaml");
            }
        }
    }

    private static List<String> fieldNames(CanonicalEntity entity) {
        return entity.schema().fields().stream()
                .map(field -> field.path().text())
                .toList();
    }

    private void noKeyIsShared(Map<String, PartnerDefinition> partners) {
        Map<String, String> owners = new HashMap<>();
        for (PartnerDefinition partner : partners.values()) {
            for (String hash : partner.apiKeyHashes()) {
                String other = owners.putIfAbsent(hash, partner.partner());
                if (other != null) {
                    problems.error(
                            placeOf(partnerFile(partner.partner()), hash),
                            "this is also the key of " + other + "; each partner needs its own");
                }
            }
        }
    }

    private static String partnerFile(String partner) {
        return partner + "/partner.yaml";
    }

    /** Where a file says a value; the start of the file when it says it nowhere. */
    private SourceLocation placeOf(String path, String value) {
        String file = shownAs + "/" + path;
        return DefinitionReader.read(file, texts.getOrDefault(path, ""), new Problems())
                .flatMap(root -> placeWithin(root, value))
                .orElse(SourceLocation.startOf(file));
    }

    private static Optional<SourceLocation> placeWithin(DefinitionNode node, String value) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            return scalar.text().equals(value) ? Optional.of(scalar.at()) : Optional.empty();
        }
        List<DefinitionNode> children = node instanceof DefinitionNode.Sequence list
                ? list.items()
                : ((DefinitionNode.Mapping) node)
                        .keys().stream()
                                .flatMap(key -> ((DefinitionNode.Mapping) node).get(key).stream())
                                .toList();
        return children.stream()
                .flatMap(child -> placeWithin(child, value).stream())
                .findFirst();
    }
}
