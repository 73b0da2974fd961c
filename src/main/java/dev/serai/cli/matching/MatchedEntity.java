package dev.serai.cli.matching;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.match.Constraint;
import dev.serai.match.Constraints;
import dev.serai.match.MatchDefinition;
import dev.serai.match.Resolver;
import dev.serai.match.incremental.DeclaredLinks;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.record.RecordKey;
import dev.serai.store.PostgresSourceSample;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** An entity that is matched by a model, as the files say. */
record MatchedEntity(DefinitionSet set, MatchDefinition definition, Epochs.Wanted texts) {

    /** Throws InvalidDefinitions when the files are not sound, EnvironmentProblem when the entity is not matched by a model. */
    static MatchedEntity of(Path mappings, String entity) {
        DefinitionSet set = Workspace.load(mappings, mappings.toString());
        MatchDefinition definition = set.matching().get(entity);
        if (definition == null) {
            throw new EnvironmentProblem("there is no entity '" + entity + "'; there are: "
                    + String.join(
                            ", ", set.entities().keySet().stream().sorted().toList()));
        }
        if (!definition.isProbabilistic()) {
            throw new EnvironmentProblem(
                    "canonical/" + entity + ".match.yaml has no 'compare', so there is no model of " + entity
                            + "; say which fields are compared, such as compare: [name, email]");
        }
        return new MatchedEntity(
                set, definition, Objects.requireNonNull(set.linking().get(entity)));
    }

    ResolverModel model() {
        return ResolverModel.of(texts, definition.schema());
    }

    String name() {
        return definition.schema().entity();
    }

    /** What was decided in the hub or is declared in the definition about pairs of which one of these records is. */
    static List<LinkConstraint> links(Resolver resolver, PostgresSourceSample stored, Collection<RecordKey> keys) {
        return new DeclaredLinks(resolver.definition().links()).with(stored.constraints(keys), keys);
    }

    static Constraints constraints(Collection<LinkConstraint> decided) {
        return Constraints.of(decided.stream()
                .map(one -> new Constraint(
                        one.one(),
                        one.other(),
                        one.kind() == LinkConstraint.Kind.MUST ? Constraint.Kind.MUST : Constraint.Kind.CANNOT))
                .toList());
    }
}
