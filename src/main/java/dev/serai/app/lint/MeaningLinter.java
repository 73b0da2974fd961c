package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.expression.Branches;
import dev.serai.mapping.MappingFile;
import dev.serai.record.EntitySchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what definitions may say but hardly mean: rules that never decide, columns that nobody reads or two fields share. */
public final class MeaningLinter {

    private static final String CASES = ".in.tests.yaml";

    private final Path folder;
    private final String shownAs;
    private final Map<String, EntitySchema> schemas;
    private final Problems problems;

    /**
     * A linter for definitions that are sound.
     *
     * @param shownAs the folder's name in problems, such as {@code mappings}
     * @param schemas by entity
     */
    public MeaningLinter(Path folder, String shownAs, Map<String, EntitySchema> schemas, Problems problems) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.schemas = Map.copyOf(schemas);
        this.problems = problems;
    }

    /** Lints every file below the folder. */
    public void lint() {
        TableUse tables = new TableUse();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".in.yaml")) {
                    root(file).ifPresent(root -> mapping(file, root));
                    root(file).ifPresent(tables::read);
                } else if (name.endsWith(".out.yaml")) {
                    root(file).ifPresent(this::subscription);
                } else if (name.endsWith(".match.yaml")) {
                    root(file).ifPresent(this::match);
                }
            }
            tables.check(folder, shownAs, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private Optional<DefinitionNode.Mapping> root(Path file) {
        return read(file).filter(DefinitionNode.Mapping.class::isInstance).map(DefinitionNode.Mapping.class::cast);
    }

    private Optional<DefinitionNode> read(Path file) {
        String name = shownAs + "/" + folder.relativize(file).toString().replace('\\', '/');
        try {
            return DefinitionReader.read(name, Files.readString(file), new Problems());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<EntitySchema> schema(DefinitionNode.Mapping root) {
        return Optional.ofNullable(schemas.get(Templates.text(root, "entity")));
    }

    private void mapping(Path file, DefinitionNode.Mapping root) {
        Set<String> read = new TreeSet<>();
        for (DefinitionNode.Mapping record : MappingFile.records(root)) {
            schema(record).ifPresent(schema -> {
                SourceUse use = SourceUse.of(root, record, schema);
                mappedTwice(use);
                neverFilled(record, schema, use);
                rejections(record, schema, use);
                new ExpressionLinter(schema, problems).lint(record);
                read.addAll(use.all());
            });
        }
        if (!read.isEmpty()) {
            unreadColumns(root, read);
            cases(file, read);
        }
    }

    private void mappedTwice(SourceUse use) {
        use.byField().forEach((field, targets) -> {
            for (SourceUse.Target target : targets.subList(1, targets.size())) {
                SourceUse.Target first = targets.get(0);
                problems.warning(
                        target.at(),
                        "'" + field + "' already fills " + first.field() + " (line "
                                + first.at().line() + ")");
            }
        });
    }

    /** Where the file has no header all its columns must be named, so one that nobody reads is named with a leading _. */
    private void unreadColumns(DefinitionNode.Mapping root, Set<String> read) {
        if (root.get("source").orElse(null) instanceof DefinitionNode.Mapping source
                && source.get("header").orElse(null) instanceof DefinitionNode.Sequence columns) {
            columns.items().forEach(column -> {
                String name = column instanceof DefinitionNode.Scalar scalar ? scalar.text() : "_";
                if (!name.startsWith("_") && !read.contains(name)) {
                    problems.warning(
                            column.at(),
                            "no field is filled from the column '" + name + "'; call it '_" + name
                                    + "' when that is meant");
                }
            });
        }
    }

    private void neverFilled(DefinitionNode.Mapping root, EntitySchema schema, SourceUse use) {
        for (DefinitionNode item : root.items("required", new Problems())) {
            String path = item instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
            List<Integer> positions = schema.indexesOf(path);
            if (!positions.isEmpty() && positions.stream().noneMatch(use.filled()::contains)) {
                problems.error(
                        item.at(), "'" + path + "' is required, and nothing fills it: every record would be rejected");
            }
        }
    }

    private void rejections(DefinitionNode.Mapping root, EntitySchema schema, SourceUse use) {
        List<DefinitionNode.Scalar> earlier = new ArrayList<>();
        for (DefinitionNode item : root.items("reject", new Problems())) {
            DefinitionNode when = ((DefinitionNode.Mapping) item).get("when").orElse(item);
            if (when instanceof DefinitionNode.Scalar scalar) {
                earlier.stream()
                        .filter(first -> Branches.isCovered(first, scalar))
                        .findFirst()
                        .ifPresent(first -> problems.warning(
                                when.at(),
                                "this rule never decides: whenever it holds, the one in line "
                                        + first.at().line() + " holds first"));
                earlier.add(scalar);
            }
            Constancy.of(when, schema, use.filled()::contains).ifPresent(always -> {
                if (always) {
                    problems.error(when.at(), "this is true of every record, so all of them would be rejected");
                } else {
                    problems.warning(when.at(), "this is true of no record: nothing fills what it asks about");
                }
            });
        }
    }

    private void subscription(DefinitionNode.Mapping root) {
        Optional<EntitySchema> schema = schema(root);
        schema.ifPresent(found -> new ExpressionLinter(found, problems).lint(root));
        Optional<DefinitionNode> where = root.get("where");
        if (schema.isPresent() && where.isPresent()) {
            Constancy.of(where.get(), schema.get(), any -> true)
                    .ifPresent(always -> problems.warning(
                            where.get().at(),
                            always
                                    ? "this is true of every record; leave 'where' out"
                                    : "this is true of no record: nothing would ever be sent"));
        }
    }

    /** A key all of whose fields another key has too decides nothing more: whoever shares the longer one shares the shorter. */
    private void match(DefinitionNode.Mapping root) {
        List<DefinitionNode> keys =
                root.get("same_when").orElse(null) instanceof DefinitionNode.Sequence list ? list.items() : List.of();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                Set<String> one = fields(keys.get(i));
                Set<String> other = fields(keys.get(j));
                boolean superfluous = i != j && !other.isEmpty() && one.containsAll(other);
                if (superfluous && (one.size() > other.size() || j < i)) {
                    problems.warning(
                            keys.get(i).at(),
                            "this key decides nothing: records that share it share [" + String.join(", ", other)
                                    + "] (line " + keys.get(j).at().line() + ") too");
                    break;
                }
            }
        }
    }

    private static Set<String> fields(DefinitionNode key) {
        Set<String> fields = new TreeSet<>();
        if (key instanceof DefinitionNode.Sequence list) {
            list.items().forEach(item -> {
                if (item instanceof DefinitionNode.Scalar scalar) {
                    fields.add(scalar.text());
                }
            });
        }
        return fields;
    }

    private void cases(Path mapping, Set<String> read) {
        String name = mapping.getFileName().toString();
        Path file = mapping.resolveSibling(name.substring(0, name.length() - ".in.yaml".length()) + CASES);
        if (!Files.isRegularFile(file) || !(read(file).orElse(null) instanceof DefinitionNode.Sequence list)) {
            return;
        }
        Set<String> known = new TreeSet<>();
        read.forEach(field -> {
            known.add(field);
            known.add(field.split("[./\\[]", 2)[0]);
        });
        list.items().forEach(item -> {
            if (item instanceof DefinitionNode.Mapping one) {
                one.get("input").ifPresent(input -> row(input, known));
            }
        });
    }

    private void row(DefinitionNode input, Set<String> known) {
        if (input instanceof DefinitionNode.Sequence rows) {
            rows.items().forEach(row -> row(row, known));
        } else if (input instanceof DefinitionNode.Mapping row) {
            for (String field : row.keys()) {
                if (!field.startsWith("_") && !known.contains(field)) {
                    problems.warning(
                            row.keyAt(field),
                            "no field is filled from '" + field + "' of this case"
                                    + Suggestion.didYouMean(field, known));
                }
            }
        }
    }
}
