package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/** Holds what came of an input against what its case expects. */
final class InboundCheck {

    private final TestCase test;
    private final List<EntitySchema> schemas;
    private final Mapped mapped;
    private final Problems problems;
    private final List<Difference> differences = new ArrayList<>();

    /** @param schemas of the entities of which the mapping makes records */
    InboundCheck(TestCase test, List<EntitySchema> schemas, Mapped mapped, Problems problems) {
        this.test = test;
        this.schemas = schemas;
        this.mapped = mapped;
        this.problems = problems;
    }

    List<Difference> differences() {
        DefinitionNode.Mapping expect = test.expect();
        expect.get("record").ifPresent(node -> records(node, List.of(node)));
        expect.get("records").ifPresent(this::records);
        expect.get("reject").ifPresent(node -> rejects(node, List.of(node)));
        expect.get("rejects").ifPresent(node -> rejects(node, node.asItems("'rejects'", problems)));
        expect.get("key").ifPresent(this::key);
        expect.items("dropped", problems).forEach(this::dropped);
        expect.get("accepted").ifPresent(node -> count("accepted", node, mapped.accepted()));
        expect.get("rejected")
                .ifPresent(node -> count("rejected", node, mapped.rejects().size()));
        expect.get("broken").ifPresent(this::broken);
        differences.addAll(new KeptCheck(schemas, mapped, problems).differences(expect));
        differences.addAll(new DeletionCheck(schemas, mapped, problems).differences(expect));
        nothingElse(expect);
        return differences;
    }

    private void add(DefinitionNode at, String what, String expected, String received) {
        differences.add(new Difference(at.at(), what, expected, received));
    }

    /** A list where the mapping makes records of one entity, else one record or a list for each entity that is looked at. */
    private void records(DefinitionNode node) {
        if (schemas.size() == 1 || !(node instanceof DefinitionNode.Mapping byEntity)) {
            records(node, node.asItems("'records'", problems));
            return;
        }
        ByEntity.read("records", byEntity, schemas, problems)
                .forEach((schema, expected) -> records(schema, expected, ByEntity.items(expected)));
    }

    private void records(DefinitionNode at, List<DefinitionNode> expected) {
        if (schemas.size() == 1) {
            records(schemas.get(0), at, expected);
        } else {
            ByEntity.several("records", at, schemas, problems);
        }
    }

    private void records(EntitySchema schema, DefinitionNode at, List<DefinitionNode> expected) {
        List<SourceRecord> received = mapped.made(schema.entity());
        String unsaid = test.expect().has("deleted") ? "" : mapped.deletions(schema.entity());
        String what = schemas.size() == 1 ? "record" : schema.entity();
        if (expected.size() != received.size() || !unsaid.isEmpty()) {
            String deletions = mapped.deletions(schema.entity());
            add(at, what + "s", count(expected.size(), what), count(received.size(), what) + deletions);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            String where = expected.size() == 1 && schemas.size() == 1
                    ? ""
                    : what + (expected.size() == 1 ? "" : " " + (i + 1)) + ", ";
            record(where, expected.get(i), schema, received.get(i).content());
        }
    }

    private void record(String where, DefinitionNode expected, EntitySchema schema, CanonicalRecord record) {
        RecordFields.read(expected, schema, problems).forEach((index, node) -> {
            Object wanted = RecordFields.value(node, schema.field(index), problems);
            Object received = record.get(index);
            if (!RecordFields.same(wanted, received)) {
                add(node, where + schema.field(index).path(), RecordFields.shown(wanted), shown(record, index));
            }
        });
    }

    private static String shown(CanonicalRecord record, int index) {
        String kept = record.kept(index);
        return RecordFields.shown(record.get(index))
                + (kept == null ? "" : "; not valid and kept: " + Visible.of(kept));
    }

