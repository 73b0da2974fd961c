package dev.serai.mapping;

import dev.serai.definition.Argument;
import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.function.SemanticType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a canonical entity's file looks like: {@code canonical/<entity>.yaml}. */
public final class EntityFile {

    private static final Key ENTITY = Key.required(
                    "entity",
                    Form.text("a name of a-z, 0-9 and _", CanonicalEntityReader.NAME),
                    "The entity's name, as its file is called.")
            .example("customer");

    private static final Key FIELDS = Key.required(
                    "fields",
                    Form.named("the field's name", Form.anything()),
                    "What the hub knows of one record: each field with its type.")
            .example("{ name: { type: person-name }, email: { type: email, personal: contact } }");

    /** What the file itself may hold. */
    static final Keys FILE = Keys.of("canonical entity", ENTITY, FIELDS);

    private EntityFile() {}

    /** The keys of a file, for these types. */
    public static Keys of(Collection<SemanticType> types) {
        Map<String, SemanticType> byName = new TreeMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        Map<String, String> meanings = new LinkedHashMap<>();
        Map<String, List<Key>> settings = new LinkedHashMap<>();
        byName.forEach((name, type) -> {
            meanings.put(name, type.summary());
            settings.put(name, settingsOf(type, byName));
        });
        Form type = Form.word(meanings);
        List<Key> keys = MappingKeys.canonicalField().stream()
                .map(Key::of)
                .map(key -> key.name().equals("type") ? key.with(type) : key)
                .toList();
        Keys field = Keys.of("canonical field", keys).dependingOn("type", settings);
        Form fields = Form.named("the field's name", Form.anyOf(type, Form.block(field)));
        return Keys.of(FILE.title(), ENTITY, FIELDS.with(fields));
    }

    /** A setting of a type, as it may be written: a single value may also stand in a list. */
    static Key setting(Argument argument) {
        Key key = Key.of(argument);
        boolean list = key.form() instanceof Form.AnyOf;
        return list ? key : key.with(Form.anyOf(key.form(), Form.listOf(key.form())));
    }

    /** What a field of a type may set: the settings of the type, or of the types of its parts. */
    private static List<Key> settingsOf(SemanticType type, Map<String, SemanticType> types) {
        Map<String, Key> settings = new TreeMap<>();
        type.arguments().forEach(argument -> settings.put(argument.name(), setting(argument)));
        for (String part : type.parts().values()) {
            SemanticType partType = types.get(part);
            for (Argument argument : partType == null ? List.<Argument>of() : partType.arguments()) {
                settings.putIfAbsent(argument.name(), setting(argument));
            }
        }
        return new ArrayList<>(settings.values());
    }
}
