package dev.serai.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How countries write postal codes; the shapes are in {@code postcodes.txt}: 9 is a digit, A a letter. */
final class PostcodeShapes {

    private final Map<String, List<String>> byRegion = new HashMap<>();

    private PostcodeShapes() {}

    static PostcodeShapes load() {
        PostcodeShapes shapes = new PostcodeShapes();
        for (String line : WordLists.lines("postcodes.txt")) {
            int colon = line.indexOf(':');
            List<String> of = List.of(line.substring(colon + 1).strip().split(" *\\| *", -1));
            for (String region : line.substring(0, colon).split(" ", -1)) {
                shapes.byRegion.put(region, of);
            }
        }
        return shapes;
    }

    boolean has(String region) {
        return byRegion.containsKey(region);
    }

    /** The code in the shape of its country, or null when it has none of its shapes. */
    @Nullable
    String shaped(String text, String region) {
        String code = withoutCountry(text, region);
        for (String shape : byRegion.getOrDefault(region, List.of())) {
            String shaped = code.length() == shape.length() && fits(code, shape)
                    ? code
                    : shaped(code, shape, new StringBuilder());
            if (shaped != null) {
                return shaped;
            }
        }
        return null;
    }

    /** {@code 80331} of {@code D-80331} or {@code DE-80331}. */
    private static String withoutCountry(String text, String region) {
        int dash = text.indexOf('-');
        boolean prefixed = (dash == 1 || dash == 2) && text.regionMatches(true, 0, region, 0, dash);
        return prefixed ? text.substring(dash + 1) : text;
    }

    private static boolean fits(String code, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = code.charAt(i);
            if (c != upper(c) || !fits(c, shape.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String shaped(String code, String shape, StringBuilder out) {
        int at = 0;
        for (int i = 0; i < shape.length(); i++) {
            while (at < code.length() && (code.charAt(at) == ' ' || code.charAt(at) == '-')) {
                at++;
            }
            char wanted = shape.charAt(i);
            if (wanted == ' ' || wanted == '-') {
                out.append(wanted);
            } else if (at == code.length() || !fits(code.charAt(at), wanted)) {
                return null;
            } else {
                out.append(upper(code.charAt(at++)));
            }
        }
        return at == code.length() ? out.toString() : null;
    }

    private static boolean fits(char c, char shape) {
        if (shape == '9') {
            return c >= '0' && c <= '9';
        }
        return shape == 'A' ? upper(c) >= 'A' && upper(c) <= 'Z' : upper(c) == shape;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
