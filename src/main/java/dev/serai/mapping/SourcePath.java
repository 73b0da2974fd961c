package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a value stands in a structured source: {@code a.b[0].c} for JSON, with {@code [*]} for each of a list, {@code a/b[1]/@c} for XML. */
record SourcePath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("(@?[^\\[\\]@]+)((?:\\[(?:\\d{1,4}|\\*)])*)");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+|\\*)]");
    private static final int LONGEST = 50;
    private static final int EVERY = -1;

    /** Either the name of a member, or, with an empty name, the place in a list. */
    record Step(String name, int index) {
        boolean isIndex() {
            return name.isEmpty();
        }

        boolean isEvery() {
            return isIndex() && index == EVERY;
        }
    }

    SourcePath {
        steps = List.copyOf(steps);
    }

    /** The path, or empty when the text is none. */
    static Optional<SourcePath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("[./]", -1)) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(matcher.group(1), 0));
            Matcher index = INDEX.matcher(matcher.group(2));
            while (index.find()) {
                steps.add(new Step("", index.group(1).equals("*") ? EVERY : Integer.parseInt(index.group(1))));
            }
        }
        return steps.size() > LONGEST ? Optional.empty() : Optional.of(new SourcePath(steps));
    }
}