    private void rejects(DefinitionNode at, List<DefinitionNode> expected) {
        if (expected.size() != mapped.rejects().size()) {
            String received = mapped.rejects().isEmpty()
                    ? count(mapped.records().size(), "record") + ", none rejected"
                    : count(mapped.rejects().size(), "rejected row");
            String wanted = expected.size() == 1
                    ? "rejected with " + code(expected.get(0))
                    : count(expected.size(), "rejected row");
            add(at, "reject", wanted, received);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            reject(expected.get(i), mapped.rejects().get(i));
        }
    }

    private void reject(DefinitionNode expected, RejectedRow row) {
        compare(expected, "code", code(expected), row.code());
        if (expected instanceof DefinitionNode.Mapping detail) {
            detail.get("field").ifPresent(node -> compare(node, "field", text(node), String.valueOf(row.field())));
            detail.get("row").ifPresent(node -> compare(node, "row", text(node), Long.toString(row.row())));
            detail.get("reason").ifPresent(node -> {
                if (!row.reason().contains(text(node))) {
                    add(node, "reason", "… " + text(node) + " …", row.reason());
                }
            });
        }
    }

    private static String code(DefinitionNode expected) {
        return expected instanceof DefinitionNode.Mapping detail
                ? detail.get("code").map(InboundCheck::text).orElse("")
                : text(expected);
    }

    private void key(DefinitionNode node) {
        List<SourceRecord> own = mapped.records().stream()
                .filter(record -> record.key().entity().equals(schemas.get(0).entity()))
                .toList();
        if (own.size() == 1 && own.get(0).content().isEmpty() && !test.expect().has("deleted")) {
            add(
                    node,
                    "key",
                    text(node),
                    "no record; deleted: " + own.get(0).key().sourceKey());
        } else if (own.size() == 1) {
            compare(node, "key", text(node), own.get(0).key().sourceKey());
        } else {
            add(node, "key", "one record", count(own.size(), "record"));
        }
    }

    private void dropped(DefinitionNode node) {
        if (schemas.stream().allMatch(schema -> schema.indexesOf(text(node)).isEmpty())) {
            problems.error(node.at(), schemas.get(0).entity() + " has no field '" + text(node) + "'");
        }
        if (mapped.records().stream().allMatch(record -> record.content().isEmpty())) {
            add(node, "dropped", text(node), "no record");
        }
        mapped.records().forEach(record -> {
            CanonicalRecord content = record.content();
            content.schema().indexesOf(text(node)).stream()
                    .filter(index -> content.has(index) || content.kept(index) != null)
                    .forEach(index ->
                            add(node, content.schema().field(index).path().text(), "nothing", shown(content, index)));
        });
    }

    private void broken(DefinitionNode node) {
        String received = mapped.broken();
        if (received == null || !received.contains(text(node))) {
            add(node, "broken", "… " + text(node) + " …", received == null ? "read to its end" : received);
        }
    }

    /** A row that was rejected, or a source that broke, although nobody expects it is a failure too. */
    private void nothingElse(DefinitionNode.Mapping expect) {
        boolean aboutRejects =
                expect.has("reject") || expect.has("rejects") || expect.has("rejected") || expect.has("quarantine");
        if (!aboutRejects && !mapped.rejects().isEmpty()) {
            add(expect, "rejected", "no row", count(mapped.rejects().size(), "row"));
        }
        if (!expect.has("broken") && mapped.broken() != null) {
            add(expect, "input", "read to its end", "broke off: " + mapped.broken());
        }
        boolean onlyRejects = (expect.has("reject") || expect.has("rejects"))
                && !expect.has("record")
                && !expect.has("records")
                && !expect.has("deleted")
                && !expect.has("accepted")
                && !expect.has("inbox");
        if (onlyRejects && !mapped.records().isEmpty() && !mapped.rejects().isEmpty()) {
            add(expect, "accepted", "no record", count(mapped.records().size(), "record"));
        }
    }

    private void count(String what, DefinitionNode node, long received) {
        compare(node, what, text(node), Long.toString(received));
    }

    private void compare(DefinitionNode node, String what, String expected, String received) {
        if (!expected.equals(received)) {
            add(node, what, expected, received);
        }
    }

    static String text(DefinitionNode node) {
        return node instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
