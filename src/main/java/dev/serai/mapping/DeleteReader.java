package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.expression.Condition;
import dev.serai.expression.Expressions;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads by what a row says that its record was deleted: a condition, or a column and its words. */
final class DeleteReader {

    private final MappingScope scope;
    private final Problems problems;

    DeleteReader(MappingScope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    Optional<Condition> read(DefinitionNode node) {
        if (node instanceof DefinitionNode.Mapping column) {
            return column(column);
        }
        if (node instanceof DefinitionNode.Scalar text) {
            // Only the source tells: of a deleted record nothing else may be there.
            EntitySchema nothing = new EntitySchema(scope.schema().entity(), List.of());
            return new Expressions(new MappingScope(nothing, scope.sources(), scope.tables()))
                    .condition(text, problems);
        }
        problems.error(
                node.at(),
                "'delete' is a condition such as \"source.op == 'D'\", or a column and its words: { from: op, words: [D] }");
        return Optional.empty();
    }

    private Optional<Condition> column(DefinitionNode.Mapping column) {
        column.allowOnly(MappingKeys.names(MappingKeys.delete()), problems);
        column.requiredText("from", problems);
        Set<String> words = new TreeSet<>();
        column.items("words", problems)
                .forEach(item -> item.asText("a word", problems).ifPresent(word -> words.add(word.strip())));
        if (words.isEmpty()) {
            problems.error(
                    column.get("words").map(DefinitionNode::at).orElse(column.at()),
                    "'words' is the list of words that say that the record was deleted, such as [D]");
        }
        Set<String> known = Set.copyOf(words);
        return column.get("from").flatMap(scope.sources()::slot).map(slot -> values -> {
            String word = values.source(slot);
            return word != null && known.contains(word);
        });
    }
}
