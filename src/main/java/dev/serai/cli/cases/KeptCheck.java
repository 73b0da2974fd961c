package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the values that are kept although they are not valid against those that a case names: they are all of them. */
final class KeptCheck {

    private final List<EntitySchema> schemas;
    private final Mapped mapped;
    private final Problems problems;
    private final List<Difference> differences = new ArrayList<>();

    KeptCheck(List<EntitySchema> schemas, Mapped mapped, Problems problems) {
        this.schemas = schemas;
        this.mapped = mapped;
        this.problems = problems;
    }

    List<Difference> differences(DefinitionNode.Mapping expect) {
        expect.get("kept").ifPresent(node -> ByEntity.read("kept", node, schemas, problems)
                .forEach(this::records));
        return differences;
    }

    private void records(EntitySchema schema, DefinitionNode expected) {
        List<DefinitionNode> items = ByEntity.items(expected);
        List<SourceRecord> received = mapped.made(schema.entity());
        String what = schemas.size() == 1 ? "record" : schema.entity();
        if (items.size() != received.size()) {
            differences.add(new Difference(
                    expected.at(),
                    "kept",
                    InboundCheck.count(items.size(), what),
                    InboundCheck.count(received.size(), what) + mapped.deletions(schema.entity())));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            boolean named = items.size() > 1 || schemas.size() > 1;
            String where = named ? what + (items.size() == 1 ? "" : " " + (i + 1)) + ", " : "";
            record(where, items.get(i), received.get(i).content());
        }
    }

    private void record(String where, DefinitionNode expected, CanonicalRecord record) {
        Map<Integer, DefinitionNode> named = RecordFields.read(expected, record.schema(), problems);
        for (int i = 0; i < record.schema().size(); i++) {
            DefinitionNode node = named.get(i);
            String field = record.schema().field(i).path().text();
            Optional<String> wanted = node == null ? Optional.of("") : text(field, node);
            String kept = Objects.requireNonNullElse(record.kept(i), "");
            if (wanted.isPresent() && !wanted.get().equals(kept)) {
                differences.add(new Difference(
                        node == null ? expected.at() : node.at(),
                        where + "kept, " + field,
                        shown(wanted.get(), null),
                        shown(kept, record.get(i))));
            }
        }
    }

    /** The text as it came, whatever the kind of the field; an empty one says that nothing is kept. */
    private Optional<String> text(String field, DefinitionNode node) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        problems.error(node.at(), "'" + field + "' is kept as a text; write it as it came, not as " + node.kind());
        return Optional.empty();
    }

    private static String shown(String kept, @Nullable Object value) {
        if (!kept.isEmpty()) {
            return Visible.of(kept);
        }
        return value == null ? "nothing" : "nothing, there is a value: " + RecordFields.shown(value);
    }
}
