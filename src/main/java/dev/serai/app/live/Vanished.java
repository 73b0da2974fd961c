package dev.serai.app.live;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a set from which a route file has gone while what its routes served is still defined. A file may be missing for a
 * moment or by mistake, and that must end no partner: who means it takes the mapping away with it, or leaves the file empty.
 */
final class Vanished {

    private static final Pattern SERVED = Pattern.compile(
            "(?:name:\\s*(?:mapping|subscription),\\s*value:\\s*|mapping:|deliver:)[\"']?([\\w-]+/[\\w.-]+)");

    private final Map<String, String> before;
    private final Map<String, String> after;
    private final DefinitionSet definitions;

    /**
     * Compares two sets.
     *
     * @param before the texts of the route files that run
     * @param after those that are to run
     * @param definitions those that are to be in force
     */
    Vanished(Map<String, String> before, Map<String, String> after, DefinitionSet definitions) {
        this.before = before;
        this.after = after;
        this.definitions = definitions;
    }

    void check(String shownAs, Problems problems) {
        Set<String> stillServed = new TreeSet<>();
        after.values().forEach(text -> stillServed.addAll(served(text)));
        before.forEach((file, text) -> {
            if (!after.containsKey(file)) {
                List<String> orphans = served(text).stream()
                        .filter(name -> !stillServed.contains(name))
                        .filter(this::isDefined)
                        .toList();
                if (!orphans.isEmpty()) {
                    problems.error(
                            SourceLocation.startOf(shownAs + "/" + file),
                            "the file is gone, but " + String.join(", ", orphans) + " is still defined; its routes run"
                                    + " on. Put it back; or, to end them, take the mapping away too or let the file hold []");
                }
            }
        });
    }

    private static Set<String> served(String text) {
        Set<String> names = new TreeSet<>();
        Matcher served = SERVED.matcher(text);
        while (served.find()) {
            names.add(served.group(1));
        }
        return names;
    }

    private boolean isDefined(String name) {
        return definitions.mappings().containsKey(name)
                || definitions.subscriptions().containsKey(name);
    }
}
