package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.RejectedRow;
import java.util.ArrayList;
import java.util.List;

/** Holds what came of an input against what its case expects. */
final class InboundCheck {

    private final TestCase test;
    private final EntitySchema schema;
    private final Mapped mapped;
    private final Problems problems;
    private final List<Difference> differences = new ArrayList<>();

    InboundCheck(TestCase test, EntitySchema schema, Mapped mapped, Problems problems) {
        this.test = test;
        this.schema = schema;
        this.mapped = mapped;
        this.problems = problems;
    }

    List<Difference> differences() {
        DefinitionNode.Mapping expect = test.expect();
        expect.get("record").ifPresent(node -> records(node, List.of(node)));
        expect.get("records").ifPresent(node -> records(node, node.asItems("'records'", problems)));
        expect.get("reject").ifPresent(node -> rejects(node, List.of(node)));
        expect.get("rejects").ifPresent(node -> rejects(node, node.asItems("'rejects'", problems)));
        expect.get("key").ifPresent(this::key);
        expect.items("dropped", problems).forEach(this::dropped);
        expect.get("accepted")
                .ifPresent(node -> count("accepted", node, mapped.records().size()));
        expect.get("rejected")
                .ifPresent(node -> count("rejected", node, mapped.rejects().size()));
        expect.get("broken").ifPresent(this::broken);
        nothingElse(expect);
        return differences;
    }

    private void add(DefinitionNode at, String what, String expected, String received) {
        differences.add(new Difference(at.at(), what, expected, received));
    }

    private void records(DefinitionNode at, List<DefinitionNode> expected) {
        if (expected.size() != mapped.records().size()) {
            add(
                    at,
                    "records",
                    count(expected.size(), "record"),
                    count(mapped.records().size(), "record"));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            String where = expected.size() == 1 ? "" : "record " + (i + 1) + ", ";
            record(where, expected.get(i), mapped.records().get(i).content());
        }
    }

    private void record(String where, DefinitionNode expected, CanonicalRecord record) {
        RecordFields.read(expected, schema, problems).forEach((index, node) -> {
            Object wanted = RecordFields.value(node, schema.field(index), problems);
            Object received = record.get(index);
            if (!RecordFields.same(wanted, received)) {
                add(node, where + schema.field(index).path(), RecordFields.shown(wanted), RecordFields.shown(received));
            }
        });
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
        if (mapped.records().size() == 1) {
            compare(node, "key", text(node), mapped.records().get(0).key().sourceKey());
        } else {
            add(node, "key", "one record", count(mapped.records().size(), "record"));
        }
    }

    private void dropped(DefinitionNode node) {
        List<Integer> indexes = schema.indexesOf(text(node));
        if (indexes.isEmpty()) {
            problems.error(node.at(), schema.entity() + " has no field '" + text(node) + "'");
        }
        if (mapped.records().isEmpty()) {
            add(node, "dropped", text(node), "no record");
        }
        mapped.records().forEach(record -> indexes.stream()
                .filter(record.content()::has)
                .forEach(index -> add(
                        node,
                        schema.field(index).path().text(),
                        "nothing",
                        RecordFields.shown(record.content().get(index)))));
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

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
