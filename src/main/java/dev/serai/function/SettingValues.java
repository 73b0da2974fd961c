package dev.serai.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of a field; each method throws IllegalArgumentException with a sentence for the engineer. */
final class SettingValues {

    private final Map<String, List<String>> settings;

    SettingValues(Map<String, List<String>> settings) {
        this.settings = settings;
    }

    List<String> all(String key) {
        return settings.getOrDefault(key, List.of());
    }

    Optional<String> one(String key) {
        List<String> values = all(key);
        if (values.size() > 1) {
            throw new IllegalArgumentException("'" + key + "' takes one value, not " + values.size());
        }
        return values.stream().findFirst();
    }

    Optional<BigDecimal> number(String key) {
        return one(key).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + key + "' must be a number, not '" + text + "'", e);
            }
        });
    }

    boolean flag(String key) {
        String text = one(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + key + "' is true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    /** The decimal separator: a dot unless {@code decimal: ","} is set. */
    char decimalSeparator() {
        String text = one("decimal").orElse(".");
        if (!text.equals(".") && !text.equals(",")) {
            throw new IllegalArgumentException("'decimal' is \".\" or \",\", not '" + text + "'");
        }
        return text.charAt(0);
    }
}
