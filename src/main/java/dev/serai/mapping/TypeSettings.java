package dev.serai.mapping;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.function.SemanticType;
import java.util.List;

/** What a semantic type says of its settings, as keys of a definition file. */
final class TypeSettings {

    private TypeSettings() {}

    static List<Key> of(SemanticType type) {
        return type.settings().stream()
                .sorted()
                .map(name -> Key.optional(name, Form.anyOf(Form.text("a value"), Form.listOf(Form.text("a value"))), "A setting of the type " + type.name() + "."))
                .toList();
    }
}
