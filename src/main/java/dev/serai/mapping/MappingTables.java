package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.function.LookupTable;
import dev.serai.function.LookupTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The look-up tables that one mapping can use: those of the definition set, as it says under {@code tables}, and its own. */
final class MappingTables implements LookupTables {

    private static final String ENTRIES = "entries";

    private final String file;
    private final SetTables set;
    private final Map<String, LookupTable> declared = new HashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private final Map<String, LookupTable> used = new TreeMap<>();

    MappingTables(String file, SetTables set) {
        this.file = file;
        this.set = set;
    }

    void read(DefinitionNode.Mapping tables, Problems problems) {
        for (String name : tables.keys()) {
            tables.mapping(name, problems).ifPresent(node -> {
                node.allowOnly(MappingKeys.names(LookupKeys.table()), problems);
                try {
                    LookupTable table = node.has(ENTRIES) ? written(name, node, problems) : ofSet(name, node, problems);
                    declared.put(name, table.used(LookupReader.use(node, problems)));
                } catch (IllegalArgumentException e) {
                    unusable.add(name);
                    DefinitionNode at = node.get("file").orElse(node);
                    problems.error(at == node ? tables.keyAt(name) : at.at(), String.valueOf(e.getMessage()));
                }
            });
        }
    }

    private static LookupTable written(String name, DefinitionNode.Mapping node, Problems problems) {
        if (node.has("file")) {
            problems.error(node.keyAt("file"), "a table is either a 'file' or its 'entries'");
        }
        List<LookupTable.Row> rows = new ArrayList<>();
        node.mapping(ENTRIES, problems).ifPresent(entries -> {
            for (String word : entries.keys()) {
                entries.get(word)
                        .flatMap(value -> value.asText("what '" + word + "' stands for", problems))
                        .ifPresent(text -> rows.add(new LookupTable.Row(entries.keyAt(word), List.of(word, text))));
            }
        });
        return new LookupTable(name, List.of("key", "value"), rows);
    }

    private LookupTable ofSet(String name, DefinitionNode.Mapping node, Problems problems) {
        String from = node.text("file", problems).orElse(name);
        LookupTable table = set.find(from.endsWith(SetTables.ENDING) ? SetTables.nameOf(from) : from);
        used.put(table.name(), table);
        return table;
    }

    @Override
    public LookupTable find(String name) {
        LookupTable own = declared.get(name);
        if (own != null) {
            return own;
        }
        if (unusable.contains(name)) {
            throw new IllegalArgumentException("table '" + name + "' is not usable: see 'tables' of " + file);
        }
        LookupTable table = set.find(name, declared.keySet());
        used.put(table.name(), table);
        return table;
    }

    @Override
    public Collection<String> names() {
        Set<String> all = new TreeSet<>(declared.keySet());
        all.addAll(set.names());
        return all;
    }

    /** Changes when a used table of the set does; empty when none is used. */
    String used() {
        StringBuilder all = new StringBuilder();
        used.forEach((name, table) -> all.append('\n').append(name).append(table.revision()));
        return all.toString();
    }
}
