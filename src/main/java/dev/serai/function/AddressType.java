package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where somebody lives or a company sits, in parts. */
@AutoService(SemanticType.class)
public final class AddressType implements SemanticType {

    @Override
    public String name() {
        return "address";
    }

    @Override
    public String summary() {
        return "A postal address of street, city, region, postcode and country, each mapped on its own.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("street", "text");
        parts.put("city", "text");
        parts.put("region", "text");
        parts.put("postcode", "postcode");
        parts.put("country", "country");
        return Collections.unmodifiableMap(parts);
    }

    /** None: its parts have theirs. */
    @Override
    public List<Example> examples() {
        return List.of();
    }

    /** Throws IllegalArgumentException always: only the parts have values. */
    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        throw new IllegalArgumentException("an address is mapped in parts: " + String.join(", ", parts().keySet()));
    }
}
