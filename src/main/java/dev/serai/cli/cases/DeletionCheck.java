package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/** Holds the records that rows delete against those that a case says are deleted, by their keys. */
final class DeletionCheck {

    private static final List<String> COUNTED_ELSEWHERE =
            List.of("deleted", "record", "records", "key", "accepted", "inbox", "answer", "subscribers");

    private final List<EntitySchema> schemas;
    private final Mapped mapped;
    private final Problems problems;

    DeletionCheck(List<EntitySchema> schemas, Mapped mapped, Problems problems) {
        this.schemas = schemas;
        this.mapped = mapped;
        this.problems = problems;
    }

    List<Difference> differences(DefinitionNode.Mapping expect) {
        List<Difference> differences = new ArrayList<>();
        expect.get("deleted").ifPresent(node -> ByEntity.read("deleted", node, schemas, problems)
                .forEach((schema, expected) -> keys(schema, expected, differences)));
        List<String> all = schemas.stream()
                .flatMap(schema -> mapped.deleted(schema.entity()).stream())
                .toList();
        if (!all.isEmpty() && COUNTED_ELSEWHERE.stream().noneMatch(expect::has)) {
            differences.add(new Difference(expect.at(), "deleted", "nothing", String.join(", ", all)));
        }
        return differences;
    }

    private void keys(EntitySchema schema, DefinitionNode expected, List<Difference> differences) {
        List<DefinitionNode> items = ByEntity.items(expected);
        if (items.isEmpty()) {
            problems.error(expected.at(), "'deleted' names no key; leave it out where nothing is deleted");
            return;
        }
        List<String> wanted = new ArrayList<>();
        items.forEach(item -> item.asText("a key of 'deleted'", problems).ifPresent(wanted::add));
        List<String> received = mapped.deleted(schema.entity());
        if (wanted.size() == items.size() && !wanted.equals(received)) {
            String what = schemas.size() == 1 ? "deleted" : schema.entity() + ", deleted";
            List<SourceRecord> records = mapped.made(schema.entity());
            String shown = received.isEmpty()
                    ? "nothing deleted, " + records.size() + (records.size() == 1 ? " record" : " records")
                    : String.join(", ", received);
            differences.add(new Difference(expected.at(), what, String.join(", ", wanted), shown));
        }
    }
}
