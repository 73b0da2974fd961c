package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the pairs of records that a definition itself says to be one customer, or two: {@code must_link}, {@code cannot_link}. */
final class LinkReader {

    private final String entity;
    private final Problems problems;
    private final Map<List<RecordKey>, Constraint.Kind> seen = new HashMap<>();

    LinkReader(String entity, Problems problems) {
        this.entity = entity;
        this.problems = problems;
    }

    List<Constraint> read(DefinitionNode.Mapping root) {
        List<Constraint> links = new ArrayList<>();
        read("must_link", Constraint.Kind.MUST, root, links);
        read("cannot_link", Constraint.Kind.CANNOT, root, links);
        return links;
    }

    private void read(String key, Constraint.Kind kind, DefinitionNode.Mapping root, List<Constraint> links) {
        for (DefinitionNode pair : root.items(key, problems)) {
            List<RecordKey> records = new ArrayList<>();
            List<DefinitionNode> named = pair.asItems("a pair of '" + key + "'", problems);
            named.forEach(node -> record(node).ifPresent(records::add));
            if (named.size() != 2 && pair instanceof DefinitionNode.Sequence) {
                problems.error(pair.at(), "a pair of '" + key + "' names two records, such as [acme/17, globex/G-3]");
            } else if (records.size() == 2) {
                add(new Pair(records.get(0), records.get(1), pair), kind, links);
            }
        }
    }

    private record Pair(RecordKey one, RecordKey other, DefinitionNode at) {}

    private void add(Pair pair, Constraint.Kind kind, List<Constraint> links) {
        if (pair.one.equals(pair.other)) {
            problems.error(pair.at.at(), "a pair names two different records");
            return;
        }
        Constraint link = new Constraint(pair.one, pair.other, kind);
        Constraint.Kind before = seen.put(List.of(link.a(), link.b()), kind);
        if (before == null) {
            links.add(link);
        } else if (before != kind) {
            problems.error(pair.at.at(), "this pair is in 'must_link' and in 'cannot_link'; keep one of the two");
        }
    }

    private Optional<RecordKey> record(DefinitionNode node) {
        return node.asText("a record", problems).flatMap(text -> {
            int slash = text.indexOf('/');
            if (slash < 1 || slash == text.length() - 1) {
                problems.error(node.at(), "a record is named by partner and key, such as acme/17");
                return Optional.empty();
            }
            return Optional.of(new RecordKey(text.substring(0, slash), entity, text.substring(slash + 1)));
        });
    }
}
