package dev.serai.mapping;

import dev.serai.definition.Argument;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.function.SemanticType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an inbound mapping file looks like: the keys of {@link MappingKeys}, and what may stand below each. */
public final class MappingFile {

    private static final Form SOURCE_FIELD = Form.text("a source field");
    private static final Form SOURCE_FIELDS = Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD));
    private static final Form CANONICAL_FIELDS = Form.listOf(Form.text("a canonical field"));
    private static final Form PART = Form.named("a key or a part", Form.anything());
    private static final Form CONDITION = Form.text("a condition");
    /** Of a list it is the type's, of any other field what stands between joined texts. */
    private static final String SEPARATOR = "separator";

    private static final Form CHARACTER = Form.text("one character, or tab", Pattern.compile(".|tab"));
    private static final Form QUOTE = Form.text("one character, or none", Pattern.compile(".|tab|none"));

    /** What may stand below a key, where its own description says less. */
    private static final Map<String, Form> BELOW = Map.ofEntries(
            Map.entry("from", SOURCE_FIELDS),
            Map.entry("join", SOURCE_FIELDS),
            Map.entry("lookup", lookup(List.of())),
            Map.entry("tables", Form.named("a table", Form.block(table()))),
            Map.entry("when", CONDITION),
            Map.entry("code", Form.text("a word of a-z, 0-9 and -", MappingCompiler.CODE)),
            Map.entry("mapping", Form.text("partner/feed.in", MappingCompiler.NAME)),
            Map.entry("delimiter", CHARACTER),
            Map.entry("quote", QUOTE),
            Map.entry("comment", CHARACTER),
            Map.entry("escape", CHARACTER),
            Map.entry("columns", columns()),
            Map.entry("namespaces", Form.named("a prefix", Form.text("a name space"))),
            Map.entry("trailer", Form.block(trailer())),
            Map.entry("header", Form.anyOf(Form.flag(), Form.listOf(Form.text("a column")))));

    private MappingFile() {}

    /**
     * The keys of a file; for the entities that are known, with their fields by name.
     *
     * @param tables names of look-up tables, to be offered; a mapping may have others of its own
     */
    public static Keys of(Iterable<CanonicalEntity> entities, Collection<String> tables) {
        Map<String, List<Key>> byEntity = new LinkedHashMap<>();
        for (CanonicalEntity entity : entities) {
            Key fields = key(MappingKeys.mapping(), "fields").with(Form.block(fields(entity, tables)));
            byEntity.put(entity.entity(), List.of(fields));
        }
        Form anyField = Form.named("a canonical field", Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), PART));
        Keys record = Keys.of("record of a row", keys(MappingKeys.record(), below(anyField)))
                .dependingOn("entity", byEntity);
        return file(anyField, record).dependingOn("entity", byEntity);
    }

    /** The parts of a file that describe a record each: the file itself where a row becomes one record. */
    public static List<DefinitionNode.Mapping> records(DefinitionNode.Mapping file) {
        if (!(file.get("records").orElse(null) instanceof DefinitionNode.Sequence records)) {
            return List.of(file);
        }
        return records.items().stream()
                .filter(DefinitionNode.Mapping.class::isInstance)
                .map(DefinitionNode.Mapping.class::cast)
                .toList();
    }

    /** As a page shows it: whatever the entity, and without the settings of the types, which have a page of their own. */
    public static Keys described() {
        Form field = Form.block(Keys.of("mapped field", keys(MappingKeys.field())));
        Form fields = Form.named("a canonical field", Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), field));
        return file(fields, Keys.of("record of a row", keys(MappingKeys.record(), below(fields))));
    }

    private static Keys file(Form fields, Keys record) {
        Map<String, Form> below = new HashMap<>(below(fields));
        below.put("records", Form.listOf(Form.block(record)));
        return Keys.of("inbound mapping", keys(MappingKeys.mapping(), below))
                .withInstead("records", List.of("entity", "key", "fields"));
    }

    private static Map<String, Form> below(Form fields) {
        return Map.of(
                "source",
                Form.block(source()),
                "key",
                SOURCE_FIELDS,
                "version",
                Form.anyOf(SOURCE_FIELD, Form.block(version())),
                "delete",
                Form.anyOf(Form.text("a condition"), Form.block(delete())),
                "fields",
                fields,
                "required",
                CANONICAL_FIELDS,
                "reject",
                Form.listOf(Form.block(Keys.of("rejection", keys(MappingKeys.reject())))));
    }

    private static List<Key> keys(List<Argument> arguments, Map<String, Form> below) {
        List<Key> all = new ArrayList<>();
        for (Key key : keys(arguments)) {
            Form form = below.get(key.name());
            all.add(form == null ? key : key.with(form));
        }
        return all;
    }

    /** The name of a table, a table with how it is read, or the words themselves. */
    private static Form lookup(Collection<String> tables) {
        Form table = tables.isEmpty() ? Form.text("a table") : Form.anyOf(Form.word(tables), Form.text("a table"));
        List<Key> keys = plain(LookupKeys.lookup()).stream()
                .map(key -> key.name().equals("table") ? key.with(table) : key)
                .toList();
        return Form.anyOf(
                table,
                Form.block(Keys.of("lookup in a table", keys)),
                Form.named("the partner's word", Form.text("the canonical value"), "table"));
    }

    private static Keys table() {
        Form entries = Form.named("the partner's word", Form.text("what it stands for"));
        return Keys.of(
                "look-up table",
                plain(LookupKeys.table()).stream()
                        .map(key -> key.name().equals("entries") ? key.with(entries) : key)
                        .toList());
    }

    private static List<Key> plain(List<Argument> arguments) {
        return arguments.stream().map(Key::of).toList();
    }

    private static Keys trailer() {
        List<Key> keys = new ArrayList<>();
        for (Argument argument : SourceKeys.trailer()) {
            Key key = Key.of(argument);
            keys.add(key.name().equals("count") ? key.with(Form.anyOf(Form.wholeNumber(), place())) : key);
        }
        return Keys.of("trailer", keys);
    }

    private static Form place() {
        return Form.block(
                Keys.of("place", SourceKeys.place().stream().map(Key::of).toList()));
    }

    /** How wide the columns of a file of fixed width are, or how many columns a row of CSV has. */
    private static Form columns() {
        return Form.anyOf(Form.wholeNumber(), Form.named("a column", Form.anyOf(Form.wholeNumber(), place())));
    }

    private static Keys delete() {
        List<Key> keys = keys(MappingKeys.delete()).stream()
                .map(key -> key.with(key.name().equals("from") ? SOURCE_FIELD : Form.listOf(Form.text("a word"))))
                .toList();
        return Keys.of("deletion", keys);
    }

    private static Keys version() {
        List<Key> keys = keys(MappingKeys.version()).stream()
                .map(key -> key.name().equals("from") ? key.with(SOURCE_FIELD) : key)
                .toList();
        return Keys.of("version", keys);
    }

    private static Keys source() {
        Key format = Key.required("format", Form.word(MappingKeys.formats()), "How the partner writes its records.");
        Map<String, List<Key>> byFormat = new LinkedHashMap<>();
        MappingKeys.formats().forEach(name -> byFormat.put(name, keys(MappingKeys.source(name))));
        return Keys.of("source", format).dependingOn("format", byFormat);
    }

    private static Keys fields(CanonicalEntity entity, Collection<String> tables) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < entity.schema().size(); i++) {
            String group = entity.schema().field(i).path().group();
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(i);
        }
        List<Key> keys = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (entity.schema().indexOf(group).isPresent()) {
                keys.add(field(entity, members.get(0), group, tables));
                return;
            }
            Keys parts = Keys.of(
                    entity.entity() + "." + group,
                    members.stream()
                            .map(member -> field(entity, member, leaf(entity, member), tables))
                            .toList());
            keys.add(Key.optional(group, Form.block(parts), "Made of parts; map each."));
            members.forEach(member -> keys.add(field(entity, member, path(entity, member), tables)));
        });
        return Keys.of("fields of " + entity.entity(), keys);
    }

    private static String leaf(CanonicalEntity entity, int index) {
        return entity.schema().field(index).path().leaf();
    }

    private static String path(CanonicalEntity entity, int index) {
        return entity.schema().field(index).path().text();
    }

    private static Key field(CanonicalEntity entity, int index, String name, Collection<String> tables) {
        SemanticType type = entity.type(index);
        Map<String, Key> keys = new LinkedHashMap<>();
        keys(MappingKeys.field()).forEach(key -> keys.put(key.name(), key));
        keys.computeIfPresent("lookup", (any, key) -> key.with(lookup(tables)));
        for (Argument argument : type.arguments()) {
            Key setting = EntityFile.setting(argument);
            boolean taken = keys.containsKey(setting.name()) && !setting.name().equals(SEPARATOR);
            if (!taken) {
                // What a type needs stands in the canonical entity already.
                keys.put(setting.name(), Key.optional(setting.name(), setting.form(), setting.summary()));
            }
        }
        Form settings = Form.block(Keys.of("mapping of " + type.name(), keys.values()));
        return Key.optional(name, Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), settings), type.summary());
    }

    private static Key key(List<Argument> arguments, String name) {
        return keys(arguments).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + name + "' is not described"));
    }

    private static List<Key> keys(List<Argument> arguments) {
        List<Key> keys = new ArrayList<>();
        for (Argument argument : arguments) {
            Key key = Key.of(argument);
            keys.add(BELOW.containsKey(key.name()) ? key.with(BELOW.get(key.name())) : key);
        }
        return keys;
    }
}
