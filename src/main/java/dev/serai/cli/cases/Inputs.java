package dev.serai.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.definition.DefinitionNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The input of a case as the partner would send it: bytes in the format and charset that its mapping names. */
final class Inputs {

    private static final Pattern STEP = Pattern.compile("\\[(\\*|\\d{1,4})]|[^./\\[\\]]+");

    private final DefinitionNode.Mapping source;
    private final Set<String> fields;

    /**
     * Knows the format of one mapping.
     *
     * @param mapping its definition, which is sound
     * @param fields every source field that it names, so that a row may leave some out
     */
    Inputs(DefinitionNode.Mapping mapping, Set<String> fields) {
        this.source = (DefinitionNode.Mapping) mapping.get("source").orElse(mapping);
        this.fields = fields;
    }

    /** The bytes of a text or file; empty when the case gives rows. */
    Optional<byte[]> bytes(TestCase test) {
        Optional<DefinitionNode> file = test.node().get("input_file");
        if (file.isPresent()) {
            return Optional.of(InputFile.read(test, InboundCheck.text(file.get())));
        }
        return test.node().get("input").orElse(test.node()) instanceof DefinitionNode.Scalar text
                ? Optional.of(text.text().getBytes(charset()))
                : Optional.empty();
    }

    static List<Map<String, @Nullable Object>> rows(TestCase test) {
        return CaseValues.rows(test.node().get("input").orElse(test.node()));
    }

    /** The bytes also of rows; empty when the format is one that rows are not written in. */
    Optional<byte[]> written(TestCase test) {
        Optional<byte[]> given = bytes(test);
        if (given.isPresent()) {
            return given;
        }
        List<Map<String, @Nullable Object>> rows = rows(test);
        if (source.has("trailer")) {
            return Optional.empty();
        }
        return switch (text("format", "")) {
            case "csv" -> Optional.of(csv(rows).getBytes(charset()));
            case "ndjson" ->
                Optional.of(rows.stream()
                        .map(Inputs::json)
                        .collect(Collectors.joining("\n"))
                        .getBytes(charset()));
            case "json" -> Optional.of(json(wrapped(rows)).getBytes(charset()));
            default -> Optional.empty();
        };
    }

    /** A document that holds the rows where the mapping looks for them; of a list on the way in its first item. */
    private Object wrapped(Object rows) {
        List<String> way = new ArrayList<>();
        STEP.matcher(text("records", "")).results().forEach(step -> way.add(0, step.group()));
        Object whole = rows;
        for (String step : way) {
            whole = step.charAt(0) == '[' ? listed(whole, step) : Map.of(step, whole);
        }
        return whole;
    }

    private static List<Object> listed(Object item, String step) {
        int before = step.equals("[*]") ? 0 : Integer.parseInt(step.substring(1, step.length() - 1));
        List<Object> list = new ArrayList<>(Collections.nCopies(before, Map.of()));
        list.add(item);
        return list;
    }

    private String csv(List<Map<String, @Nullable Object>> rows) {
        String delimiter = text("delimiter", ",").replace("tab", "\t");
        String quote = text("quote", "\"");
        boolean named = source.get("header").orElse(null) instanceof DefinitionNode.Sequence;
        Set<String> columns = new LinkedHashSet<>();
        boolean positions = text("header", "true").equals("false");
        if (positions) {
            int most = Stream.concat(fields.stream(), rows.stream().flatMap(row -> row.keySet().stream()))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(1);
            IntStream.rangeClosed(1, Math.max(most, Integer.parseInt(text("columns", "1"))))
                    .forEach(column -> columns.add(Integer.toString(column)));
        } else if (source.get("header").orElse(null) instanceof DefinitionNode.Sequence list) {
            list.items().forEach(item -> columns.add(InboundCheck.text(item)));
        } else {
            rows.forEach(row -> columns.addAll(row.keySet()));
            columns.addAll(fields);
        }
        List<List<String>> lines = new ArrayList<>();
        if (!named && !positions) {
            lines.add(List.copyOf(columns));
        }
        for (Map<String, @Nullable Object> row : rows) {
            lines.add(columns.stream().map(column -> cell(row.get(column))).toList());
        }
        return "\n".repeat(Integer.parseInt(text("skip", "0")))
                + lines.stream()
                        .map(line -> line.stream()
                                .map(cell -> quoted(cell, delimiter, quote))
                                .collect(Collectors.joining(delimiter)))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String cell, String delimiter, String quote) {
        boolean plain =
                !cell.contains(delimiter) && !cell.contains(quote) && !cell.contains("\n") && !cell.contains("\r");
        return plain ? cell : quote + cell.replace(quote, quote + quote) + quote;
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private Charset charset() {
        String name = text("charset", "");
        return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    private String text(String key, String usual) {
        return source.get(key).map(InboundCheck::text).orElse(usual);
    }
}
