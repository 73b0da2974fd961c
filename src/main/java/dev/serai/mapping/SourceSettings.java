package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single settings of the {@code source} of a mapping, each with the error that fits. */
record SourceSettings(DefinitionNode.Mapping node, Problems problems) {

    private static final int MOST_SKIPPED = 9_999;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }

    /** The text of a key that has a single value. */
    Optional<String> plain(String key) {
        return node.get(key)
                .filter(DefinitionNode.Scalar.class::isInstance)
                .map(found -> ((DefinitionNode.Scalar) found).text());
    }

    boolean is(String key, String text) {
        return plain(key).filter(text::equals).isPresent();
    }

    Optional<Character> character(String key) {
        return node.text(key, problems).flatMap(text -> {
            String one = text.equals("tab") ? "\t" : text;
            if (one.length() != 1 || one.equals("\n") || one.equals("\r")) {
                error(key, "'" + key + "' is one character, or tab");
                return Optional.empty();
            }
            return Optional.of(one.charAt(0));
        });
    }

    /**
     * A whole number; 0 when the key is missing.
     *
     * @param what it is, such as the number of lines before the header
     */
    int number(String key, String what, int most) {
        String text = node.text(key, problems).orElse("0");
        boolean fits = NUMBER.matcher(text).matches() && Integer.parseInt(text) <= most;
        if (!fits) {
            error(key, "'" + key + "' is " + what + ", a whole number of at most " + most);
        }
        return fits ? Integer.parseInt(text) : 0;
    }

    /** How many lines stand before something. */
    int skip(String before) {
        return number("skip", "how many lines stand before " + before, MOST_SKIPPED);
    }

    /** One of some words; the first when the key is missing. */
    String word(String key, List<String> words) {
        String text = node.text(key, problems).orElse(words.get(0));
        if (!words.contains(text)) {
            int last = words.size() - 1;
            error(
                    key,
                    "'" + key + "' is " + String.join(", ", words.subList(0, last)) + " or " + words.get(last)
                            + Suggestion.didYouMean(text, words));
        }
        return text;
    }
}
