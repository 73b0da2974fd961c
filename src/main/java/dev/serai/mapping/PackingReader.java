package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how the {@code source} of a mapping is packed. */
final class PackingReader {

    private PackingReader() {}

    static Packing read(DefinitionNode.Mapping node, Problems problems) {
        SourceSettings settings = new SourceSettings(node, problems);
        @Nullable Pattern file = node.text("file", problems).map(Packing::named).orElse(null);
        Packing.Kind kind = Packing.Kind.DETECTED;
        if (node.has("compression")) {
            String word = settings.word("compression", List.of("none", "gzip", "zip"));
            kind = word.equals("none") ? Packing.Kind.NONE : word.equals("gzip") ? Packing.Kind.GZIP : Packing.Kind.ZIP;
        }
        if (file != null && kind != Packing.Kind.ZIP && kind != Packing.Kind.DETECTED) {
            problems.error(node.keyAt("file"), "'file' says which file of a zip is read");
        }
        return new Packing(kind, file);
    }
}
