package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.function.InvalidValue;
import dev.serai.function.LookupTable;
import dev.serai.function.LookupTables;
import dev.serai.function.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code lookup} of a field: words that stand there, or a table. */
final class LookupReader {

    private static final int MOST_SHOWN = 5;
    private static final String TABLE = "table";
    private static final String OTHERWISE = "otherwise";
    private static final String DEFAULT = "default";
    private static final InvalidValue NOT_IN_LOOKUP =
            new InvalidValue("unknown-word", "not among the words of the mapping's lookup");

    private final LookupTables tables;
    private final Problems problems;

    LookupReader(LookupTables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** The rule, or null with errors. */
    @Nullable
    WordRule read(DefinitionNode node, Constants constants, String field) {
        if (node instanceof DefinitionNode.Scalar) {
            return node.asText("'lookup'", problems)
                    .flatMap(name -> table(node, name, LookupTable.Use.USUAL))
                    .flatMap(table ->
                            words(node, table, constants, field).map(words -> new WordRule(words, notIn(table), false)))
                    .orElse(null);
        }
        DefinitionNode.Mapping settings = node.asMapping("'lookup'", problems).orElse(null);
        if (settings == null) {
            return null;
        }
        return settings.has(TABLE) ? ofTable(settings, constants, field) : written(settings, constants);
    }

    private WordRule written(DefinitionNode.Mapping table, Constants constants) {
        Map<String, Object> values = new HashMap<>();
        table.keys().forEach(word -> {
            Object value = table.get(word)
                    .map(node -> constants.read(node, "what '" + word + "' stands for"))
                    .orElse(null);
            if (value != null) {
                values.put(word.strip(), value);
            }
        });
        return new WordRule(Words.exact(values), NOT_IN_LOOKUP, false);
    }

    private @Nullable WordRule ofTable(DefinitionNode.Mapping settings, Constants constants, String field) {
        settings.allowOnly(MappingKeys.names(LookupKeys.lookup()), problems);
        boolean keeps = says(settings, "keep");
        boolean drops = says(settings, "drop");
        Object standIn = settings.get(DEFAULT)
                .map(node -> constants.read(node, "'default'"))
                .orElse(null);
        if (settings.has(DEFAULT) && settings.has(OTHERWISE)) {
            problems.error(settings.keyAt(OTHERWISE), "a lookup with a 'default' needs no 'otherwise'");
        }
        DefinitionNode at = settings.get(TABLE).orElse(settings);
        return settings.requiredText(TABLE, problems)
                .flatMap(name -> table(at, name, use(settings, problems)))
                .flatMap(table -> words(at, table, constants, field)
                        .map(words -> new WordRule(words, drops || standIn != null ? standIn : notIn(table), keeps)))
                .orElse(null);
    }

    private boolean says(DefinitionNode.Mapping settings, String word) {
        Optional<String> said = settings.text(OTHERWISE, problems);
        said.filter(text -> !List.of("reject", "drop", "keep").contains(text))
                .ifPresent(text -> problems.error(
                        settings.get(OTHERWISE).orElse(settings).at(),
                        "'otherwise' is one of reject, drop, keep, not '" + text + "'"));
        return said.filter(word::equals).isPresent();
    }

    /** How a definition says that a table is read. */
    static LookupTable.Use use(DefinitionNode.Mapping settings, Problems problems) {
        Optional<String> fold = settings.text("fold", problems);
        fold.filter(text -> !List.of("true", "false").contains(text))
                .ifPresent(text -> problems.error(settings.keyAt("fold"), "'fold' is true or false"));
        return new LookupTable.Use(
                settings.text("key", problems).orElse(null),
                settings.text("value", problems).orElse(null),
                fold.filter("true"::equals).isPresent());
    }

    private Optional<LookupTable> table(DefinitionNode at, String name, LookupTable.Use use) {
        try {
            LookupTable table = tables.find(name);
            LookupTable.Use usual = table.use();
            return Optional.of(table.used(new LookupTable.Use(
                    use.key() == null ? usual.key() : use.key(),
                    use.value() == null ? usual.value() : use.value(),
                    use.folded() || usual.folded())));
        } catch (IllegalArgumentException e) {
            problems.error(at.at(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static InvalidValue notIn(LookupTable table) {
        return new InvalidValue("not-in-table", "not among the keys of table '" + table.name() + "'");
    }

    private Optional<Words<Object>> words(DefinitionNode at, LookupTable table, Constants constants, String field) {
        try {
            int column = table.valueColumn();
            List<LookupTable.Row> wrong = new ArrayList<>();
            Words<Object> words = table.words()
                    .map(row -> value(row, constants.cleansed(row.cells().get(column)), field, wrong));
            if (wrong.size() > MOST_SHOWN) {
                problems.error(
                        at.at(), wrong.size() + " rows of table '" + table.name() + "' are not valid for " + field);
            }
            return Optional.of(words);
        } catch (IllegalArgumentException e) {
            problems.error(at.at(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Object value(LookupTable.Row row, @Nullable Object value, String field, List<LookupTable.Row> wrong) {
        if (value instanceof InvalidValue invalid) {
            wrong.add(row);
            if (wrong.size() <= MOST_SHOWN) {
                problems.error(
                        row.at(), "what this row stands for is not valid for " + field + ": " + invalid.reason());
            }
            return WordRule.NOTHING;
        }
        return value == null ? WordRule.NOTHING : value;
    }
}
