package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;

/** Reads the lines that a definition draws itself; the usual ones need no line. */
final class ThresholdsReader {

    private final Problems problems;

    ThresholdsReader(Problems problems) {
        this.problems = problems;
    }

    Thresholds read(DefinitionNode.Mapping root) {
        Thresholds usual = Thresholds.USUAL;
        DefinitionNode.Mapping given = root.mapping("thresholds", problems).orElse(null);
        if (given == null) {
            return usual;
        }
        given.allowOnly(MatchKeys.THRESHOLDS, problems);
        Thresholds read = new Thresholds(
                number(given, "automatic", usual.automatic()),
                number(given, "edge", usual.edge()),
                number(given, "cluster", usual.cluster()),
                number(given, "store", usual.store()),
                (int) number(given, "largest_block", usual.largestBlock()),
                (int) number(given, "largest_component", usual.largestComponent()));
        if (!problems.hasErrors()) {
            check(read, given);
        }
        return read;
    }

    private void check(Thresholds read, DefinitionNode.Mapping given) {
        if (read.store() > read.edge() || read.edge() > read.automatic()) {
            problems.error(
                    given.at(),
                    "thresholds must rise: store (" + read.store() + ") <= edge (" + read.edge() + ") <= automatic ("
                            + read.automatic() + ")");
        }
        if (read.largestBlock() < 2 || read.largestComponent() < 2) {
            problems.error(given.at(), "'largest_block' and 'largest_component' must be at least 2");
        }
    }

    private double number(DefinitionNode.Mapping given, String key, double usual) {
        return given.text(key, problems)
                .map(text -> {
                    try {
                        double number = Double.parseDouble(text);
                        if (Double.isFinite(number)) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // said below, as for an infinite number
                    }
                    problems.error(
                            given.get(key).map(DefinitionNode::at).orElse(given.at()),
                            "'" + key + "' must be a number of bits, such as " + usual);
                    return usual;
                })
                .orElse(usual);
    }
}
