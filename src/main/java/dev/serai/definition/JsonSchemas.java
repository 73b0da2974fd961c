package dev.serai.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what a definition file may hold as a JSON Schema, for editors. Draft 7, which both the YAML language server and
 * IntelliJ understand with conditions. Used once for one schema.
 */
public final class JsonSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    private JsonSchemas() {}

    /** The schema of a file of this form. */
    public static ObjectNode of(String title, String summary, Form form) {
        JsonSchemas writer = new JsonSchemas();
        ObjectNode root = JSON.objectNode().put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", title).put("description", summary);
        root.setAll(writer.schema(form));
        if (!writer.definitions.isEmpty()) {
            ObjectNode all = root.putObject("definitions");
            writer.definitions.forEach(all::set);
        }
        return root;
    }

    private ObjectNode schema(Form form) {
        if (form instanceof Form.Single single) {
            return single(single);
        }
        if (form instanceof Form.Flag) {
            ObjectNode flag = JSON.objectNode();
            flag.putArray("enum").add(true).add(false);
            return flag;
        }
        if (form instanceof Form.ListOf list) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", schema(list.item()));
            return array;
        }
        if (form instanceof Form.Named named) {
            ObjectNode object = JSON.objectNode().put("type", "object");
            object.set("additionalProperties", schema(named.value()));
            if (named.taken() != null) {
                object.putObject("properties").put(named.taken(), false);
            }
            return object;
        }
        if (form instanceof Form.Block block) {
            return reference(block.keys());
        }
        return form instanceof Form.AnyOf any ? anyOf(any) : JSON.objectNode();
    }

    /** A YAML reader gives {@code 17} and {@code true} as number and boolean; definitions take them for what is written. */
    private static ObjectNode single(Form.Single single) {
        ObjectNode schema = JSON.objectNode();
        if (!single.words().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            single.words().keySet().forEach(words::add);
            if (single.words().values().stream().noneMatch(String::isEmpty)) {
                ArrayNode meanings = schema.putArray("enumDescriptions");
                single.words().values().forEach(meanings::add);
            }
            return schema;
        }
        schema.putArray("type").add("string").add("number").add("boolean");
        if (single.pattern() != null) {
            schema.put("pattern", "^(?:" + single.pattern().pattern() + ")$");
            schema.put("patternErrorMessage", "this must be " + single.what());
        }
        return schema;
    }

    private ObjectNode anyOf(Form.AnyOf any) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode forms = schema.putArray("anyOf");
        any.forms().forEach(one -> forms.add(schema(one)));
        return schema;
    }

    private ObjectNode reference(Keys keys) {
        if (!definitions.containsKey(keys.title())) {
            definitions.put(keys.title(), JSON.objectNode());
            definitions.put(keys.title(), block(keys));
        }
        return JSON.objectNode().put("$ref", "#/definitions/" + keys.title().replace(" ", "%20"));
    }

    private ObjectNode block(Keys keys) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        keys.all().forEach(key -> properties.set(key.name(), property(key)));
        List<String> elsewhere = keys.instead().map(Keys.Instead::needed).orElse(List.of());
        List<Key> required = keys.all().stream()
                .filter(Key::required)
                .filter(key -> !elsewhere.contains(key.name()))
                .toList();
        if (!required.isEmpty()) {
            ArrayNode names = object.putArray("required");
            required.forEach(key -> names.add(key.name()));
        }
        keys.instead().ifPresent(instead -> {
            ArrayNode ways = object.putArray("anyOf");
            ArrayNode needed = ways.addObject().putArray("required");
            instead.needed().forEach(needed::add);
            ways.addObject().putArray("required").add(instead.key());
        });
        keys.selector().ifPresent(selector -> conditions(keys, selector, object));
        return object;
    }

    /** What only some values of the selecting key allow is known for all, and refused beside the other values. */
    private void conditions(Keys keys, Keys.Selector selector, ObjectNode object) {
        Set<String> dependent = new LinkedHashSet<>();
        selector.byValue().values().forEach(more -> more.forEach(key -> dependent.add(key.name())));
        ObjectNode properties = (ObjectNode) object.get("properties");
        dependent.stream()
                .filter(name -> !properties.has(name))
                .forEach(name -> properties.set(name, anyway(selector, name)));
        ArrayNode all = object.putArray("allOf");
        selector.byValue().forEach((value, more) -> {
            ObjectNode branch = all.addObject();
            ObjectNode condition = branch.putObject("if");
            condition.putObject("properties").putObject(selector.key()).put("const", value);
            condition.putArray("required").add(selector.key());
            ObjectNode then = branch.putObject("then");
            ObjectNode meant = then.putObject("properties");
            more.forEach(key -> meant.set(key.name(), property(key)));
            dependent.stream()
                    .filter(name -> !meant.has(name) && !keys.names().contains(name))
                    .forEach(name -> meant.put(name, false));
            ArrayNode required = JSON.arrayNode();
            more.stream().filter(Key::required).forEach(key -> required.add(key.name()));
            if (!required.isEmpty()) {
                then.set("required", required);
            }
        });
    }

    /** What an editor shows of a dependent key before the selecting key has its value. */
    private static ObjectNode anyway(Keys.Selector selector, String name) {
        ObjectNode schema = JSON.objectNode();
        selector.byValue().values().stream()
                .flatMap(List::stream)
                .filter(key -> key.name().equals(name))
                .findFirst()
                .ifPresent(key -> schema.put("description", key.summary()));
        return schema;
    }

    private ObjectNode property(Key key) {
        ObjectNode property = JSON.objectNode().put("description", described(key));
        property.setAll(schema(key.form()));
        return property;
    }

    private static String described(Key key) {
        StringBuilder text = new StringBuilder(key.summary());
        key.examples().forEach(example -> text.append("\n\nExample: ")
                .append(key.name())
                .append(": ")
                .append(example));
        return text.toString();
    }
}
