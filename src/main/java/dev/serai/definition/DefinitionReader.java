package dev.serai.definition;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into nodes that know their place. Only plain data is understood: tags, anchors and aliases are errors, so
 * that a definition file can neither name a Java class nor grow without bound.
 */
public final class DefinitionReader {

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int DEEPEST_NESTING = 50;

    private static final Set<Tag> PLAIN_DATA =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private final String file;
    private final String source;
    private final Problems problems;

    private DefinitionReader(String file, String source, Problems problems) {
        this.file = file;
        this.source = source;
        this.problems = problems;
    }

    /**
     * The one document of a file, or empty with an error when the text is not YAML, is empty, or is more than one document.
     *
     * @param file the name that problems show
     */
    public static Optional<DefinitionNode> read(String file, String text, Problems problems) {
        return new DefinitionReader(file, text, problems).read();
    }

    private Optional<DefinitionNode> read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        options.setMaxAliasesForCollections(0);
        // Tags are let through to be reported with our own words: nothing is ever constructed from these nodes.
        options.setTagInspector(tag -> true);
        try {
            Composer composer = new Composer(
                    new ParserImpl(new StreamReader(new StringReader(source)), options), new Resolver(), options);
            Node node = composer.getSingleNode();
            if (node == null) {
                problems.error(SourceLocation.startOf(file), "the file is empty");
                return Optional.empty();
            }
            return Optional.of(convert(node));
        } catch (MarkedYAMLException e) {
            problems.error(
                    place(e.getProblemMark()),
                    "not valid YAML: " + e.getProblem()
                            + "; look for an open bracket or quote, or a wrong indent, here and before");
        } catch (YAMLException e) {
            problems.error(SourceLocation.startOf(file), "not valid YAML: " + firstLine(e));
        }
        return Optional.empty();
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private DefinitionNode convert(Node node) {
        if (node.getAnchor() != null) {
            problems.error(place(node), "anchors and aliases are not supported; write the value out");
            return new DefinitionNode.Scalar(place(node), "", false);
        }
        if (!PLAIN_DATA.contains(node.getTag())) {
            problems.error(place(node), "tags such as '" + node.getTag().getValue() + "' are not supported");
        }
        if (node instanceof MappingNode mapping) {
            return convert(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<DefinitionNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item)));
            return new DefinitionNode.Sequence(place(node), List.copyOf(items));
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean empty = !quoted(scalar) && scalar.getTag().equals(Tag.NULL);
        return new DefinitionNode.Scalar(place(node), empty ? "" : scalar.getValue(), quoted(scalar), layout(scalar));
    }

    private @Nullable ScalarLayout layout(ScalarNode scalar) {
        Mark start = scalar.getStartMark();
        Mark end = scalar.getEndMark();
        // A byte order mark is not counted by the reader, so that every later index would be one off.
        if (start == null || end == null || source.startsWith("\uFEFF")) {
            return null;
        }
        ScalarLayout.Style style =
                switch (scalar.getScalarStyle()) {
                    case SINGLE_QUOTED -> ScalarLayout.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> ScalarLayout.Style.DOUBLE_QUOTED;
                    case LITERAL, FOLDED -> ScalarLayout.Style.BLOCK;
                    default -> ScalarLayout.Style.PLAIN;
                };
        return new ScalarLayout(source, start.getIndex(), end.getIndex(), place(start), style);
    }

    private DefinitionNode convert(MappingNode mapping) {
        Map<String, DefinitionNode> values = new LinkedHashMap<>();
        Map<String, SourceLocation> places = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.error(place(tuple.getKeyNode()), "a key must be a single word");
                continue;
            }
            String key = keyNode.getValue();
            SourceLocation first = places.putIfAbsent(key, place(keyNode));
            if (first != null) {
                problems.error(place(keyNode), "'" + key + "' stands twice, first in line " + first.line());
                continue;
            }
            values.put(key, convert(tuple.getValueNode()));
        }
        return new DefinitionNode.Mapping(place(mapping), values, places);
    }

    private static boolean quoted(ScalarNode scalar) {
        return !scalar.isPlain();
    }

    private SourceLocation place(Node node) {
        return place(node.getStartMark());
    }

    private SourceLocation place(@Nullable Mark mark) {
        return mark == null
                ? SourceLocation.startOf(file)
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
