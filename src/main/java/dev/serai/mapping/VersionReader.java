package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code version} of a mapping: a source field, or {@code from} with {@code as} and {@code zone}. */
final class VersionReader {

    private final Problems problems;

    VersionReader(Problems problems) {
        this.problems = problems;
    }

    Optional<VersionRule> read(DefinitionNode node, SourceFields sources) {
        if (!(node instanceof DefinitionNode.Mapping settings)) {
            return sources.slot(node).map(slot -> rule(slot, sources, null, ZoneOffset.UTC));
        }
        settings.allowOnly(MappingKeys.names(MappingKeys.version()), problems);
        if (settings.requiredText("from", problems).isEmpty()) {
            return Optional.empty();
        }
        DateTimeFormatter pattern = settings.text("as", problems)
                .flatMap(as -> pattern(as, settings))
                .orElse(null);
        ZoneId zone = settings.text("zone", problems)
                .flatMap(name -> zone(name, settings))
                .orElse(ZoneOffset.UTC);
        return settings.get("from").flatMap(sources::slot).map(slot -> rule(slot, sources, pattern, zone));
    }

    private static VersionRule rule(int slot, SourceFields sources, @Nullable DateTimeFormatter pattern, ZoneId zone) {
        return new VersionRule(slot, sources.slots().name(slot), pattern, zone);
    }

    private Optional<DateTimeFormatter> pattern(String as, DefinitionNode.Mapping node) {
        try {
            // strict, so that 31.02. is refused; it knows the year only as u
            return Optional.of(DateTimeFormatter.ofPattern(as.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException e) {
            error("as", "'as' must be a pattern such as dd.MM.yyyy HH:mm:ss", node);
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(String name, DefinitionNode.Mapping node) {
        try {
            ZoneId zone = ZoneId.of(name).normalized();
            return Optional.of(zone);
        } catch (DateTimeException e) {
            error("zone", "there is no time zone '" + name + "'; write one such as Asia/Shanghai", node);
            return Optional.empty();
        }
    }

    private void error(String key, String message, DefinitionNode.Mapping node) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }
}
