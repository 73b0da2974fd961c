package dev.serai.cli.draft.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON: lines of objects, an array of objects, or an object that holds such an array somewhere. */
final class JsonSample {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[^./\\[\\]@]+");

    private JsonSample() {}

    static Sample read(String name, String text, boolean whole, CharsetGuess charset) {
        List<JsonNode> lines = lines(text, whole);
        if (!lines.isEmpty()) {
            return flat(name, lines, SampleFormat.plain("ndjson", charset, null));
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableSample(name + " is not sound JSON, or a JSON text larger than is looked at: " + "line "
                    + e.getLocation().getLineNr() + "; give a smaller, whole sample");
        }
        List<String> way = new ArrayList<>();
        JsonNode records = root.isArray() ? root : largest(root, way);
        List<JsonNode> all = new ArrayList<>();
        (records.isEmpty() ? MAPPER.createArrayNode().add(root) : records).forEach(all::add);
        return flat(name, all, SampleFormat.plain("json", charset, way.isEmpty() ? null : String.join(".", way)));
    }

    /** The objects of a text that has one in each line; none when it is written otherwise. */
    private static List<JsonNode> lines(String text, boolean whole) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<JsonNode> objects = new ArrayList<>();
        for (int i = 0; i < lines.size() && i < Sample.MOST_ROWS; i++) {
            try {
                JsonNode node = MAPPER.readTree(lines.get(i));
                if (!node.isObject()) {
                    return List.of();
                }
                objects.add(node);
            } catch (JsonProcessingException e) {
                if (objects.size() < 2 || (whole && i < lines.size() - 1)) {
                    return List.of();
                }
            }
        }
        return objects.size() > 1 ? objects : List.of();
    }

    /** The array with the most objects below a node, an empty one when there is none, and the way to it. */
    private static JsonNode largest(JsonNode node, List<String> way) {
        JsonNode best = MAPPER.createArrayNode();
        List<String> bestWay = List.of();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            List<String> inner = new ArrayList<>();
            JsonNode value = entry.getValue();
            JsonNode found = value.isObject() ? largest(value, inner) : value;
            boolean records =
                    found.isArray() && !found.isEmpty() && found.get(0).isObject();
            if (records && found.size() > best.size()) {
                best = found;
                inner.add(0, entry.getKey());
                bestWay = inner;
            }
        }
        way.addAll(bestWay);
        return best;
    }

    private static Sample flat(String name, List<JsonNode> records, SampleFormat format) {
        Rows rows = new Rows(records);
        Sample sample = rows.flat.sample(name, format, rows.lists(name, format));
        List<Sample> deeper = new ArrayList<>();
        if (format.kind().equals("json")) {
            for (SampleList list : sample.lists()) {
                String before = format.records() == null ? "[*]." : format.records() + "[*].";
                deeper.add(list.items().at(format.at(before + list.way(), "are these the records?")));
            }
        }
        return sample.insteadOf(deeper);
    }

    /** Rows, and what their lists hold. */
    private static final class Rows {

        private final FlatRows flat = new FlatRows();
        private final Map<String, List<JsonNode>> items = new LinkedHashMap<>();

        Rows(List<JsonNode> records) {
            for (JsonNode record : records) {
                if (record.isObject() && !flat.isFull()) {
                    add("", record);
                    flat.endRow();
                }
            }
        }

        List<SampleList> lists(String name, SampleFormat format) {
            List<SampleList> lists = new ArrayList<>();
            items.forEach((path, objects) -> {
                Rows rows = new Rows(objects);
                if (!rows.flat.isEmpty()) {
                    lists.add(new SampleList(path + "[]", rows.flat.sample(name, format, rows.lists(name, format))));
                }
            });
            return lists;
        }

        private void add(String path, JsonNode node) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (NAME.matcher(entry.getKey()).matches()) {
                    addValue(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue());
                }
            }
        }

        private void addValue(String path, JsonNode value) {
            if (value.isObject()) {
                add(path, value);
            } else if (!value.isArray()) {
                flat.add(path, value.isNull() ? "" : value.asText());
            } else if (!value.isEmpty() && value.get(0).isObject()) {
                if (path.indexOf('[') < 0) {
                    value.forEach(items.computeIfAbsent(path, any -> new ArrayList<>())::add);
                }
                add(path + "[0]", value.get(0));
            } else {
                value.forEach(item -> flat.add(path, item.asText("")));
            }
        }
    }
}
