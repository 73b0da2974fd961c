package dev.serai.decision;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what is said about questions and can never matter: rules that no question reaches, and a file that asks nothing. */
final class AskReach {

    private static final Set<ConflictKind> ABOUT_VALUES = Set.of(ConflictKind.CONFIDENCE, ConflictKind.EXCLUSIVE);

    private final Set<ConflictKind> aboutFields;
    private final Set<ConflictKind> aboutRecords;
    private final Problems problems;

    /** A rule and where it stands. */
    record Placed(AskRule rule, SourceLocation at) {}

    AskReach(boolean asksBelow, boolean hasExclusive, Set<ConflictKind> links, Problems problems) {
        this.aboutFields = EnumSet.noneOf(ConflictKind.class);
        this.aboutRecords = links;
        this.problems = problems;
        if (asksBelow) {
            aboutFields.add(ConflictKind.CONFIDENCE);
        }
        if (hasExclusive) {
            aboutFields.add(ConflictKind.EXCLUSIVE);
        }
    }

    /** A file of its own that makes nothing a question, and what it says about pairs that nobody is asked about. */
    void file(DefinitionNode.Mapping decide) {
        if (aboutFields.isEmpty() && aboutRecords.isEmpty()) {
            problems.warning(
                    decide.at(),
                    "nothing becomes a question: name 'below', 'exclusive' or 'links' here, or 'conflict' in the merge"
                            + " file");
        }
        if (decide.has("pairs") && !aboutRecords.contains(ConflictKind.PAIR)) {
            problems.warning(decide.keyAt("pairs"), "no pair is ever asked about: 'links' does not name 'pair'");
        }
    }

    /** @param rules in the order in which they are asked */
    void rules(List<Placed> rules) {
        List<Placed> before = new ArrayList<>();
        for (Placed placed : rules) {
            Set<ConflictKind> kinds = kinds(placed.rule());
            Set<ConflictKind> asked = new TreeSet<>(kinds);
            asked.removeIf(kind -> !isAsked(kind, placed.rule()));
            if (asked.isEmpty()) {
                never(placed, kinds);
            } else {
                covering(placed, asked, before)
                        .ifPresent(lines -> problems.warning(
                                placed.at(),
                                "this rule never decides whom to ask: what comes before it, in " + lines
                                        + ", covers it"));
            }
            before.add(placed);
        }
    }

    private void never(Placed placed, Set<ConflictKind> kinds) {
        if (kinds.isEmpty()) {
            problems.warning(
                    placed.at(),
                    "this rule never decides whom to ask: questions of these kinds are about two records and no field");
        } else if (!(aboutFields.isEmpty() && aboutRecords.isEmpty())) {
            problems.warning(
                    placed.at(),
                    "this rule never decides whom to ask: " + words(kinds) + " never becomes a question here; "
                            + "'below', 'exclusive' and 'links' say what does");
        }
    }

    /** A question about two records is about no field, so a rule that names fields is not about it. */
    private static Set<ConflictKind> kinds(AskRule rule) {
        Set<ConflictKind> kinds =
                new TreeSet<>(rule.kinds().isEmpty() ? EnumSet.allOf(ConflictKind.class) : rule.kinds());
        if (!rule.fields().isEmpty()) {
            kinds.retainAll(ABOUT_VALUES);
        }
        return kinds;
    }

    private boolean isAsked(ConflictKind kind, AskRule rule) {
        return aboutFields.contains(kind) || (rule.fields().isEmpty() && aboutRecords.contains(kind));
    }

    /** The rules that take all of it before; empty when something is left. */
    private Optional<String> covering(Placed placed, Set<ConflictKind> asked, Collection<Placed> before) {
        AskRule rule = placed.rule();
        Set<SourceLocation> lines = new TreeSet<>(Comparator.comparingInt(SourceLocation::line));
        for (ConflictKind kind : asked) {
            for (String field : rule.fields().isEmpty() ? Set.of("") : rule.fields()) {
                Optional<Placed> first = before.stream()
                        .filter(earlier -> takes(earlier.rule(), kind, field))
                        .findFirst();
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(first.get().at());
            }
        }
        return Optional.of(lines.stream()
                .map(at -> at.file().equals(placed.at().file()) ? "line " + at.line() : at.file() + ":" + at.line())
                .collect(Collectors.joining(" and ")));
    }

    private static boolean takes(AskRule earlier, ConflictKind kind, String field) {
        return earlier.fits(kind, field.isEmpty() ? List.of() : List.of(field));
    }

    private static String words(Collection<ConflictKind> kinds) {
        return "'" + String.join("', '", kinds.stream().map(ConflictKind::word).toList()) + "'";
    }
}
