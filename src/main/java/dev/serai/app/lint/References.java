package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that what routes refer to is there: mappings, subscriptions, entities, and that no route id is used twice. */
final class References {

    private static final String INBOX = "inbox";

    private static final Map<String, String> KIND_BY_SCHEME = Map.of(
            "mapping", "mapping", "deliver", "subscription", INBOX, "entity", "match", "entity", "merge", "entity");

    /** What nobody could digest lies there, whatever its entity. */
    private static final String DEAD_INBOX = "dead";

    private static final String USUAL_ENTITY = "customer";

    private final Map<String, Collection<String>> namesByKind;
    private final Map<String, List<String>> entitiesByMapping;
    private final Set<String> emptiedInboxes = new HashSet<>();
    private final Map<SourceLocation, List<String>> filledInboxes = new LinkedHashMap<>();
    private final Map<String, SourceLocation> routeIds = new HashMap<>();

    References(DefinedNames names) {
        this.entitiesByMapping = names.entitiesByMapping();
        this.namesByKind = Map.of(
                "mapping", names.mappings(),
                "subscription", names.subscriptions(),
                "entity", names.entities());
    }

    void check(RouteFile file, Problems problems) {
        for (EndpointUse use : EndpointUse.in(file)) {
            String kind = KIND_BY_SCHEME.get(use.scheme());
            if (kind != null && !use.path().equals(DEAD_INBOX)) {
                checkName(kind, use.path(), use.at(), problems);
            }
            if (use.scheme().equals(INBOX) && use.consumer()) {
                emptiedInboxes.add(use.path());
            }
        }
        for (DefinitionNode.Mapping use : file.elements("templatedRoute")) {
            Templates.listed(use, "parameters").forEach(parameter -> checkParameter(parameter, problems));
            checkEntity(use, problems);
            checkOwner(file, use, problems);
        }
        checkIds(file, problems);
    }

    private void checkParameter(DefinitionNode.Mapping parameter, Problems problems) {
        String kind = Templates.text(parameter, "name");
        if (namesByKind.containsKey(kind)) {
            checkName(kind, Templates.text(parameter, "value"), Templates.valueAt(parameter, "value"), problems);
        }
    }

    /** A template's entity is customer where the use does not say; the inbox takes records of that entity only. */
    private void checkEntity(DefinitionNode.Mapping use, Problems problems) {
        Optional<DefinitionNode.Mapping> mapping = parameter(use, "mapping");
        List<String> all = mapping.map(one -> entitiesByMapping.get(Templates.text(one, "value")))
                .orElse(List.of());
        String made = all.isEmpty() ? null : all.get(0);
        mapping.filter(any -> all.size() > 1)
                .ifPresent(one -> filledInboxes.put(Templates.valueAt(one, "value"), all.subList(1, all.size())));
        Optional<DefinitionNode.Mapping> entity = parameter(use, "entity");
        String taken = entity.map(one -> Templates.text(one, "value")).orElse(USUAL_ENTITY);
        if (made != null && !made.equals(taken) && !EndpointUse.isOpen(taken)) {
            problems.error(
                    Templates.valueAt(entity.or(() -> mapping).orElse(use), "value"),
                    "the mapping makes records of '" + made + "', the route takes '" + taken
                            + "': give the parameter 'entity' the value " + made);
        }
    }

    /** To be called when all files are checked: a route may stand in any of them. */
    void checkInboxes(Problems problems) {
        filledInboxes.forEach((at, entities) -> entities.stream()
                .filter(entity -> !emptiedInboxes.contains(entity))
                .forEach(entity -> problems.error(
                        at,
                        "the mapping makes records of '" + entity + "' too, and no route takes them from inbox:"
                                + entity
                                + ": an entity needs three routes, as in routes/transactions-and-needs.camel.yaml")));
    }

    private static void checkOwner(RouteFile file, DefinitionNode.Mapping use, Problems problems) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        String partner = name.substring(0, Math.max(0, name.indexOf('.')));
        for (String kind : List.of("mapping", "subscription")) {
            parameter(use, kind).ifPresent(one -> {
                String value = Templates.text(one, "value");
                int slash = value.indexOf('/');
                if (file.isPartnerFile()
                        && slash > 0
                        && !value.substring(0, slash).equals(partner)) {
                    problems.warning(
                            Templates.valueAt(one, "value"),
                            "the " + kind + " is of '" + value.substring(0, slash) + "', this file of '" + partner
                                    + "'");
                }
            });
        }
    }

    private static Optional<DefinitionNode.Mapping> parameter(DefinitionNode.Mapping use, String name) {
        return Templates.listed(use, "parameters").stream()
                .filter(one -> Templates.text(one, "name").equals(name))
                .findFirst();
    }

    private void checkName(String kind, String name, SourceLocation at, Problems problems) {
        Collection<String> known = namesByKind.getOrDefault(kind, List.of());
        if (!EndpointUse.isOpen(name) && !known.contains(name)) {
            problems.error(at, "there is no " + kind + " '" + name + "'" + Suggestion.didYouMean(name, known));
        }
    }

    private void checkIds(RouteFile file, Problems problems) {
        Map.of("route", "id", "from", "id", "templatedRoute", "routeId", "routeTemplate", "id")
                .forEach((element, key) -> file.elements(element).forEach(node -> checkId(node, key, problems)));
    }

    private void checkId(DefinitionNode.Mapping node, String key, Problems problems) {
        String id = Templates.text(node, key);
        if (id.isEmpty()) {
            problems.warning(node.at(), "give it an '" + key + "': it is the name in Hawtio, logs and metrics");
            return;
        }
        SourceLocation at = Templates.valueAt(node, key);
        SourceLocation first = routeIds.putIfAbsent(id, at);
        if (first != null) {
            problems.error(at, "the route id '" + id + "' is taken, see " + first);
        }
    }
}
