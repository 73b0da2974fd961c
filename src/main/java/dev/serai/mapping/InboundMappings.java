package dev.serai.mapping;

import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads and compiles inbound mapping definitions. */
public final class InboundMappings {

    private InboundMappings() {}

    /**
     * Compiles one definition, or gives empty with errors that name their places.
     *
     * @param file the name that problems show; it must end in the mapping's name, such as {@code acme/customers.in.yaml}
     * @param entities finds a canonical entity by name
     */
    public static Optional<InboundMapping> read(
            String file, String text, Function<String, Optional<CanonicalEntity>> entities, Problems problems) {
        return read(file, text, entities, new SetTables(Map.of(), Set.of()), problems);
    }

    /**
     * As the other, for a mapping that may use look-up tables.
     *
     * @param tables finds a table of the definition set by name
     */
    public static Optional<InboundMapping> read(
            String file,
            String text,
            Function<String, Optional<CanonicalEntity>> entities,
            SetTables tables,
            Problems problems) {
        Problems own = new Problems();
        Optional<MappingPlan> plan = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("a mapping", own))
                .flatMap(node -> new MappingCompiler(file, node, own).compile(text, entities, tables));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : plan.map(CompiledMapping::new);
    }
}
