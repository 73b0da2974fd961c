package dev.serai.mapping;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.function.SemanticType;
import dev.serai.record.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of a canonical entity, described: {@code canonical/<entity>.yaml}. */
public final class EntityKeys {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    static final List<String> SENSITIVITIES = Arrays.stream(Sensitivity.values())
            .map(level -> level.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final Key PERSONAL = Key.optional(
                    "personal",
                    Form.word(SENSITIVITIES),
                    "How much the field says of a person; where nothing is said, nothing.")
            .example("contact");

    private static final Key TYPE =
            Key.required("type", Form.text("a type"), "The semantic type: it brings cleansing and check along.");

    static final Keys FIELD = Keys.of("canonical field", TYPE, PERSONAL);

    private static final Key ENTITY = Key.required(
                    "entity", Form.text("a name of a-z, 0-9 and _", NAME), "The entity's name, as its file is called.")
            .example("customer");

    private static final Key FIELDS = Key.required(
                    "fields", Form.named("a field", Form.anything()), "What the hub knows of one record: each field with its type.")
            .example("{ name: { type: person-name }, email: { type: email, personal: contact } }");

    static final Keys FILE = Keys.of("canonical entity", ENTITY, FIELDS);

    private EntityKeys() {}

    /** The keys of a file, for these types. */
    public static Keys file(Collection<SemanticType> types) {
        Map<String, SemanticType> byName = new TreeMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        Map<String, List<Key>> settings = new LinkedHashMap<>();
        byName.forEach((name, type) -> settings.put(name, settingsOf(type, byName)));
        Map<String, String> meanings = new LinkedHashMap<>();
        byName.forEach((name, type) -> meanings.put(name, type.summary()));
        Form type = Form.word(meanings);
        Keys field = Keys.of(FIELD.title(), TYPE.with(type), PERSONAL).dependingOn("type", settings);
        return Keys.of(
                FILE.title(), ENTITY, FIELDS.with(Form.named("the field's name", Form.anyOf(type, Form.block(field)))));
    }

    /** What a field of this type may set, for the reference. */
    public static List<Key> settingsOf(SemanticType type) {
        return TypeSettings.of(type);
    }

    /** What a field of a type may set: the settings of the type, or of the types of its parts. */
    static List<Key> settingsOf(SemanticType type, Map<String, SemanticType> types) {
        Map<String, Key> settings = new TreeMap<>();
        TypeSettings.of(type).forEach(key -> settings.put(key.name(), key));
        for (String part : type.parts().values()) {
            SemanticType partType = types.get(part);
            if (partType != null) {
                TypeSettings.of(partType).forEach(key -> settings.putIfAbsent(key.name(), key));
            }
        }
        return new ArrayList<>(settings.values());
    }
}
