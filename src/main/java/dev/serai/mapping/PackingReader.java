package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how the {@code source} of a mapping is packed. */
final class PackingReader {

    private final DefinitionNode.Mapping node;
    private final Problems problems;

    PackingReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Packing read() {
        @Nullable Pattern file = node.text("file", problems).map(Packing::named).orElse(null);
        Packing.Kind kind = kind(node.text("compression", problems));
        if (file != null && (kind == Packing.Kind.GZIP || kind == Packing.Kind.NONE)) {
            problems.error(node.keyAt("file"), "'file' says which file of a zip is read");
        }
        return new Packing(kind, file);
    }

    private Packing.Kind kind(Optional<String> written) {
        if (written.isEmpty()) {
            return Packing.Kind.DETECTED;
        }
        return switch (written.get()) {
            case "none" -> Packing.Kind.NONE;
            case "gzip" -> Packing.Kind.GZIP;
            case "zip" -> Packing.Kind.ZIP;
            default -> {
                problems.error(
                        node.get("compression").map(DefinitionNode::at).orElse(node.at()),
                        "'compression' is none, gzip or zip");
                yield Packing.Kind.DETECTED;
            }
        };
    }
}
