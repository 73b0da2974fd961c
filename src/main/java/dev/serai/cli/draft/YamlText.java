package dev.serai.cli.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes single values so that YAML reads them as the text that they are. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./\\[\\]@-]*( [\\p{L}\\p{N}_./-]+)*");
    private static final Pattern IN_FLOW = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./@-]*( [\\p{L}\\p{N}_./-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~");

    private YamlText() {}

    /** The line by which editors complete and explain a file two folders below the project. */
    static String schemaLine(String schema) {
        return "# yaml-language-server: $schema=../../docs/schema/" + schema + ".schema.json\n";
    }

    static String block(String text) {
        return PLAIN.matcher(text).matches() && isNoWord(text) && !text.startsWith("[") ? text : quoted(text);
    }

    static String flow(String text) {
        return IN_FLOW.matcher(text).matches() && isNoWord(text) ? text : quoted(text);
    }

    private static boolean isNoWord(String text) {
        return !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A text, a number, or a map or list of these. */
    static String tree(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::tree).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> flow(String.valueOf(entry.getKey())) + ": " + tree(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value instanceof Number ? value.toString() : flow(value.toString());
    }

    static String list(List<String> texts) {
        return texts.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** One line of a comment: nothing that a partner sent ends it early. */
    static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
