package dev.serai.mapping;

import dev.serai.function.SemanticType;
import java.util.List;
import java.util.Map;

/** The semantic type of a canonical field with the settings that the field gives it. */
record FieldType(SemanticType type, Map<String, List<String>> settings) {

    FieldType {
        settings = Map.copyOf(settings);
    }
}
