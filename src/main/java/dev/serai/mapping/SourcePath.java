package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a structured source: {@code a.b[0].c} for JSON, {@code a/b[1]/@c} for XML. {@code [*]} means all items of
 * a list together, {@code []} the one item that a record is made of.
 */
record SourcePath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("(@?[^\\[\\]@]+)((?:\\[(?:\\d{1,4}|\\*)?])*)");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d*|\\*)]");
    private static final Pattern ROOT = Pattern.compile("((?:\\[(?:\\d{1,4}|\\*)?])+)\\.");
    private static final int LONGEST = 50;
    private static final int EVERY = -1;
    private static final int THIS = -2;

    /** Either the name of a member, or, with an empty name, the place in a list. */
    record Step(String name, int index) {
        boolean isIndex() {
            return name.isEmpty();
        }

        boolean isEvery() {
            return isIndex() && index == EVERY;
        }

        boolean isThis() {
            return isIndex() && index == THIS;
        }

        private String text() {
            if (!isIndex()) {
                return XmlNames.local(name);
            }
            return isThis() ? "[]" : isEvery() ? "[*]" : "[" + index + "]";
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
                steps.add(new Step("", place(index.group(1))));
            }
        }
        return steps.size() > LONGEST ? Optional.empty() : Optional.of(new SourcePath(steps));
    }

    /** As {@link #parse}, of a whole document, which may itself be a list: {@code [*].customers}. */
    static Optional<SourcePath> ofDocument(String text) {
        Matcher root = ROOT.matcher(text);
        if (!root.lookingAt()) {
            return parse(text);
        }
        List<Step> steps = new ArrayList<>();
        Matcher index = INDEX.matcher(root.group(1));
        while (index.find()) {
            steps.add(new Step("", place(index.group(1))));
        }
        return parse(text.substring(root.end())).map(rest -> {
            steps.addAll(rest.steps());
            return new SourcePath(steps);
        });
    }

    private static int place(String text) {
        if (text.isEmpty()) {
            return THIS;
        }
        return text.equals("*") ? EVERY : Integer.parseInt(text);
    }

    /** Whether all items of some list are meant. */
    boolean isSeveral() {
        return steps.stream().anyMatch(Step::isEvery);
    }

    /** The way to the innermost {@code []}, that included; null when there is none. */
    @Nullable
    SourcePath group() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).isThis()) {
                return new SourcePath(steps.subList(0, i + 1));
            }
        }
        return null;
    }

    /** The way without its last step. */
    SourcePath parent() {
        return new SourcePath(steps.subList(0, steps.size() - 1));
    }

    /** As a mapping writes it, with {@code .} or {@code /} between the names. */
    String text(char between) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.isIndex() || text.isEmpty() ? "" : between).append(step.text());
        }
        return text.toString();
    }
}
